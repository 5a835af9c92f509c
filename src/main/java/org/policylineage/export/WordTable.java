package org.policylineage.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.policylineage.diff.TextDiff;

/**
 * A table as a Word document on landscape A4, its head repeated on every page.
 *
 * <p>What was deleted is red and struck through, what was inserted green and underlined, as plain
 * formatting. Tracked changes would say the same to Word, but Word hides them in the view that it
 * opens with, and a paste into another document takes them as accepted.
 */
final class WordTable {
  // In twentieths of a point.
  private static final int LONG_SIDE = 16838;
  private static final int SHORT_SIDE = 11906;
  private static final int MARGIN = 1000;
  private static final int POINTS = 9;
  private static final String SHADE = "E8EDF3";

  private WordTable() {}

  static byte[] write(Table table) {
    try (XWPFDocument document = new XWPFDocument()) {
      landscape(document);
      XWPFRun title = document.createParagraph().createRun();
      title.setText(table.name());
      title.setBold(true);
      List<Column> columns = Columns.of(table);
      XWPFTable word = document.createTable(table.rows().size() + 1, columns.size());
      word.setTableAlignment(TableRowAlign.CENTER);
      word.setWidth("100%");
      List<XWPFTableRow> rows = word.getRows();
      head(rows.get(0), columns);
      for (int r = 0; r < table.rows().size(); r++) {
        fill(rows.get(r + 1), columns, table.rows().get(r));
      }
      return OfficeFile.bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void landscape(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setOrient(STPageOrientation.LANDSCAPE);
    size.setW(BigInteger.valueOf(LONG_SIDE));
    size.setH(BigInteger.valueOf(SHORT_SIDE));
    var margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
  }

  private static void head(XWPFTableRow row, List<Column> columns) {
    row.setRepeatHeader(true);
    row.setCantSplitRow(true);
    List<XWPFTableCell> cells = row.getTableCells();
    int sum = columns.stream().mapToInt(Column::width).sum();
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      XWPFTableCell cell = cells.get(c);
      cell.setColor(SHADE);
      cell.setWidth(100 * column.width() / sum + "%");
      XWPFParagraph paragraph = cell.getParagraphArray(0);
      XWPFRun chinese = run(paragraph, column.chinese());
      chinese.setBold(true);
      if (!column.chinese().isEmpty()) {
        chinese.addBreak();
      }
      run(paragraph, column.name());
    }
  }

  private static void fill(XWPFTableRow row, List<Column> columns, List<String> texts) {
    List<XWPFTableCell> cells = row.getTableCells();
    for (int c = 0; c < columns.size(); c++) {
      XWPFParagraph paragraph = cells.get(c).getParagraphArray(0);
      if (texts.get(c).isEmpty()) {
        continue;
      }
      for (TextDiff.Piece piece : Marks.of(columns.get(c).kind(), texts.get(c))) {
        XWPFRun run = run(paragraph, piece.text());
        if (piece.op() == TextDiff.Op.DELETED) {
          run.setStrikeThrough(true);
          run.setColor(OfficeFile.DELETED);
        } else if (piece.op() == TextDiff.Op.INSERTED) {
          run.setUnderline(UnderlinePatterns.SINGLE);
          run.setColor(OfficeFile.INSERTED);
        }
      }
    }
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    run.setFontSize(POINTS);
    run.setFontFamily("Times New Roman");
    run.setFontFamily("宋体", XWPFRun.FontCharRange.eastAsia);
    run.setText(text);
    return run;
  }

  /** Reads a table back. */
  static Table read(String name, byte[] bytes) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      List<XWPFTableRow> rows = document.getTables().get(0).getRows();
      List<String> columns = new ArrayList<>();
      for (XWPFTableCell cell : rows.get(0).getTableCells()) {
        List<XWPFRun> runs = cell.getParagraphArray(0).getRuns();
        columns.add(runs.get(runs.size() - 1).text());
      }
      List<List<String>> texts = new ArrayList<>();
      for (XWPFTableRow row : rows.subList(1, rows.size())) {
        List<XWPFTableCell> cells = row.getTableCells();
        List<String> line = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
          line.add(cell(cells.get(c), Columns.of(name, columns.get(c)).kind()));
        }
        texts.add(line);
      }
      return new Table(name, columns, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(XWPFTableCell cell, Column.Kind kind) {
    List<TextDiff.Piece> pieces = new ArrayList<>();
    for (XWPFRun run : cell.getParagraphArray(0).getRuns()) {
      TextDiff.Op op =
          run.isStrikeThrough()
              ? TextDiff.Op.DELETED
              : run.getUnderline() == UnderlinePatterns.SINGLE
                  ? TextDiff.Op.INSERTED
                  : TextDiff.Op.SAME;
      pieces.add(new TextDiff.Piece(op, run.text()));
    }
    return Marks.cell(kind, pieces);
  }
}
