package org.policylineage.ingest;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A ruled table of a PDF page: its cells lie between the lines, merged where a line is missing. */
final class PdfTable {
  /** Lines that lie closer together than this are one, in points. */
  private static final double CLOSE = 4;

  private final List<Rectangle2D> rulings;
  private final List<Double> xs;
  private final List<Double> ys;

  private PdfTable(List<Rectangle2D> rulings) {
    this.rulings = rulings;
    List<Double> across = new ArrayList<>();
    List<Double> down = new ArrayList<>();
    double top = Double.MAX_VALUE;
    double bottom = 0;
    for (Rectangle2D line : rulings) {
      if (!isLevel(line)) {
        across.add(line.getCenterX());
        top = Math.min(top, line.getMinY() - CLOSE);
        bottom = Math.max(bottom, line.getMaxY() + CLOSE);
      }
    }
    for (Rectangle2D line : rulings) {
      // A line above or below all columns underlines a running head or parts off the footnotes.
      if (isLevel(line) && line.getCenterY() > top && line.getCenterY() < bottom) {
        down.add(line.getCenterY());
      }
    }
    xs = apart(across);
    ys = apart(down);
  }

  /** The table that the lines rule, if they do: at least two rows of two columns. */
  static Optional<PdfTable> of(List<Rectangle2D> rulings) {
    PdfTable table = new PdfTable(rulings);
    return table.xs.size() >= 3 && table.ys.size() >= 3 ? Optional.of(table) : Optional.empty();
  }

  private static boolean isLevel(Rectangle2D line) {
    return line.getWidth() > line.getHeight();
  }

  private static List<Double> apart(List<Double> places) {
    Collections.sort(places);
    List<Double> apart = new ArrayList<>();
    for (double place : places) {
      if (apart.isEmpty() || place - apart.get(apart.size() - 1) > CLOSE) {
        apart.add(place);
      }
    }
    return apart;
  }

  boolean holds(PdfLine line) {
    return line.top() > ys.get(0)
        && line.top() <= ys.get(ys.size() - 1) + 1
        && line.right() > xs.get(0)
        && line.left() < xs.get(xs.size() - 1);
  }

  /** The text of each row's cells; a merged cell's text stands in each row and column it covers. */
  List<List<String>> rows(List<PdfLine> lines) {
    int columns = xs.size() - 1;
    int count = ys.size() - 1;
    int[][] cell = cells(count, columns);
    StringBuilder[] text = new StringBuilder[count * columns];
    for (PdfLine line : lines) {
      int row = interval(ys, line.top() - line.size() / 3);
      StringBuilder before = null;
      for (PdfLine.Word word : line.words()) {
        int column = interval(xs, (word.left() + word.right()) / 2);
        if (row < 0 || column < 0) {
          continue;
        }
        int place = cell[row][column];
        if (text[place] == null) {
          text[place] = new StringBuilder();
        } else if (text[place] != before) {
          text[place].append('\n');
        }
        before = text[place];
        text[place].append(word.text());
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        StringBuilder found = text[cell[row][column]];
        cells.add(found == null ? "" : found.toString());
      }
      rows.add(cells);
    }
    return rows;
  }

  /** For each row and column the number of the cell that lies there. */
  private int[][] cells(int rows, int columns) {
    int[][] cell = new int[rows][columns];
    for (int row = 0; row < rows; row++) {
      double middle = (ys.get(row) + ys.get(row + 1)) / 2;
      for (int column = 0; column < columns; column++) {
        double centre = (xs.get(column) + xs.get(column + 1)) / 2;
        cell[row][column] = row * columns + column;
        if (row > 0 && !isRuled(centre, ys.get(row))) {
          cell[row][column] = cell[row - 1][column];
        } else if (column > 0 && !isRuled(xs.get(column), middle)) {
          cell[row][column] = cell[row][column - 1];
        }
      }
    }
    return cell;
  }

  private boolean isRuled(double x, double y) {
    Rectangle2D near = new Rectangle2D.Double(x - CLOSE, y - CLOSE, 2 * CLOSE, 2 * CLOSE);
    return rulings.stream()
        .map(
            r ->
                new Rectangle2D.Double(
                    r.getX(), r.getY(), Math.max(r.getWidth(), 0.1), Math.max(r.getHeight(), 0.1)))
        .anyMatch(near::intersects);
  }

  private static int interval(List<Double> bounds, double place) {
    for (int i = 0; i + 1 < bounds.size(); i++) {
      if (place >= bounds.get(i) && place < bounds.get(i + 1)) {
        return i;
      }
    }
    return -1;
  }
}
