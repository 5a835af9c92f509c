package org.policylineage.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One sheet of a workbook, written as its XML while it grows.
 *
 * <p>By hand and not by POI, which keeps an XML tree of every cell: that took half of a report's
 * time, and at a hundred thousand commitments more memory than a machine has.
 */
final class Sheet {
  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder columns = new StringBuilder();
  private final StringBuilder links = new StringBuilder();
  private final Texts texts;
  private String view = "";
  private boolean gridlines = true;
  private String filter = "";
  private int row;
  private int column;
  private int widest;
  private boolean open;

  Sheet(Texts texts) {
    this.texts = texts;
  }

  /** Widths of the columns in characters. */
  void widths(List<Integer> widths) {
    for (int c = 0; c < widths.size(); c++) {
      columns.append(
          "<col min=\"%d\" max=\"%d\" width=\"%d.0\" customWidth=\"true\"/>"
              .formatted(c + 1, c + 1, widths.get(c)));
    }
  }

  void hideGridlines() {
    gridlines = false;
  }

  /** The head and so many columns stay in sight. */
  void freeze(int frozen) {
    String pane = frozen > 0 ? "bottomRight" : "bottomLeft";
    view =
        "<pane %sySplit=\"1.0\" state=\"frozen\" topLeftCell=\"%s2\" activePane=\"%s\"/><selection pane=\"%s\"/>"
            .formatted(
                frozen > 0 ? "xSplit=\"" + frozen + ".0\" " : "", letters(frozen), pane, pane);
  }

  /** The rows written so far can be filtered by their head. */
  void filter() {
    filter = "<autoFilter ref=\"" + area() + "\"/>";
  }

  /** Begins the next row; its height is left to the program that opens the file. */
  void row() {
    begin("");
  }

  /**
   * Begins the next row.
   *
   * @param height in points
   * @param fixed whether no program may fit it to its text
   */
  void row(double height, boolean fixed) {
    begin(" ht=\"" + height + "\"" + (fixed ? " customHeight=\"true\"" : ""));
  }

  /** Leaves a row empty. */
  void skip() {
    end();
    row++;
  }

  private void begin(String attributes) {
    end();
    row++;
    rows.append("<row r=\"").append(row).append('"').append(attributes).append('>');
    open = true;
    column = 0;
  }

  private void end() {
    if (open) {
      rows.append("</row>");
      open = false;
    }
  }

  void empty(int style) {
    cell(style);
    rows.append("/>");
  }

  void text(int style, String text) {
    shared(style, texts.plain(text));
  }

  /** A text whose parts have their own fonts. */
  void text(int style, List<Part> parts) {
    shared(style, texts.marked(parts));
  }

  /** A text that leads to another sheet. */
  void link(int style, String text, String sheet) {
    text(style, text);
    links.append(
        "<hyperlink location=\"'%s'!A1\" ref=\"%s%d\"/>"
            .formatted(sheet, letters(column - 1), row));
  }

  void number(int style, double number) {
    cell(style);
    rows.append(" t=\"n\"><v>").append(number).append("</v></c>");
  }

  void flag(int style, boolean flag) {
    cell(style);
    rows.append(" t=\"b\"><v>").append(flag ? 1 : 0).append("</v></c>");
  }

  private void shared(int style, int place) {
    cell(style);
    rows.append(" t=\"s\"><v>").append(place).append("</v></c>");
  }

  private void cell(int style) {
    rows.append("<c r=\"").append(letters(column++)).append(row);
    rows.append("\" s=\"").append(style).append('"');
    widest = Math.max(widest, column);
  }

  /** From the first cell to the last. */
  private String area() {
    return "A1:" + letters(widest - 1) + row;
  }

  /** The area of the cells, as formulas of other sheets name it. */
  String fixedArea() {
    return "$A$1:$" + letters(widest - 1) + "$" + row;
  }

  boolean isFiltered() {
    return !filter.isEmpty();
  }

  /**
   * The part of the workbook that holds the sheet.
   *
   * @param shown whether it is the sheet that is seen first
   */
  String xml(boolean shown) {
    end();
    return XML
        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<sheetPr><pageSetUpPr fitToPage=\"true\"/></sheetPr><dimension ref=\""
        + area()
        + "\"/>"
        + "<sheetViews><sheetView workbookViewId=\"0\""
        + (shown ? " tabSelected=\"true\"" : "")
        + (gridlines ? "" : " showGridLines=\"false\"")
        + (view.isEmpty() ? "/>" : ">" + view + "</sheetView>")
        + "</sheetViews><sheetFormatPr defaultRowHeight=\"15.0\"/>"
        + (columns.isEmpty() ? "" : "<cols>" + columns + "</cols>")
        + "<sheetData>"
        + rows
        + "</sheetData>"
        + filter
        + (links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>")
        + "<pageMargins bottom=\"0.75\" footer=\"0.3\" header=\"0.3\" left=\"0.7\" right=\"0.7\" top=\"0.75\"/>"
        + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>";
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /** A part of a cell's text in a font of its own. */
  record Part(String text, SheetStyles.Font font) {}

  /** The texts of a workbook, each kept once and named by its place. */
  static final class Texts {
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private int uses;

    int plain(String text) {
      return place(element(text));
    }

    int marked(List<Part> parts) {
      StringBuilder xml = new StringBuilder();
      for (Part part : parts) {
        xml.append("<r>").append(part.font().inText()).append(element(part.text())).append("</r>");
      }
      return place(xml.toString());
    }

    private int place(String xml) {
      uses++;
      Integer known = places.putIfAbsent(xml, places.size());
      return known == null ? places.size() - 1 : known;
    }

    String xml() {
      StringBuilder xml = new StringBuilder(XML);
      xml.append("<sst count=\"").append(uses).append("\" uniqueCount=\"").append(places.size());
      xml.append("\" xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
      places.keySet().forEach(text -> xml.append("<si>").append(text).append("</si>"));
      return xml.append("</sst>").toString();
    }

    private static String element(String text) {
      if (text.isEmpty()) {
        return "<t/>";
      }
      boolean blank =
          Character.isWhitespace(text.charAt(0))
              || Character.isWhitespace(text.charAt(text.length() - 1));
      return (blank ? "<t xml:space=\"preserve\">" : "<t>") + escaped(text) + "</t>";
    }
  }

  /** What XML cannot hold becomes a question mark. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\r' -> safe.append("&#13;");
                default -> safe.appendCodePoint(isAllowed(c) ? c : '?');
              }
            });
    return safe.toString();
  }

  private static boolean isAllowed(int c) {
    return c >= 0x20 && c < 0xD800
        || c == '\n'
        || c == '\t'
        || c >= 0xE000 && c < 0xFFFE
        || c > 0xFFFF;
  }
}
