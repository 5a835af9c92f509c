package org.policylineage.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.policylineage.corpus.Entry;
import org.policylineage.trace.Lineage;
import org.policylineage.trace.Strand;

/** One row a commitment and lineage, for reading in order. */
final class LineageTable {
  private static final List<String> COLUMNS =
      List.of(
          "lineage",
          "outcome",
          "since",
          "document",
          "commitment",
          "continues",
          "relations",
          "probabilities",
          "stage",
          "text");

  static Rows<Entry> rows() {
    return new Rows<>(
        "lineages",
        COLUMNS,
        findings -> findings.lineages().heads(),
        (findings, head) -> rows(findings.lineages().ofHead(head)));
  }

  static Table of(List<Lineage> lineages) {
    return new Table(
        "lineages", COLUMNS, lineages.stream().flatMap(lineage -> rows(lineage).stream()).toList());
  }

  private LineageTable() {}

  private static List<List<String>> rows(Lineage lineage) {
    return lineage.members().stream().map(member -> row(lineage, member)).toList();
  }

  private static List<String> row(Lineage lineage, Entry member) {
    List<Strand> into =
        lineage.strands().stream().filter(s -> s.later().position() == member.position()).toList();
    return List.of(
        lineage.focus().id(),
        lineage.outcome().kind().name().toLowerCase(Locale.ROOT),
        lineage.outcome().since().id(),
        member.document().id(),
        member.id(),
        into.stream().map(s -> s.earlier().id()).collect(Collectors.joining(" ")),
        into.stream().map(s -> s.verdict().relation().id()).collect(Collectors.joining(" ")),
        into.stream().map(s -> LinkTables.probability(s.link())).collect(Collectors.joining(" ")),
        member.facts().stage() == null
            ? ""
            : member.facts().stage().name().toLowerCase(Locale.ROOT),
        member.text());
  }
}
