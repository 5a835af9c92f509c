package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfPagesTest {
  private static final String HEAD = "清江省水污染防治规划（2021—2025年）";

  /** Printed lines at one distance, the last at the foot of the page. */
  private static List<PdfLine> page(String... lines) {
    List<PdfLine> page = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      page.add(new PdfLine(lines[i], 90, 90 + 14 * lines[i].length(), 80 + 28 * i, 14, List.of()));
    }
    return page;
  }

  @Test
  void whatComesAgainAtTheEdgeIsARunningHead() {
    PdfPages pages =
        new PdfPages(
            List.of(
                page(HEAD, "1. 划定保护区。", "2. 布设站点。", "3. 改造管网。", "4. 加强监测。", "内部资料", "— 1 —"),
                page(HEAD, "5. 修订办法。", "6. 公布清单。", "7. 建立台账。", "8. 严格执法。", "内部资料", "— 2 —")));
    assertThat(String.join("", pages.paragraphs()))
        .isEqualTo("1. 划定保护区。2. 布设站点。3. 改造管网。4. 加强监测。5. 修订办法。6. 公布清单。7. 建立台账。8. 严格执法。");
    assertThat(pages.leftOut())
        .containsExactly("running head: 内部资料", "running head: 清江省水污染防治规划（#—#年）");
  }

  @Test
  void aNoteThatComesAgainInTheTextIsNone() {
    String note = "（责任单位：各县（市、区）人民政府）";
    List<String> paragraphs =
        new PdfPages(
                List.of(
                    page(HEAD, "1. 划定保护区。", note, "2. 布设站点。", "3. 改造管网。", "工业污染防治", note, "— 1 —"),
                    page(HEAD, "4. 加强监测。", note, "5. 修订办法。", "6. 公布清单。", "工业污染防治", note, "— 2 —")))
            .paragraphs();
    String first = "1. 划定保护区。" + note + "2. 布设站点。3. 改造管网。工业污染防治" + note;
    String second = "4. 加强监测。" + note + "5. 修订办法。6. 公布清单。工业污染防治" + note;
    assertThat(String.join("", paragraphs)).isEqualTo(first + second);
  }
}
