package org.policylineage.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {
  private static final Notes NOTES = new Notes(LayoutRules.read(null));

  private static List<String> notes(String text) {
    return NOTES.in(Passage.of(text, 0, text.length())).stream()
        .map(n -> n.responsibility() + "|" + n.deadline() + "|" + n.passage().text())
        .toList();
  }

  @Test
  void readsWhoAnswersAndByWhen() {
    assertThat(notes("推进《专利审查指南》修改。（知识产权局负责）（2022年12月底前完成并持续推进）"))
        .containsExactly("知识产权局负责||（知识产权局负责）", "|2022年12月底前完成并持续推进|（2022年12月底前完成并持续推进）");
  }

  @Test
  void readsANoteBeforeTheStop() {
    assertThat(notes("制定数据分类分级标准（国家数据局牵头，市场监管总局参加）。"))
        .containsExactly("国家数据局牵头，市场监管总局参加||（国家数据局牵头，市场监管总局参加）");
  }

  @Test
  void partsWhoFromWhenInOneParenthesis() {
    assertThat(notes("建设职业学校。（责任单位：教育部、财政部；完成时限：2025年12月底前）"))
        .containsExactly("责任单位：教育部、财政部|完成时限：2025年12月底前|（责任单位：教育部、财政部；完成时限：2025年12月底前）");
    assertThat(notes("建设职业学校。（教育部负责，2025年底前完成）"))
        .containsExactly("教育部负责|2025年底前完成|（教育部负责，2025年底前完成）");
  }

  @Test
  void readsLabelledTails() {
    assertThat(notes("推进雨污分流改造。责任单位：住房城乡建设部。完成时限：2025年12月底前。"))
        .containsExactly("责任单位：住房城乡建设部||责任单位：住房城乡建设部。", "|完成时限：2025年12月底前|完成时限：2025年12月底前。");
  }

  @Test
  void readsNamesAloneBehindAStop() {
    assertThat(notes("改革支付方式。（省医保局、各市（州）人民政府）"))
        .containsExactly("省医保局、各市（州）人民政府||（省医保局、各市（州）人民政府）");
    assertThat(notes("健全监测。（教育部、财政部，2022年11月30日前）"))
        .containsExactly("教育部、财政部|2022年11月30日前|（教育部、财政部，2022年11月30日前）");
    assertThat(notes("健全监测。（各区、县（市）人民政府、教育部）"))
        .containsExactly("各区、县（市）人民政府、教育部||（各区、县（市）人民政府、教育部）");
    assertThat(notes("建立协调机制（办公室设在省发展改革委）。")).isEmpty();
    assertThat(NOTES.endAt("改革支付方式。（省医保局）")).isTrue();
  }

  @Test
  void partsWhoFromWhenBeforeALabel() {
    assertThat(notes("建设站点。（责任单位：司法部、公安部完成时限：2022年12月底）"))
        .containsExactly("责任单位：司法部、公安部|完成时限：2022年12月底|（责任单位：司法部、公安部完成时限：2022年12月底）");
    assertThat(notes("建设站点。（时间进度：2022年10月）")).containsExactly("|时间进度：2022年10月|（时间进度：2022年10月）");
  }

  @Test
  void endsALabelledTailWhereTheNextLabelFollows() {
    assertThat(notes("推进雨污分流改造。责任单位：市住房城乡建设局完成时限：2025年12月底前"))
        .containsExactly("责任单位：市住房城乡建设局||责任单位：市住房城乡建设局", "|完成时限：2025年12月底前|完成时限：2025年12月底前");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "【责任单位：市教育局、市财政局】",
        "［市教育局牵头］",
        "[市教育局负责]",
        "〔市教育局负责〕",
        "（市教育局负责)",
        "（主办单位：市水利局；协办单位：市财政局）",
        "（责任处室：法规处）"
      })
  void readsNotesInBracketsOfAllKinds(String note) {
    assertThat(notes("建设站点。" + note))
        .containsExactly(note.substring(1, note.length() - 1) + "||" + note);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5月",
        "9月底前",
        "2025年6月前",
        "2025年12月31日前",
        "2025年12月底",
        "2025年上半年",
        "到2025年底",
        "长期",
        "持续实施",
        "全年",
        "每年开展",
        "“十四五”末",
        "十五五期间"
      })
  void readsDaysAndPeriodsThatStandAlone(String when) {
    assertThat(notes("建设站点。（省生态环境厅负责）（" + when + "）"))
        .containsExactly("省生态环境厅负责||（省生态环境厅负责）", "|" + when + "|（" + when + "）");
  }

  @Test
  void readsANoteThatHoldsParentheses() {
    assertThat(notes("开展试点。（国家发展改革委（国家能源局）、财政部按职责分工负责）"))
        .containsExactly("国家发展改革委（国家能源局）、财政部按职责分工负责||（国家发展改革委（国家能源局）、财政部按职责分工负责）");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "优化和拓展专利审查高速路（PPH）合作网络。",
        "落实河长（负责辖区水体的负责人）巡查制度。",
        "压实责任单位主体责任。",
        "【明确责任分工】建立工作台账。",
        "落实《行动计划（2023—2025年）》。",
        "落实《行动计划》（2025年）。",
        "（持续优化）营商环境。",
        "推进《生物遗传资源获取和惠益分享管理条例（草案）》。"
      })
  void takesOtherParenthesesForText(String text) {
    assertThat(notes(text)).isEmpty();
  }

  @Test
  void seesThatALineEndsInANote() {
    assertThat(NOTES.endAt("推动制度。（国家林草局负责）")).isTrue();
    assertThat(NOTES.endAt("推动制度（国家林草局负责）。")).isTrue();
    assertThat(NOTES.endAt("推动制度（试行）。")).isFalse();
  }

  @Test
  void doesNotChokeOnEndlessParentheses() {
    String text = "（" + "（甲）".repeat(50_000) + "（教育部负责）";
    assertThat(NOTES.endAt(text)).isTrue();
    assertThat(notes(text)).hasSize(1);
  }
}
