package org.policylineage.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.policylineage.diff.TextDiff;

/** Reads a sheet back as the table that it was written from. */
final class SpreadsheetReader {
  private static final DataFormatter FORMATTER = new DataFormatter(Locale.ROOT);

  private SpreadsheetReader() {}

  /**
   * @param name the table, whose columns are known by it
   * @param sheet the name of its sheet
   */
  static Table read(String name, String sheet, byte[] bytes) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return read(name, workbook.getSheet(sheet));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table read(String name, XSSFSheet sheet) {
    List<String> columns = new ArrayList<>();
    for (var cell : sheet.getRow(0)) {
      String head = cell.getStringCellValue();
      columns.add(head.substring(head.lastIndexOf('\n') + 1));
    }
    List<List<String>> rows = new ArrayList<>();
    for (int r = 1; r <= sheet.getLastRowNum(); r++) {
      XSSFRow row = sheet.getRow(r);
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        cells.add(cell(row.getCell(c), Columns.of(name, columns.get(c)).kind()));
      }
      rows.add(cells);
    }
    return new Table(name, columns, rows);
  }

  private static String cell(XSSFCell cell, Column.Kind kind) {
    if (cell.getCellType() == CellType.BOOLEAN) {
      return String.valueOf(cell.getBooleanCellValue());
    }
    if (cell.getCellType() != CellType.STRING) {
      return FORMATTER.formatCellValue(cell);
    }
    XSSFRichTextString text = cell.getRichStringCellValue();
    List<TextDiff.Piece> pieces = new ArrayList<>();
    String all = text.getString();
    int runs = text.numFormattingRuns();
    for (int run = 0; run < runs; run++) {
      int from = text.getIndexOfFormattingRun(run);
      String part = all.substring(from, from + text.getLengthOfFormattingRun(run));
      pieces.add(new TextDiff.Piece(op(text.getFontOfFormattingRun(run)), part));
    }
    return runs == 0 ? all : Marks.cell(kind, pieces);
  }

  private static TextDiff.Op op(XSSFFont font) {
    if (font == null) {
      return TextDiff.Op.SAME;
    }
    return font.getStrikeout()
        ? TextDiff.Op.DELETED
        : font.getUnderline() == Font.U_SINGLE ? TextDiff.Op.INSERTED : TextDiff.Op.SAME;
  }
}
