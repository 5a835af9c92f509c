package org.policylineage.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Lexicon;
import org.policylineage.trace.Lineage;
import org.policylineage.trace.Strand;

/** All tables of a run. */
public final class Tables {
  /** Every table that can be asked for: those of a run, and both texts of every link in one. */
  public static final List<String> NAMES = List.copyOf(tables().keySet());

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
    return tables().get(name).apply(findings);
  }

  /** The names of those that are written, in order. */
  public static List<String> written() {
    return NAMES.stream().filter(name -> !name.equals(ComparisonTable.NAME)).toList();
  }

  /** All that are written, in order. */
  public static List<Table> of(Findings findings) {
    return written().stream().map(name -> named(findings, name)).toList();
  }

  private static Map<String, Function<Findings, Table>> tables() {
    Map<String, Function<Findings, Table>> tables = new LinkedHashMap<>();
    tables.put("commitments", findings -> CommitmentTable.of(findings.corpus()));
    tables.put("links", LinkTables::links);
    tables.put("lineages", findings -> LineageTable.of(findings.lineages().all()));
    tables.put("diffs", LinkTables::diffs);
    tables.put("follow-up", findings -> RegisterTables.followUp(findings.followUps()));
    tables.put("instruments", findings -> RegisterTables.instruments(findings.registers()));
    tables.put("campaigns", findings -> RegisterTables.campaigns(findings.registers()));
    tables.put("agencies", findings -> RegisterTables.agencies(findings.registers()));
    tables.put("moves", findings -> RegisterTables.moves(findings.registers()));
    tables.put("quantities", findings -> RegisterTables.quantities(findings.registers()));
    tables.put("deadlines", findings -> RegisterTables.deadlines(findings.registers()));
    tables.put(ComparisonTable.NAME, ComparisonTable::of);
    return tables;
  }
}
