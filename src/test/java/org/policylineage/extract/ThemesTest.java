package org.policylineage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "推进《展会知识产权保护办法》立法工作。 | legislation",
        "完善知识产权案件上诉审判机制。 | judicial",
        "组织开展“昆仑2020”专项行动。 | enforcement",
        "加强知识产权仲裁机构建设。 | dispute",
        "加快重点领域商标审查。 | examination",
        "完善知识产权质押融资业务模式。 | utilisation",
        "扩大公共服务网点覆盖面。 | services",
        "积极参与世界知识产权组织事务。 | international",
        "加快人才培养。 | talent",
        "组织办好全国知识产权宣传周。 | publicity",
        "强化绩效考核。 | organisation",
        "探索区块链应用规则。 | digital",
      })
  void cuesTellTheTheme(String text, String theme) {
    assertThat(Reading.of(text).themes()).contains(theme);
  }

  @Test
  void headingsTellItWhenTheSentenceDoesNot() {
    List<String> themes =
        new FactExtractor(Reading.LEXICON)
            .extract("完善机制。", "", "", List.of("一、提高知识产权保护工作法治化水平"), null, 0)
            .themes();
    assertThat(themes).containsExactly("legislation");
  }

  @Test
  void everyThemeHasBothLabels() {
    assertThat(Reading.LEXICON.themeLabels()).hasSize(12).containsEntry("judicial", "司法保护");
    assertThat(Reading.LEXICON.themeNames().keySet())
        .containsExactlyElementsOf(Reading.LEXICON.themeLabels().keySet());
  }
}
