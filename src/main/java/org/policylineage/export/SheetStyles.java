package org.policylineage.export;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The fonts and cell styles of a workbook. */
final class SheetStyles {
  private static final String INK = "1F2A37";
  private static final String SHADE = "E8EDF3";
  private static final String FAINT = "6B7280";
  private static final String LINK = "1D4F91";

  private final XSSFWorkbook workbook;
  private final Map<Integer, XSSFCellStyle> numbers = new HashMap<>();

  final XSSFFont deleted;
  final XSSFFont inserted;
  final XSSFFont plain;
  final XSSFFont bold;
  final XSSFFont faint;
  final XSSFCellStyle head;
  final XSSFCellStyle text;
  final XSSFCellStyle title;
  final XSSFCellStyle note;
  final XSSFCellStyle link;

  SheetStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.plain = font(INK);
    this.deleted = font(OfficeFile.DELETED);
    deleted.setStrikeout(true);
    this.inserted = font(OfficeFile.INSERTED);
    inserted.setUnderline(Font.U_SINGLE);
    this.bold = font(INK);
    bold.setBold(true);
    this.faint = font(FAINT);
    faint.setFontHeightInPoints((short) 9);
    this.head = wrapped(bold);
    head.setFillForegroundColor(color(SHADE));
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    head.setBorderBottom(BorderStyle.THIN);
    head.setVerticalAlignment(VerticalAlignment.CENTER);
    this.text = wrapped(plain);
    this.note = workbook.createCellStyle();
    note.setFont(plain);
    XSSFFont large = font(INK);
    large.setBold(true);
    large.setFontHeightInPoints((short) 16);
    this.title = workbook.createCellStyle();
    title.setFont(large);
    XSSFFont linked = font(LINK);
    linked.setUnderline(Font.U_SINGLE);
    this.link = wrapped(linked);
  }

  /** A number with so many places behind the point. */
  XSSFCellStyle number(int places) {
    return numbers.computeIfAbsent(
        places,
        n -> {
          XSSFCellStyle style = wrapped(plain);
          style.setAlignment(HorizontalAlignment.RIGHT);
          style.setDataFormat(
              workbook.createDataFormat().getFormat(n == 0 ? "0" : "0." + "0".repeat(n)));
          return style;
        });
  }

  private XSSFCellStyle wrapped(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private XSSFFont font(String color) {
    XSSFFont font = workbook.createFont();
    font.setFontName("等线");
    font.setFontHeightInPoints((short) 11);
    font.setColor(color(color));
    return font;
  }

  private static XSSFColor color(String hex) {
    return new XSSFColor(java.util.HexFormat.of().parseHex(hex), null);
  }
}
