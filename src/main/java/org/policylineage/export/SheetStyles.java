package org.policylineage.export;

import java.util.ArrayList;
import java.util.List;

/** The fonts and cell styles of a workbook, by their places in its list of styles. */
final class SheetStyles {
  static final int HEAD = 1;
  static final int TEXT = 2;
  static final int NOTE = 3;
  static final int TITLE = 4;
  static final int LINK = 5;
  private static final int FIRST_NUMBER = 6;
  private static final int FIRST_OWN_FORMAT = 164;

  /** The fonts of the parts of a cell. */
  static final Font PLAIN = new Font(11, "1F2A37", "");

  static final Font DELETED = new Font(11, OfficeFile.DELETED, "<strike val=\"true\"/>");
  static final Font INSERTED = new Font(11, OfficeFile.INSERTED, "<u val=\"single\"/>");
  static final Font BOLD = new Font(11, "1F2A37", "<b val=\"true\"/>");
  static final Font FAINT = new Font(9, "6B7280", "");
  private static final Font LARGE = new Font(16, "1F2A37", "<b val=\"true\"/>");
  private static final Font LINKED = new Font(11, "1D4F91", "<u val=\"single\"/>");

  private static final List<Font> FONTS =
      List.of(PLAIN, DELETED, INSERTED, BOLD, FAINT, LARGE, LINKED);
  private static final String SHADE = "E8EDF3";
  private static final String WRAPPED = "wrapText=\"true\" vertical=\"top\"";

  /** Places behind the point of the number styles, in the order in which they were asked for. */
  private final List<Integer> places = new ArrayList<>();

  /** The style of a number with so many places behind the point. */
  int number(int behindPoint) {
    if (!places.contains(behindPoint)) {
      places.add(behindPoint);
    }
    return FIRST_NUMBER + places.indexOf(behindPoint);
  }

  /** The part of the workbook that holds the styles. */
  String xml() {
    StringBuilder fonts = new StringBuilder();
    FONTS.forEach(font -> fonts.append(font.inList()));
    StringBuilder formats = new StringBuilder();
    StringBuilder numbers = new StringBuilder();
    int own = 0;
    for (int n : places) {
      int format = n == 0 ? 1 : FIRST_OWN_FORMAT + own++;
      if (n > 0) {
        formats.append(
            "<numFmt numFmtId=\"%d\" formatCode=\"0.%s\"/>".formatted(format, "0".repeat(n)));
      }
      numbers.append(
          style(
              format,
              PLAIN,
              " applyAlignment=\"true\" applyNumberFormat=\"true\"",
              WRAPPED + " horizontal=\"right\""));
    }
    return Sheet.XML
        + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + (own == 0 ? "" : "<numFmts count=\"" + own + "\">" + formats + "</numFmts>")
        + "<fonts count=\""
        + (FONTS.size() + 1)
        + "\"><font><sz val=\"11.0\"/><color indexed=\"8\"/>"
        + "<name val=\"Calibri\"/><family val=\"2\"/><scheme val=\"minor\"/></font>"
        + fonts
        + "</fonts>"
        + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"darkGray\"/></fill>"
        + "<fill><patternFill patternType=\"none\"><fgColor rgb=\""
        + SHADE
        + "\"/></patternFill></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\""
        + SHADE
        + "\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
        + "<border><bottom style=\"thin\"/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\""
        + (FIRST_NUMBER + places.size())
        + "\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\""
        + place(BOLD)
        + "\" fillId=\"3\" borderId=\"1\" xfId=\"0\" applyFont=\"true\""
        + " applyAlignment=\"true\" applyFill=\"true\" applyBorder=\"true\">"
        + "<alignment wrapText=\"true\" vertical=\"center\"/></xf>"
        + style(0, PLAIN, " applyAlignment=\"true\"", WRAPPED)
        + style(0, PLAIN, "", "")
        + style(0, LARGE, "", "")
        + style(0, LINKED, " applyAlignment=\"true\"", WRAPPED)
        + numbers
        + "</cellXfs></styleSheet>";
  }

  private static String style(int format, Font font, String applies, String alignment) {
    String start =
        "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"true\"%s"
            .formatted(format, place(font), applies);
    return start + (alignment.isEmpty() ? "/>" : "><alignment " + alignment + "/></xf>");
  }

  /** The first font is the one that no cell of ours uses. */
  private static int place(Font font) {
    return FONTS.indexOf(font) + 1;
  }

  /**
   * A font.
   *
   * @param mark the element that makes it bold, underlined or struck out
   */
  record Font(int size, String color, String mark) {
    private static final String NAME = "等线";

    String inList() {
      return "<font><name val=\"%s\"/><sz val=\"%d.0\"/><color rgb=\"FF%s\"/>%s</font>"
          .formatted(NAME, size, color, mark);
    }

    /** The same for a part of a text, where a bold mark must stand first. */
    String inText() {
      boolean first = mark.startsWith("<b ");
      return "<rPr>%s<color rgb=\"FF%s\"/><sz val=\"%d.0\"/><rFont val=\"%s\"/>%s</rPr>"
          .formatted(first ? mark : "", color, size, NAME, first ? "" : mark);
    }
  }
}
