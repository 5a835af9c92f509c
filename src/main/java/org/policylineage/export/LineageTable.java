package org.policylineage.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.policylineage.corpus.Entry;
import org.policylineage.trace.Lineage;
import org.policylineage.trace.Strand;

/** One row a commitment and lineage, for reading in order. */
final class LineageTable {
  private LineageTable() {}

  static Table of(List<Lineage> lineages) {
    List<List<String>> rows = new ArrayList<>();
    for (Lineage lineage : lineages) {
      for (Entry member : lineage.members()) {
        rows.add(row(lineage, member));
      }
    }
    return new Table(
        "lineages",
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
            "text"),
        rows);
  }

  private static List<String> row(Lineage lineage, Entry member) {
    List<Strand> into = lineage.strands().stream().filter(s -> s.later().equals(member)).toList();
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
