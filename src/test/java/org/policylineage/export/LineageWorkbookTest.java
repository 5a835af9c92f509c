package org.policylineage.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policylineage.TracedCorpus;

class LineageWorkbookTest {
  private static List<Table> tables;
  private static byte[] bytes;

  @BeforeAll
  static void write() {
    tables = Tables.of(TracedCorpus.findings());
    bytes = LineageWorkbook.of(TracedCorpus.findings(), tables, "0");
  }

  @Test
  void twoWritesAreTheSameBytes() {
    assertThat(LineageWorkbook.of(TracedCorpus.findings(), tables, "0")).isEqualTo(bytes);
  }

  @Test
  void everyTableReadsBackFromItsSheet() {
    for (Table table : tables) {
      assertThat(SpreadsheetReader.read(table.name(), table.name(), bytes)).isEqualTo(table);
    }
    Table comparison = ComparisonTable.rows().of(TracedCorpus.findings());
    assertThat(SpreadsheetReader.read(comparison.name(), LineageWorkbook.DIFF, bytes))
        .isEqualTo(comparison);
  }

  @Test
  void everySheetOfATableHasAFrozenHeadAFilterAndWidths() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(tables.size() + 2);
      for (Table table : tables) {
        XSSFSheet sheet = workbook.getSheet(table.name());
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
        assertThat(sheet.getColumnWidth(0)).isBetween(8 * 256, 100 * 256);
        assertThat(sheet.getRow(1).getCell(0).getCellStyle().getWrapText()).isTrue();
      }
    }
  }

  @Test
  void theFollowUpIsSaidToBeOfTheDocumentThatIsFollowedUp() throws IOException {
    assertThat(firstSheet(bytes))
        .contains("2019 意见各条的跟进情况 Follow-up of every commitment of 2019 意见");
  }

  private static List<String> firstSheet(byte[] workbook) throws IOException {
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      book.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
    }
    return texts;
  }

  @Test
  void whatChangedIsMarkedInsideTheCell() throws IOException {
    Table table =
        new Table(
            ComparisonTable.NAME,
            List.of("earlier", "comparison"),
            List.of(List.of("plan-2022/1.1", "推进[-研究起草-]{+制定出台+}《条例》。")));
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(Spreadsheet.write(table)))) {
      XSSFRichTextString text =
          workbook.getSheetAt(0).getRow(1).getCell(1).getRichStringCellValue();
      assertThat(text.getString()).isEqualTo("推进研究起草制定出台《条例》。");
      assertThat(text.getFontAtIndex(1).getStrikeout()).isFalse();
      assertThat(text.getFontAtIndex(2).getStrikeout()).isTrue();
      assertThat(text.getFontAtIndex(2).getXSSFColor().getARGBHex()).isEqualTo("FFC00000");
      assertThat(text.getFontAtIndex(6).getUnderline()).isEqualTo(Font.U_SINGLE);
      assertThat(text.getFontAtIndex(6).getXSSFColor().getARGBHex()).isEqualTo("FF00703C");
    }
  }

  @Test
  void theFileNamesTheProgramAndNoTime() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var properties = workbook.getProperties().getCoreProperties();
      assertThat(properties.getCreator()).isEqualTo("Policy Lineage");
      assertThat(properties.getCreated()).isEqualTo(properties.getModified());
      assertThat(properties.getModified().toInstant()).isEqualTo("1980-01-01T00:00:00Z");
    }
  }

  @Test
  void everyColumnHasAChineseHead() {
    for (Table table : tables) {
      for (Column column : Columns.of(table)) {
        assertThat(column.chinese()).as(table.name() + "." + column.name()).isNotEmpty();
      }
    }
  }

  @Test
  void aTextTooLongForExcelIsCutAndSaysSo() {
    Table table = new Table("t", List.of("text"), List.of(List.of("长".repeat(40_000))));
    assertThat(SpreadsheetReader.read("t", "t", Spreadsheet.write(table)).rows().get(0).get(0))
        .hasSize(Spreadsheet.LONGEST)
        .endsWith("…");
  }
}
