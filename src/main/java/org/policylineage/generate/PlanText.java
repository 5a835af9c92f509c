package org.policylineage.generate;

import java.util.List;
import java.util.stream.Collectors;
import org.policylineage.generate.Material.Body;
import org.policylineage.generate.Plan.PlanTask;
import org.policylineage.generate.Plan.Sentence;

/**
 * A plan as its text is issued: title, number, preface, sections, numbered tasks with their notes.
 */
final class PlanText {
  private static final String[] DIGITS = "零一二三四五六七八九".split("");

  private final Plan plan;
  private final Series series;

  PlanText(Plan plan) {
    this.plan = plan;
    this.series = plan.series();
  }

  String title() {
    return series.isNational()
        ? plan.year() + "年全国重点领域改革发展推进计划"
        : series.field() == null
            ? series.region() + plan.year() + "年重点工作推进计划"
            : series.issuer() + plan.year() + "年工作推进计划";
  }

  String shortTitle() {
    String region =
        series.isNational()
            ? "全国"
            : series.city().isEmpty() ? series.province().shortName() : series.city();
    String field = series.field() == null ? "" : series.field().name();
    return region + field + " " + plan.year() + " 计划";
  }

  String number() {
    String sign = series.isNational() ? "国" : series.province().sign();
    String city = series.city().isEmpty() ? "" : series.city().substring(0, 1);
    return sign + city + "政办发〔" + plan.year() + "〕" + (1 + series.number() % 97) + "号";
  }

  String text() {
    StringBuilder text = new StringBuilder();
    String region = series.isNational() ? "全国" : series.region();
    text.append(title()).append("\n\n").append(number()).append("\n\n");
    text.append("为贯彻落实党中央、国务院决策部署，明确")
        .append(region)
        .append(plan.year())
        .append("年度重点任务和工作措施，制定本计划。\n\n");
    String section = "";
    int sections = 0;
    String group = "";
    int groups = 0;
    int number = 0;
    for (PlanTask task : plan.tasks()) {
      List<String> headings = task.field().headings();
      if (!section.equals(task.field().name())) {
        section = task.field().name();
        group = "";
        groups = 0;
        text.append(chinese(++sections))
            .append('、')
            .append(headings.get((plan.year() / 2 + series.number()) % headings.size()))
            .append("\n\n");
      }
      String of = task.sentences().get(0).clauses().get(0).matter().topic().section();
      if (!group.equals(of)) {
        group = of;
        text.append('（').append(chinese(++groups)).append('）').append(of).append("\n\n");
      }
      text.append(++number).append(". ");
      task.sentences().stream().map(Sentence::text).forEach(text::append);
      text.append(note(task)).append("\n\n");
    }
    if (!series.isNational()) {
      text.append(series.issuer())
          .append("\n\n")
          .append(plan.year() + "年" + plan.date().getMonthValue() + "月")
          .append(plan.date().getDayOfMonth() + "日\n");
    }
    return text.toString();
  }

  private String note(PlanTask task) {
    String who = who(task);
    String when = when(task);
    return switch (series.notes()) {
      case LEAD_AND_DATE -> "（" + who + (when.isEmpty() ? "" : "，" + when) + "）";
      case SHARED -> "（" + who + "）" + (when.isEmpty() ? "" : "（" + when + "）");
      case LABELLED -> "\n" + who + "。" + (when.isEmpty() ? "" : "\n" + when + "。");
      case WHO_ONLY -> "（" + who + "）";
      case DATE_ONLY -> when.isEmpty() ? "" : "（" + when + "）";
    };
  }

  /** What the note says of who answers for it, empty where it is silent. */
  String who(PlanTask task) {
    List<String> names = task.bodies().stream().map(series::name).distinct().toList();
    String all = String.join("、", names);
    String others = names.stream().skip(1).collect(Collectors.joining("、"));
    return switch (series.notes()) {
      case LEAD_AND_DATE -> others.isEmpty() ? all + "负责" : names.get(0) + "牵头，" + others + "参与";
      case SHARED -> others.isEmpty() ? all + "负责" : all + "按职责分工负责";
      case LABELLED -> "责任单位：" + all;
      case WHO_ONLY -> all + "负责";
      case DATE_ONLY -> "";
    };
  }

  /** What the note says of the time, empty where it is silent. */
  String when(PlanTask task) {
    if (task.deadline() == Matter.OPEN || !saysWhen(series)) {
      return "";
    }
    boolean labelled = series.notes() == Series.Notes.LABELLED;
    String end = task.deadline() / 100 + "年" + task.deadline() % 100 + "月底前";
    String when = task.deadline() == Matter.ONGOING ? "持续推进" : labelled ? end : end + "完成";
    return labelled ? "完成时限：" + when : when;
  }

  /** Whether the plans of the series say by when. */
  static boolean saysWhen(Series series) {
    return series.notes() != Series.Notes.WHO_ONLY;
  }

  static boolean saysWho(Series series) {
    return series.notes() != Series.Notes.DATE_ONLY;
  }

  static String lead(PlanTask task, Series series) {
    Body lead = task.bodies().get(0);
    return series.name(lead);
  }

  /** 一 to 九十九. */
  private static String chinese(int number) {
    String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS[number / 10]) + "十";
    return tens + (number % 10 > 0 ? DIGITS[number % 10] : "");
  }
}
