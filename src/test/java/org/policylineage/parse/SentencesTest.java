package org.policylineage.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static List<String> sentences(String text) {
    return Sentences.of(Passage.of(text, 0, text.length())).stream().map(Passage::text).toList();
  }

  @Test
  void endsSentencesAtFullStopsAndSemicolons() {
    assertThat(sentences("完善地理标志保护相关立法。推动修订《植物新品种保护条例》；加强监测"))
        .containsExactly("完善地理标志保护相关立法。", "推动修订《植物新品种保护条例》；", "加强监测");
  }

  @Test
  void keepsStopsInsideBracketsAndQuotations() {
    assertThat(sentences("推广“一照多址；一证多址”改革。落实要求（含；号）。"))
        .containsExactly("推广“一照多址；一证多址”改革。", "落实要求（含；号）。");
  }

  @Test
  void aBracketThatIsNeverClosedEnclosesNothing() {
    assertThat(sentences("国务院印发的《规划（《以下简称《规划》。深入实施战略。"))
        .containsExactly("国务院印发的《规划（《以下简称《规划》。", "深入实施战略。");
  }

  @Test
  void takesClosingQuotationMarksAlong() {
    assertThat(sentences("打造“一批精品。”开展评选。")).containsExactly("打造“一批精品。”", "开展评选。");
  }

  @Test
  void takesTimeLinearInTheDepthOfBrackets() {
    String deep = "（".repeat(200_000) + "》".repeat(200_000) + "。";
    assertThat(sentences(deep)).hasSize(1);
  }
}
