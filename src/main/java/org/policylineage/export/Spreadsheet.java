package org.policylineage.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.policylineage.diff.TextDiff;

/** Tables as sheets of a workbook, to read, sort and filter. */
final class Spreadsheet {
  /** Excel takes no longer text in a cell. */
  static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,13})(?:\\.(\\d{1,9}))?");
  private static final float HEAD_HEIGHT = 33;
  private static final int MOST_FROZEN = 2;
  private static final double LINE = 15;
  // Excel takes no row higher than 409 points.
  private static final int MOST_LINES = 27;
  private static final int FIRST_WIDE = 0x2E80;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final SheetStyles styles = new SheetStyles(workbook);

  /** One table by itself. */
  static byte[] write(Table table) {
    Spreadsheet spreadsheet = new Spreadsheet();
    spreadsheet.add(table.name(), table);
    return spreadsheet.bytes();
  }

  /** Adds a sheet with a frozen head and a filter on it. */
  void add(String name, Table table) {
    List<Column> columns = Columns.of(table);
    XSSFSheet sheet = workbook.createSheet(name);
    addHead(sheet, columns);
    for (int r = 0; r < table.rows().size(); r++) {
      XSSFRow row = sheet.createRow(r + 1);
      for (int c = 0; c < columns.size(); c++) {
        fill(row.createCell(c), columns.get(c).kind(), table.rows().get(r).get(c));
      }
      // Not every program fits rows to wrapped text on opening; as no custom height it stays free.
      row.getCTRow().setHt(lines(columns, table.rows().get(r)) * LINE);
    }
    sheet.createFreezePane(frozen(columns), 1);
    sheet.setAutoFilter(new CellRangeAddress(0, table.rows().size(), 0, columns.size() - 1));
    layOut(sheet);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns.size() - 1));
  }

  /** A sheet for whatever does not fit a table. */
  XSSFSheet sheet(String name) {
    XSSFSheet sheet = workbook.createSheet(name);
    layOut(sheet);
    return sheet;
  }

  SheetStyles styles() {
    return styles;
  }

  byte[] bytes() {
    return OfficeFile.bytes(workbook);
  }

  private void addHead(XSSFSheet sheet, List<Column> columns) {
    XSSFRow head = sheet.createRow(0);
    head.setHeightInPoints(HEAD_HEIGHT);
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      XSSFRichTextString text = new XSSFRichTextString();
      if (!column.chinese().isEmpty()) {
        text.append(column.chinese() + "\n", styles.bold);
      }
      text.append(column.name(), styles.faint);
      XSSFCell cell = head.createCell(c);
      cell.setCellStyle(styles.head);
      cell.setCellValue(text);
      sheet.setColumnWidth(c, column.width() * 256);
    }
  }

  /** The columns that say which row it is stay in sight, too. */
  private static int frozen(List<Column> columns) {
    int n = 0;
    while (n < Math.min(MOST_FROZEN, columns.size()) && columns.get(n).kind() == Column.Kind.ID) {
      n++;
    }
    return n;
  }

  /** The lines of the fullest cell, where a Chinese character takes two columns. */
  private static int lines(List<Column> columns, List<String> cells) {
    int most = 1;
    for (int c = 0; c < columns.size(); c++) {
      long columnsOfText = cells.get(c).codePoints().mapToLong(p -> p >= FIRST_WIDE ? 2 : 1).sum();
      most = Math.max(most, (int) (columnsOfText / (columns.get(c).width() - 2)) + 1);
    }
    return Math.min(most, MOST_LINES);
  }

  private static void layOut(XSSFSheet sheet) {
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
  }

  private void fill(XSSFCell cell, Column.Kind kind, String value) {
    cell.setCellStyle(styles.text);
    if (value.isEmpty()) {
      return;
    }
    var number = NUMBER.matcher(value);
    if (kind == Column.Kind.NUMBER && number.matches()) {
      cell.setCellValue(new BigDecimal(value).doubleValue());
      cell.setCellStyle(styles.number(number.group(1) == null ? 0 : number.group(1).length()));
    } else if (kind == Column.Kind.FLAG && (value.equals("true") || value.equals("false"))) {
      cell.setCellValue(Boolean.parseBoolean(value));
    } else {
      write(cell, kind, value);
    }
  }

  private void write(XSSFCell cell, Column.Kind kind, String value) {
    List<TextDiff.Piece> pieces = Marks.of(kind, value);
    int length = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
    if (length > LONGEST) {
      cell.setCellValue(value.substring(0, LONGEST - 1) + "…");
      return;
    }
    if (pieces.size() == 1 && pieces.get(0).op() == TextDiff.Op.SAME) {
      cell.setCellValue(value);
      return;
    }
    XSSFRichTextString text = new XSSFRichTextString();
    for (TextDiff.Piece piece : pieces) {
      text.append(
          piece.text(),
          switch (piece.op()) {
            case SAME -> styles.plain;
            case DELETED -> styles.deleted;
            case INSERTED -> styles.inserted;
          });
    }
    cell.setCellValue(text);
  }
}
