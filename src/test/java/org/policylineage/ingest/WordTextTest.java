package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPBinTable;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft is read as it stands, without what its changes take away; no text in it is lost. */
class WordTextTest {
  private static final Path PUBLISHED =
      Path.of("src/test/resources/org/policylineage/ingest/published");

  @TempDir Path folder;

  @Test
  void whatTrackedChangesTakeAwayIsNotRead() throws IOException, XmlException {
    String draft =
        p(
                run("1. 修订办法，")
                    + "<w:del><w:r><w:delText>2024年</w:delText></w:r></w:del>"
                    + "<w:ins>"
                    + run("2025年")
                    + "</w:ins>"
                    + run("底前完成。"))
            + p("<w:moveFrom>" + run("2. 布设站点。") + "</w:moveFrom>")
            + p(run("2. 加强监测。"))
            + p("<w:moveTo>" + run("3. 布设站点。") + "</w:moveTo>");
    assertThat(docx(draft).lines()).containsExactly("1. 修订办法，2025年底前完成。", "2. 加强监测。", "3. 布设站点。");
  }

  @Test
  void whatIsTakenAwayFromAnOldDocumentIsNotRead() throws IOException {
    Path published = PUBLISHED.resolve("work-plan-2022.doc");
    Path file = folder.resolve("草稿.doc");
    String taken;
    try (InputStream in = Files.newInputStream(published);
        HWPFDocument word = new HWPFDocument(in);
        OutputStream out = Files.newOutputStream(file)) {
      Paragraph paragraph = word.getRange().getParagraph(word.getRange().numParagraphs() / 2);
      taken = paragraph.text().strip();
      ofItsOwnFormat(paragraph, word.getCharacterTable());
      paragraph = word.getRange().getParagraph(word.getRange().numParagraphs() / 2);
      paragraph.getCharacterRun(0).markDeleted(true);
      word.write(out);
    }
    Importer importer = new Importer(null);
    List<String> lines = new ArrayList<>(importer.read(published, ImportLimits.STANDARD).lines());
    assertThat(lines.remove(taken)).isTrue();
    assertThat(importer.read(file, ImportLimits.STANDARD).lines()).isEqualTo(lines);
  }

  @Test
  void aTableInATableIsRead() throws IOException, XmlException {
    String tasks =
        table(row(p(run("任务")), p(run("责任单位"))) + row(p(run("制定产教融合促进办法")), p(run("省教育厅"))));
    String page = table(row(p(run("任务分工方案")) + tasks + p(run("各单位要抓好落实。")), p(run("附注"))));
    assertThat(docx(page).lines())
        .containsExactly("任务分工方案", "1. 制定产教融合促进办法。（省教育厅负责）", "各单位要抓好落实。", "附注");
    String figures = table(row(p(run("指标")), p(run("优良率90%"))));
    String outer =
        table(
            row(p(run("任务")), p(run("责任单位")))
                + row(p(run("完成以下指标：")) + figures + p(""), p(run("省水利厅"))));
    assertThat(docx(outer).lines()).containsExactly("1. 完成以下指标：指标优良率90%。（省水利厅负责）");
  }

  /** The document is of one format throughout, and what is deleted is a format. */
  private static void ofItsOwnFormat(Paragraph paragraph, CHPBinTable formats) {
    int start = paragraph.getStartOffset();
    int index = 0;
    while (formats.getTextRuns().get(index).getEnd() <= start) {
      index++;
    }
    formats.insert(index, start, new SprmBuffer(0));
    formats.getTextRuns().get(index + 1).setEnd(paragraph.getEndOffset());
    formats.getTextRuns().get(index + 2).setStart(paragraph.getEndOffset());
  }

  private ImportedDocument docx(String body) throws IOException, XmlException {
    Path file = folder.resolve("草稿.docx");
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      String space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
      word.getDocument()
          .getBody()
          .set(
              XmlObject.Factory.parse(
                  "<xml-fragment xmlns:w=\"" + space + "\">" + body + "</xml-fragment>"));
      word.write(out);
    }
    return new Importer(null).read(file, ImportLimits.STANDARD);
  }

  private static String run(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  private static String p(String runs) {
    return "<w:p>" + runs + "</w:p>";
  }

  private static String table(String rows) {
    return "<w:tbl>" + rows + "</w:tbl>";
  }

  private static String row(String... cells) {
    return "<w:tr><w:tc>" + String.join("</w:tc><w:tc>", cells) + "</w:tc></w:tr>";
  }
}
