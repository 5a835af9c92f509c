package org.policylineage.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads by when: from the task's note, else from the sentence, else from the year of the plan. */
final class DeadlineReader {
  private static final String YEAR = "(?<year>(?:19|20)[0-9]{2})年|(?<relative>今年|本年度?|当年|明年)";
  // 2025年内蒙古 and 今年内部审计 set no limit.
  private static final String WITHIN = "内(?![部地外蒙需容控陆河涝科网])";
  // 三年内 and 近年内 are spans of time, whose start nobody tells.
  private static final String PART =
      "(?<month>1[0-2]|0?[1-9])月(?:份)?(?:[0-9]{1,2}日)?|第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|(?<end>年[底末]|(?<![0-9一二两三四五六七八九十百几数多半近周学余干])年"
          + WITHIN
          + ")";

  /** Every part may be absent; a match without year and part is no date. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<by>到|至|截至)?(?:"
              + YEAR
              + ")?(?:"
              + PART
              + ")?(?<close>底|末|"
              + WITHIN
              + ")?(?<before>之?以?前)?");

  /** 2025.12, 2025-12-31, 2025/6, as tables have it; 2023-2025 is none. */
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![0-9.])((?:19|20)[0-9]{2})[./-](1[0-2]|0?[1-9])(?:[./-][0-9]{1,2})?(?![0-9])月?");

  private static final Pattern FIVE_YEARS =
      Pattern.compile("[“\"]?(?<![一二三四五六七八九])十(?<nth>[一二三四五六七八九])五[”\"]?(?:规划)?(?:期间|时期|期内|期末|末)");
  private static final int ELEVENTH_PLAN_ENDS = 2010;
  private static final String DIGITS = "一二三四五六七八九";

  private final Lexicon lexicon;

  DeadlineReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Reads a deadline.
   *
   * @param note the task's note; empty or null when there is none
   * @param issued the day of issue, which 今年 counts from
   * @param horizon the plan's own year, 0 for none
   */
  Deadline read(String note, String text, LocalDate issued, int horizon) {
    int year = horizon > 0 ? horizon : issued == null ? 0 : issued.getYear();
    if (note != null && !note.isBlank()) {
      YearMonth due = latest(note, year);
      boolean ongoing = lexicon.cues().anywhere(Cues.Kind.ONGOING, note);
      if (due != null || ongoing) {
        return new Deadline(due, ongoing, false, note);
      }
    }
    Deadline own = inSentence(text, issued, year);
    if (own != null) {
      return own;
    }
    return horizon > 0
        ? new Deadline(YearMonth.of(horizon, 12), false, true, "")
        : new Deadline(null, false, false, "");
  }

  /** In a note every date is a deadline: 2022年12月底前完成, 2023年第三季度, 年底前, “十四五”期间. */
  private static YearMonth latest(String note, int year) {
    YearMonth latest = null;
    Matcher plan = FIVE_YEARS.matcher(note);
    while (plan.find()) {
      latest = later(latest, lastMonth(plan));
    }
    Matcher date = DATE.matcher(NUMERIC.matcher(note).replaceAll("$1年$2月"));
    while (date.find()) {
      latest = later(latest, month(date, year));
    }
    return latest;
  }

  private static YearMonth later(YearMonth one, YearMonth other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  /** In a sentence a date is a deadline only when 到, 前, 底, 末 or 内 says so: 2022年冬奥会 is none. */
  private Deadline inSentence(String text, LocalDate issued, int year) {
    Deadline last = null;
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      boolean before = matcher.group("before") != null;
      boolean says =
          before
              || matcher.group("by") != null
              || matcher.group("close") != null
              || matcher.group("end") != null;
      YearMonth due =
          says && (before || opens(text, matcher.start())) ? month(matcher, year) : null;
      // 截至2022年底 looks back in a text of 2023.
      boolean past = due != null && issued != null && due.isBefore(YearMonth.from(issued));
      boolean later = due != null && (last == null || due.isAfter(last.due()));
      if (later && (before || !past)) {
        last = new Deadline(due, false, false, matcher.group());
      }
    }
    if (last != null) {
      return last;
    }
    Matcher plan = FIVE_YEARS.matcher(text);
    return plan.find() ? new Deadline(lastMonth(plan), false, false, plan.group()) : null;
  }

  /** Whether a clause begins here, or what is aimed at: 力争到2025年. */
  private boolean opens(String text, int at) {
    return at == 0
        || "，；。：:（(".indexOf(text.charAt(at - 1)) >= 0
        || lexicon.cues().of(Cues.Kind.AIM).endingAt(text, 0, at) != null;
  }

  private static YearMonth lastMonth(Matcher plan) {
    return YearMonth.of(ELEVENTH_PLAN_ENDS + 5 * DIGITS.indexOf(plan.group("nth")), 12);
  }

  private static YearMonth month(Matcher matcher, int year) {
    int of = year;
    boolean said = matcher.group("relative") != null;
    if (matcher.group("year") != null) {
      of = Integer.parseInt(matcher.group("year"));
      said = true;
    } else if ("明年".equals(matcher.group("relative"))) {
      of = year + 1;
    }
    if (of <= 0) {
      return null;
    }
    if (matcher.group("month") != null) {
      return YearMonth.of(of, Integer.parseInt(matcher.group("month")));
    }
    if (matcher.group("quarter") != null) {
      int quarter = "一二三四1234".indexOf(matcher.group("quarter")) % 4 + 1;
      return YearMonth.of(of, 3 * quarter);
    }
    if (matcher.group("half") != null) {
      return YearMonth.of(of, matcher.group("half").equals("上") ? 6 : 12);
    }
    return said || matcher.group("end") != null ? YearMonth.of(of, 12) : null;
  }
}
