package org.policylineage.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells of a table with merged cells repeated in every row and column that they cover. */
final class TableGrid {
  /** A table with longer cells is no table of data but a means to lay out a page. */
  private static final int LONGEST_CELL = 600;

  private static final int WIDEST = 200;

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> rowsToCover = new ArrayList<>();
  private List<String> row = new ArrayList<>();

  void newRow() {
    fillFromAbove();
    row = new ArrayList<>();
    rows.add(row);
  }

  void add(String text, int columnSpan, int rowSpan) {
    fillFromAbove();
    for (int i = 0; i < columnSpan && row.size() < WIDEST; i++) {
      int column = row.size();
      row.add(text);
      while (rowsToCover.size() <= column) {
        rowsToCover.add(0);
      }
      rowsToCover.set(column, rowSpan - 1);
    }
  }

  /** A cell that goes on with the one above it. */
  void addContinued() {
    List<String> above = rows.size() < 2 ? List.of() : rows.get(rows.size() - 2);
    add(row.size() < above.size() ? above.get(row.size()) : "", 1, 1);
  }

  private void fillFromAbove() {
    if (rows.size() < 2) {
      return;
    }
    List<String> above = rows.get(rows.size() - 2);
    while (row.size() < Math.min(rowsToCover.size(), above.size())
        && rowsToCover.get(row.size()) > 0) {
      int column = row.size();
      rowsToCover.set(column, rowsToCover.get(column) - 1);
      row.add(above.get(column));
    }
  }

  /**
   * Adds the table to the lines as tasks, or names it among what is left out.
   *
   * @return false where it is no table of data, so that its cells are to be read as text
   */
  boolean addTo(List<String> lines, List<String> leftOut, ImportWords words) {
    return addTasksTo(lines, leftOut, words) || isData(leftOut);
  }

  /** Adds the table to the lines as tasks, if its head names them. */
  boolean addTasksTo(List<String> lines, List<String> leftOut, ImportWords words) {
    fillFromAbove();
    TaskTable table = new TaskTable(words);
    Optional<List<String>> tasks = table.lines(rows);
    tasks.ifPresent(lines::addAll);
    leftOut.addAll(table.leftOut());
    return tasks.isPresent();
  }

  /** Whether it is a table of data, which is then named among what is left out. */
  boolean isData(List<String> leftOut) {
    boolean data =
        rows.size() > 1
            && rows.stream().allMatch(cells -> cells.size() > 1)
            && rows.stream().flatMap(List::stream).allMatch(c -> c.length() <= LONGEST_CELL);
    if (data) {
      leftOut.add(
          "table of "
              + rows.size()
              + " rows: "
              + String.join(" | ", rows.get(0)).replaceAll("\\s+", " "));
    }
    return data;
  }
}
