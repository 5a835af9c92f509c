package org.policylineage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
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

  /** The whole table as a file, without holding more than some parts of it. */
  void write(Findings findings, OutputStream out, Workers workers) throws IOException {
    List<T> all = items.apply(findings);
    Csv.write(new Table(name, columns, List.of()), out);
    for (List<List<T>> parts : Workers.parts(Workers.parts(all, PART), PARTS)) {
      for (byte[] text : workers.map(parts, part -> Csv.rows(of(findings, part)))) {
        out.write(text);
      }
    }
  }
}
