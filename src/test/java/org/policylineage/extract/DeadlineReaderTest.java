package org.policylineage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineReaderTest {
  private static String written(Deadline deadline) {
    return deadline.due()
        + (deadline.ongoing() ? " ongoing" : "")
        + (deadline.inferred() ? " inferred" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022年12月底前完成并持续推进 | 2022-12 ongoing",
        "持续推进 | null ongoing",
        "2022年6月底前完成 | 2022-06",
        "完成时限：2025年12月 | 2025-12",
        "2023年第三季度 | 2023-09",
        "长期坚持 | null ongoing",
        "2024年上半年完成 | 2024-06",
        "2025年底前 | 2025-12",
        "9月底前完成 | 2022-09",
        "年底前完成 | 2022-12",
        "2023年12月底前取得阶段性成果，2025年12月底前完成 | 2025-12",
        "每年12月底前完成 | 2022-12 ongoing",
        "年内完成 | 2022-12",
        "力争2023年内完成 | 2023-12",
        "完成时限：2023年6月内 | 2023-06",
        "“十四五”期间完成 | 2025-12",
        "十五五时期持续推进 | 2030-12 ongoing",
        "“十四五”末完成，2023年底前取得阶段性成果 | 2025-12",
        "完成时限：2025.12 | 2025-12",
        "完成时限：2025.6月底前 | 2025-06",
        "完成时限：2025-12-31 | 2025-12",
        "完成时限：2025/6 | 2025-06",
        "2023.1-2025.6完成 | 2025-06",
        "完成时限：2023—2025年 | 2025-12",
        "完成时限：2023-2025年 | 2025-12",
      })
  void readsTheNote(String note, String expected) {
    Facts facts =
        new FactExtractor(Reading.LEXICON)
            .extract("完善机制。", "", note, List.of(), LocalDate.of(2022, 10, 1), 2022);
    assertThat(written(facts.deadline())).isEqualTo(expected);
    assertThat(facts.deadline().text()).isEqualTo(note);
  }

  @ParameterizedTest
  @ValueSource(strings = {"两年内完成", "3年内完成", "方案印发后半年内完成", "完成2.5万户改造"})
  void aSpanOfTimeInANoteIsNoDate(String note) {
    Facts facts =
        new FactExtractor(Reading.LEXICON)
            .extract("完善机制。", "", note, List.of(), LocalDate.of(2022, 10, 1), 2022);
    assertThat(written(facts.deadline())).isEqualTo("2022-12 inferred");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "到2025年，知识产权保护体系更加完善。 | 2025-12",
        "2024年底前建成国家平台。 | 2024-12",
        "2024年6月底前，印发实施方案。 | 2024-06",
        "力争在2023年12月31日前出台管理办法。 | 2023-12",
        "今年年底前完成修订。 | 2022-12",
        "2022年12月底前完成30家企业改造，2023年6月底前完成全部改造。 | 2023-06",
        "“十四五”期间，新建100个中心。 | 2025-12",
        "十四五期间，新建100个中心。 | 2025-12",
        "力争到2025年，空气质量优良天数比例达90%。 | 2025-12",
        "建设幸福河湖，确保到2025年底实现县域全覆盖。 | 2025-12",
        "建设目标：到2025年，建成省级示范校50所。 | 2025-12",
        "建设数据基础设施（到2027年覆盖全部设区市）。 | 2027-12",
        "今年内出台再生水利用管理办法。 | 2022-12",
        "年内完成病险水库除险加固。 | 2022-12",
        "力争2023年内建成投用。 | 2023-12",
        "三年内完成老旧管网改造。 | 2022-12 inferred",
        "2023年内蒙古自治区新增绿色矿山20座。 | 2022-12 inferred",
        "今年内部审计覆盖全部高校。 | 2022-12 inferred",
        "用好国家级保护中心（截至2021年底共57家）。 | 2022-12 inferred",
        "做好2024年国际保护知识产权协会（AIPPI）杭州世界知识产权大会的筹备工作。 | 2022-12 inferred",
        "研究发布2022年全球知识产权保护指数。 | 2022-12 inferred",
        "落实《制造业知识产权行动计划（2018—2020年）》。 | 2022-12 inferred",
        "完善机制。 | 2022-12 inferred",
      })
  void readsTheSentenceElseInfersThePlansYear(String text, String expected) {
    Facts facts =
        new FactExtractor(Reading.LEXICON)
            .extract(text, "", "", List.of(), LocalDate.of(2022, 10, 1), 2022);
    assertThat(written(facts.deadline())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"完善机制。,null", "到2025年，形成体系。,2025-12"})
  void infersNothingWithoutAPlansYear(String text, String expected) {
    assertThat(written(Reading.of(text).deadline())).isEqualTo(expected);
  }
}
