package org.policylineage.export;

import java.util.List;
import java.util.stream.Collectors;
import org.policylineage.diff.FieldChanges;
import org.policylineage.diff.TextDiff;
import org.policylineage.match.Link;
import org.policylineage.trace.Relation;

/** One row an accepted link: both texts in one, with what was deleted and inserted. */
final class ComparisonTable {
  static final String NAME = "comparison";

  private ComparisonTable() {}

  static Rows<Link> rows() {
    return new Rows<>(
        NAME,
        List.of("earlier", "later", "relation", "label", "probability", "changes", "comparison"),
        findings -> findings.links().accepted(),
        (findings, link) -> List.of(row(findings, link)));
  }

  private static List<String> row(Findings findings, Link link) {
    Relation relation = findings.verdicts().of(link).relation();
    return List.of(
        link.earlier().id(),
        link.later().id(),
        relation.id(),
        relation.label(),
        LinkTables.probability(link),
        changes(findings, link),
        Marks.write(TextDiff.between(link.earlier(), link.later()).pieces()));
  }

  private static String changes(Findings findings, Link link) {
    return FieldChanges.between(link.earlier(), link.later(), findings.corpus().lexicon())
        .changes()
        .stream()
        .map(ComparisonTable::shown)
        .collect(Collectors.joining("；"));
  }

  private static String shown(FieldChanges.Change change) {
    return change.field()
        + ": "
        + (change.from().isEmpty() ? "—" : change.from())
        + " → "
        + (change.to().isEmpty() ? "—" : change.to());
  }
}
