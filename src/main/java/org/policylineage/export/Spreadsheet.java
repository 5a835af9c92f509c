package org.policylineage.export;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.policylineage.diff.TextDiff;
import org.policylineage.ingest.InputException;

/** Tables as sheets of a workbook, to read, sort and filter. */
final class Spreadsheet {
  /** Excel takes no longer text in a cell, and no more rows in a sheet. */
  static final int LONGEST = 32_767;

  static final int MOST_ROWS = 1_048_576;

  static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,13})(?:\\.(\\d{1,9}))?");
  private static final double HEAD_HEIGHT = 33;
  private static final int MOST_FROZEN = 2;
  private static final double LINE = 15;
  // Excel takes no row higher than 409 points.
  private static final int MOST_LINES = 27;
  private static final int FIRST_WIDE = 0x2E80;

  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final Sheet.Texts texts = new Sheet.Texts();
  private final SheetStyles styles = new SheetStyles();

  /** One table by itself. */
  static byte[] write(Table table) {
    Spreadsheet spreadsheet = new Spreadsheet();
    spreadsheet.add(table.name(), table);
    return spreadsheet.bytes();
  }

  /**
   * Adds a sheet with a frozen head and a filter on it.
   *
   * @throws InputException where the table has more rows than a sheet may have
   */
  void add(String name, Table table) {
    List<Column> columns = Columns.of(table);
    Sheet sheet = sheet(name);
    sheet.widths(columns.stream().map(Column::width).toList());
    sheet.freeze(frozen(columns));
    addHead(sheet, columns);
    if (table.rows().size() >= MOST_ROWS) {
      throw new InputException(
          table.name(),
          "has " + table.rows().size() + " rows, and a sheet holds " + (MOST_ROWS - 1),
          "choose rows, as with --document, or write a csv file");
    }
    for (List<String> cells : table.rows()) {
      // Not every program fits rows to wrapped text on opening; as no fixed height it stays free.
      sheet.row(lines(columns, cells) * LINE, false);
      for (int c = 0; c < columns.size(); c++) {
        fill(sheet, columns.get(c).kind(), cells.get(c));
      }
    }
    sheet.filter();
  }

  /** A sheet for whatever does not fit a table. */
  Sheet sheet(String name) {
    Sheet sheet = new Sheet(texts);
    sheets.put(name, sheet);
    return sheet;
  }

  SheetStyles styles() {
    return styles;
  }

  byte[] bytes() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    List<String> names = List.copyOf(sheets.keySet());
    for (int i = 0; i < names.size(); i++) {
      Sheet sheet = sheets.get(names.get(i));
      parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", utf8(sheet.xml(i == 0)));
    }
    parts.put("xl/sharedStrings.xml", utf8(texts.xml()));
    parts.put("xl/styles.xml", utf8(styles.xml()));
    parts.put("xl/workbook.xml", utf8(workbook(names)));
    OfficeParts.frame(parts, names.size());
    return StableZip.of(parts);
  }

  private String workbook(List<String> names) {
    StringBuilder list = new StringBuilder();
    StringBuilder defined = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      String name = Sheet.escaped(names.get(i));
      list.append(
          "<sheet name=\"%s\" r:id=\"%s\" sheetId=\"%d\"/>"
              .formatted(name, OfficeParts.sheet(i), i + 1));
      Sheet sheet = sheets.get(names.get(i));
      if (sheet.isFiltered()) {
        String quoted = name.matches("[A-Za-z]{3,}") ? name : "'" + name.replace("'", "''") + "'";
        defined.append(
            ("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"%d\" hidden=\"true\">"
                    + "%s!%s</definedName>"
                    + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">%s!$1:$1</definedName>")
                .formatted(i, quoted, sheet.fixedArea(), i, quoted));
      }
    }
    return Sheet.XML
        + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
        + "<workbookPr date1904=\"false\"/><bookViews><workbookView activeTab=\"0\"/></bookViews>"
        + "<sheets>"
        + list
        + "</sheets>"
        + (defined.isEmpty() ? "" : "<definedNames>" + defined + "</definedNames>")
        + "</workbook>";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void addHead(Sheet sheet, List<Column> columns) {
    sheet.row(HEAD_HEIGHT, true);
    for (Column column : columns) {
      List<Sheet.Part> head = new ArrayList<>();
      if (!column.chinese().isEmpty()) {
        head.add(new Sheet.Part(column.chinese() + "\n", SheetStyles.BOLD));
      }
      head.add(new Sheet.Part(column.name(), SheetStyles.FAINT));
      sheet.text(SheetStyles.HEAD, head);
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
      most = Math.max(most, wide(cells.get(c)) / (columns.get(c).width() - 2) + 1);
    }
    return Math.min(most, MOST_LINES);
  }

  private static int wide(String text) {
    int wide = 0;
    for (int i = 0; i < text.length(); i++) {
      // The two halves of a character beyond the first plane count as one wide one.
      wide += text.charAt(i) >= FIRST_WIDE && !Character.isSurrogate(text.charAt(i)) ? 2 : 1;
    }
    return wide;
  }

  private void fill(Sheet sheet, Column.Kind kind, String value) {
    if (value.isEmpty()) {
      sheet.empty(SheetStyles.TEXT);
      return;
    }
    if (kind == Column.Kind.NUMBER) {
      var number = NUMBER.matcher(value);
      if (number.matches()) {
        int places = number.group(1) == null ? 0 : number.group(1).length();
        sheet.number(styles.number(places), new BigDecimal(value).doubleValue());
        return;
      }
    }
    if (kind == Column.Kind.FLAG && (value.equals("true") || value.equals("false"))) {
      sheet.flag(SheetStyles.TEXT, Boolean.parseBoolean(value));
    } else {
      write(sheet, kind, value);
    }
  }

  private static void write(Sheet sheet, Column.Kind kind, String value) {
    List<TextDiff.Piece> pieces = Marks.of(kind, value);
    int length = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
    if (length > LONGEST) {
      sheet.text(SheetStyles.TEXT, value.substring(0, LONGEST - 1) + "…");
    } else if (pieces.size() == 1 && pieces.get(0).op() == TextDiff.Op.SAME) {
      sheet.text(SheetStyles.TEXT, value);
    } else {
      sheet.text(SheetStyles.TEXT, pieces.stream().map(Spreadsheet::part).toList());
    }
  }

  private static Sheet.Part part(TextDiff.Piece piece) {
    return new Sheet.Part(
        piece.text(),
        switch (piece.op()) {
          case SAME -> SheetStyles.PLAIN;
          case DELETED -> SheetStyles.DELETED;
          case INSERTED -> SheetStyles.INSERTED;
        });
  }
}
