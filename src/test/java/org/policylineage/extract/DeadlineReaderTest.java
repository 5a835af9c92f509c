package org.policylineage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
      })
  void readsTheNote(String note, String expected) {
    Facts facts =
        new FactExtractor(Reading.LEXICON)
            .extract("完善机制。", "", note, List.of(), LocalDate.of(2022, 10, 1), 2022);
    assertThat(written(facts.deadline())).isEqualTo(expected);
    assertThat(facts.deadline().text()).isEqualTo(note);
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
        "“十四五”期间，新建100个中心。 | 2025-12",
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
