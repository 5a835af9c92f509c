package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of tasks becomes the same tasks from every form. */
class ImportedTableTest {
  private static final Path PUBLISHED =
      Path.of("src/test/resources/org/policylineage/ingest/published");
  private static final List<String> FIRST =
      List.of(
          "清江省2024年水污染防治攻坚实施方案",
          "为持续改善水生态环境质量，制定本方案。",
          "一、饮用水水源",
          "1. 完成乡镇级集中式饮用水水源保护区划定，规范设置界标和警示标志。（省生态环境厅牵头，省水利厅、省自然资源厅参加）（2024年6月底前完成）",
          "2. 在重点水源地布设自动监测站点。（省生态环境厅牵头，省财政厅参加）（2024年12月底前完成）",
          "二、工业污染",
          "3. 推进开发区“污水零直排”改造。改造老旧管网180公里以上，完成16个园区污水处理厂提标，建立园区企业排水“一企一管”清单并动态更新。（省经济和信息化厅牵头，省生态环境厅参加）（2024年11月底前完成）",
          "4. 修订《清江省排污许可管理实施细则》。（省生态环境厅牵头，省司法厅参加）（2024年12月底前完成）",
          "5. 开展磷石膏综合利用专项行动；公布年度综合利用率。（省经济和信息化厅牵头，省生态环境厅参加）（持续推进）",
          "三、城乡生活污染",
          "6. 新建和改造第1批城镇污水收集管网，补齐污水处理短板，提升污水集中收集率。（省住房城乡建设厅牵头，省财政厅参加）（2025年12月底前完成）");

  @TempDir Path folder;

  @Test
  void ofAWebPage() {
    whole(lines(PUBLISHED.resolve("task-table.html")));
  }

  @Test
  void ofAPdfOverSeveralPages() {
    whole(lines(PUBLISHED.resolve("task-table.pdf")));
  }

  @Test
  void ofAPdfWhoseRunningHeadIsUnderlined() throws IOException {
    Path file = folder.resolve("页眉.pdf");
    try (PDDocument pdf = Loader.loadPDF(PUBLISHED.resolve("task-table.pdf").toFile())) {
      for (PDPage page : pdf.getPages()) {
        PDRectangle box = page.getCropBox();
        ruled(pdf, page, List.of(box.getHeight() - 30), List.of(40f, box.getWidth() - 40));
      }
      pdf.save(file.toFile());
    }
    whole(lines(file));
  }

  @Test
  void anotherTableOnANextPageIsNoPartOfIt() throws IOException {
    Path file = folder.resolve("指标.pdf");
    try (PDDocument pdf = Loader.loadPDF(PUBLISHED.resolve("task-table.pdf").toFile())) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      ruled(pdf, page, List.of(600f, 630f, 660f), List.of(100f, 200f, 300f, 400f));
      for (float y : List.of(610f, 640f)) {
        for (float x : List.of(110f, 210f, 310f)) {
          write(pdf, page, x, y, "PM" + Math.round(x + y));
        }
      }
      pdf.save(file.toFile());
    }
    List<String> lines = lines(file);
    whole(lines.subList(0, 36));
    assertThat(String.join(" ", lines.subList(36, lines.size())))
        .isEqualTo("PM750 PM850 PM950 PM720 PM820 PM920");
  }

  /** Rules the page over the places, from its lower left corner. */
  private static void ruled(PDDocument pdf, PDPage page, List<Float> ys, List<Float> xs)
      throws IOException {
    try (PDPageContentStream out =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      for (float y : ys) {
        out.moveTo(xs.get(0), y);
        out.lineTo(xs.get(xs.size() - 1), y);
        out.stroke();
      }
      for (float x : ys.size() > 1 ? xs : List.<Float>of()) {
        out.moveTo(x, ys.get(0));
        out.lineTo(x, ys.get(ys.size() - 1));
        out.stroke();
      }
    }
  }

  private static void write(PDDocument pdf, PDPage page, float x, float y, String text)
      throws IOException {
    try (PDPageContentStream out =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      out.beginText();
      out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      out.newLineAtOffset(x, y);
      out.showText(text);
      out.endText();
    }
  }

  @Test
  void ofAWordDocument() throws IOException {
    Path file = folder.resolve("分工.docx");
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      word.createParagraph().createRun().setText("任务分工方案");
      XWPFTable table = word.createTable(3, 4);
      List<List<String>> cells =
          List.of(
              List.of("序号", "任务", "牵头部门", "完成时限"),
              List.of("1", "制定产教融合促进办法", "教育部", "2025年12月底前"),
              List.of("2", "开展职业技能培训", "人力资源社会保障部", "持续推进"));
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 4; column++) {
          table.getRow(row).getCell(column).setText(cells.get(row).get(column));
        }
      }
      XWPFTable indicators = word.createTable(2, 2);
      indicators.getRow(0).getCell(0).setText("指标");
      indicators.getRow(1).getCell(0).setText("毕业生就业率");
      word.write(out);
    }
    ImportedDocument imported = new Importer(null).read(file, ImportLimits.STANDARD);
    assertThat(imported.lines())
        .containsExactly(
            "任务分工方案", "1. 制定产教融合促进办法。（教育部负责）（2025年12月底前完成）", "2. 开展职业技能培训。（人力资源社会保障部负责）（持续推进）");
    assertThat(imported.leftOut()).containsExactly("table of 2 rows: 指标 | ");
  }

  private static List<String> lines(Path file) {
    return new Importer(null).read(file, ImportLimits.STANDARD).lines();
  }

  private static void whole(List<String> lines) {
    assertThat(lines).startsWith(FIRST.toArray(String[]::new)).hasSize(36);
    assertThat(lines.get(34)).startsWith("30. 新建和改造第25批城镇污水收集管网");
    assertThat(lines.get(35)).isEqualTo("上述各项任务由省生态环境厅会同有关部门督促落实。");
  }
}
