package org.policylineage.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Lexicon;
import org.policylineage.trace.Lineage;
import org.policylineage.trace.Strand;

/** All tables of a run. */
public final class Tables {
  /** Every table that can be asked for: those of a run, and both texts of every link in one. */
  public static final List<String> NAMES;

  private static final Set<String> TELL_VERDICTS =
      Set.of("links", "lineages", "follow-up", "deadlines", ComparisonTable.NAME);

  private static final Map<String, Rows<?>> ALL = tables();

  static {
    NAMES = List.copyOf(ALL.keySet());
  }

  private Tables() {}

  /** One lineage, a row a commitment. */
  public static Table lineage(Lineage lineage) {
    return lineages(List.of(lineage));
  }

  /** Lineages, a row a commitment of each. */
  public static Table lineages(List<Lineage> lineages) {
    return LineageTable.of(lineages);
  }

  /** The commitments of a document, a row each. */
  public static Table commitments(List<Entry> entries) {
    return new Table(
        "commitments",
        CommitmentTable.COLUMNS,
        entries.stream().map(CommitmentTable::row).toList());
  }

  /** Links with their verdicts, a row each. */
  public static Table links(List<Strand> strands) {
    return new Table(
        "links",
        LinkTables.LINKS,
        strands.stream().map(s -> LinkTables.row(s.link(), s.verdict())).toList());
  }

  /** What changed along links, a row a change. */
  public static Table diffs(List<Strand> strands, Lexicon lexicon) {
    return new Table(
        "diffs",
        LinkTables.DIFFS,
        strands.stream().flatMap(s -> LinkTables.changes(s.link(), lexicon).stream()).toList());
  }

  /** One table, which may be of those that are not written by themselves. */
  public static Table named(Findings findings, String name) {
    return ALL.get(name).of(findings);
  }

  /** Where the parts of a table go, each whole lines in UTF-8. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the next part. */
    void write(byte[] part) throws IOException;
  }

  /** The same as CSV, made part by part: it may have more rows than the memory holds. */
  public static void write(Findings findings, String name, Sink sink, Workers workers)
      throws IOException {
    write(findings, name, TableFormat.CSV, UnaryOperator.identity(), sink, workers);
  }

  /**
   * The same in another format.
   *
   * @param format one whose rows are lines
   * @param chosen which rows of a part to write
   * @return how many rows were written
   */
  public static long write(
      Findings findings,
      String name,
      TableFormat format,
      UnaryOperator<Table> chosen,
      Sink sink,
      Workers workers)
      throws IOException {
    return ALL.get(name).write(findings, format, chosen, sink, workers);
  }

  /** Whether a table tells what links show, so that links are better judged together before. */
  public static boolean tellsVerdicts(String name) {
    return TELL_VERDICTS.contains(name);
  }

  /** The names of those that are written, in order. */
  public static List<String> written() {
    return NAMES.stream().filter(name -> !name.equals(ComparisonTable.NAME)).toList();
  }

  /** All that are written, in order. */
  public static List<Table> of(Findings findings) {
    return written().stream().map(name -> named(findings, name)).toList();
  }

  private static Map<String, Rows<?>> tables() {
    Map<String, Rows<?>> tables = new LinkedHashMap<>();
    for (Rows<?> rows :
        List.of(
            CommitmentTable.rows(),
            LinkTables.links(),
            LineageTable.rows(),
            LinkTables.diffs(),
            RegisterTables.followUp(),
            RegisterTables.instruments(),
            RegisterTables.campaigns(),
            RegisterTables.agencies(),
            RegisterTables.moves(),
            RegisterTables.quantities(),
            RegisterTables.deadlines(),
            ComparisonTable.rows())) {
      tables.put(rows.name(), rows);
    }
    return tables;
  }
}
