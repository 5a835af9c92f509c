package org.policylineage.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policylineage.corpus.Corpus;

class TextDiffTest {
  private static final Corpus CORPUS = Corpus.read(Path.of("data"));

  /** The pieces as a line: [-gone-]{+come+}. */
  private static String line(TextDiff diff) {
    return diff.pieces().stream()
        .map(
            piece ->
                switch (piece.op()) {
                  case SAME -> piece.text();
                  case DELETED -> "[-" + piece.text() + "-]";
                  case INSERTED -> "{+" + piece.text() + "+}";
                })
        .collect(Collectors.joining());
  }

  private static String line(String earlier, String later) {
    return line(TextDiff.between(CORPUS.entry(earlier), CORPUS.entry(later)));
  }

  @Test
  void aTitleStaysWhole() {
    assertThat(line("plan-2022/12.1", "plan-2023/13.1"))
        .isEqualTo("{+推进+}修改[-《关于规范申请专利行为的若干规定》-]{+《关于规范专利申请行为的若干规定》+}。");
  }

  @Test
  void aNumberWithItsUnitAndBoundStaysWhole() {
    assertThat(line("plan-2020/55.1", "plan-2022/27.1")).contains("16个月以内").contains("16.5个月以内");
    assertThat(line(TextDiff.between("审查周期压减至16个月", "审查周期压减至16.5个月")))
        .isEqualTo("审查周期压减至[-16个月-]{+16.5个月+}");
  }

  @Test
  void aQuotedNameStaysWhole() {
    assertThat(line(TextDiff.between("开展“昆仑2020”专项行动", "开展“昆仑2023”专项行动")))
        .isEqualTo("开展[-“昆仑2020”-]{+“昆仑2023”+}专项行动");
  }

  @Test
  void wordsAreNotCutThrough() {
    assertThat(line("plan-2022/22.1", "plan-2023/47.1")).isEqualTo("制定[-出台-]{+发布+}《跨境电商知识产权保护指南》。");
  }

  @Test
  void tinySharedStretchesBetweenChangesAreNotShown() {
    assertThat(line(TextDiff.between("加强商标的执法和监管工作", "优化专利的审查和确权工作")))
        .isEqualTo("[-加强商标的执法和监管-]{+优化专利的审查和确权+}工作");
  }

  @Test
  void equalTextsAreOnePieceAndEmptyOnesNone() {
    assertThat(line(TextDiff.between("继续开展。", "继续开展。"))).isEqualTo("继续开展。");
    assertThat(TextDiff.between("", "").pieces()).isEmpty();
    assertThat(line(TextDiff.between("", "新增"))).isEqualTo("{+新增+}");
  }
}
