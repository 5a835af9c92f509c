package org.policylineage.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of every column: columns.csv, by table where one name has two meanings. */
final class Columns {
  private static final int WIDTH = 20;
  private static final Map<String, Column> KNOWN = read();

  private Columns() {}

  private static Map<String, Column> read() {
    Map<String, Column> known = new HashMap<>();
    try (InputStream in = Columns.class.getResourceAsStream("columns.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (List<String> row : Csv.read("columns", text).rows()) {
        known.put(
            row.get(0) + " " + row.get(1),
            new Column(
                row.get(1), row.get(2), Column.Kind.of(row.get(3)), Integer.parseInt(row.get(4))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }

  /** The columns of a table; one that is not known is a text. */
  static List<Column> of(Table table) {
    return table.columns().stream().map(column -> of(table.name(), column)).toList();
  }

  static Column of(String table, String name) {
    Column own = KNOWN.get(table + " " + name);
    return own != null
        ? own
        : KNOWN.getOrDefault(" " + name, new Column(name, "", Column.Kind.TEXT, WIDTH));
  }
}
