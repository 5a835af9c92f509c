package org.policylineage.export;

import java.util.List;

/**
 * A table of texts.
 *
 * @param name the file name without its ending
 * @param columns the heads
 * @param rows as many cells as columns; an empty cell is an empty text
 */
public record Table(String name, List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    int width = columns.size();
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != width) {
        throw new IllegalArgumentException(
            name + ": a row has " + row.size() + " cells, not " + width);
      }
    }
  }
}
