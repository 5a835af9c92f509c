package org.policylineage.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.policylineage.cache.Workers;

/**
 * How a table is made: of things of a run, each of which gives some rows.
 *
 * @param items the things, in order
 * @param of the rows of one of them
 */
record Rows<T>(
    String name,
    List<String> columns,
    Function<Findings, List<T>> items,
    BiFunction<Findings, T, List<List<String>>> of) {
  /** So many things together, and so many parts at a time: a lineage has up to 200 rows. */
  private static final int PART = 128;

  private static final int PARTS = 16;

  /** The whole table. */
  Table of(Findings findings) {
    return of(findings, items.apply(findings));
  }

  private Table of(Findings findings, List<T> part) {
    List<List<String>> rows = new ArrayList<>();
    part.forEach(item -> rows.addAll(of.apply(findings, item)));
    return new Table(name, columns, rows);
  }

  /** Some rows as text. */
  private record Part(byte[] text, int rows) {
    static Part of(Table table, TableFormat format) {
      return new Part(format.lines(table), table.rows().size());
    }
  }

  /**
   * Writes the table without holding more than some parts of it.
   *
   * @param format one whose rows are lines
   * @param chosen which rows of a part to write
   * @return how many rows were written
   */
  long write(
      Findings findings,
      TableFormat format,
      UnaryOperator<Table> chosen,
      Tables.Sink sink,
      Workers workers)
      throws IOException {
    sink.write(format.write(chosen.apply(new Table(name, columns, List.of()))));
    long rows = 0;
    for (List<List<T>> parts : Workers.parts(Workers.parts(items.apply(findings), PART), PARTS)) {
      for (Part part :
          workers.map(parts, part -> Part.of(chosen.apply(of(findings, part)), format))) {
        sink.write(part.text());
        rows += part.rows();
      }
    }
    return rows;
  }
}
