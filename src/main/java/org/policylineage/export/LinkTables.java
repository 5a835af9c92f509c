package org.policylineage.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.policylineage.diff.FieldChanges;
import org.policylineage.diff.TextDiff;
import org.policylineage.extract.Lexicon;
import org.policylineage.match.Link;
import org.policylineage.trace.Evidence;
import org.policylineage.trace.Verdict;

/** The links with their verdicts, and what changed from one side to the other. */
final class LinkTables {
  static final List<String> LINKS =
      List.of("earlier", "later", "probability", "accepted", "relation", "evidence");
  static final List<String> DIFFS = List.of("earlier", "later", "field", "change", "from", "to");

  private LinkTables() {}

  static Rows<Link> links() {
    return new Rows<>(
        "links",
        LINKS,
        findings -> findings.links().all(),
        (findings, link) -> List.of(row(link, findings.verdicts().of(link))));
  }

  static List<String> row(Link link, Verdict verdict) {
    return List.of(
        link.earlier().id(),
        link.later().id(),
        probability(link),
        String.valueOf(link.accepted()),
        verdict.relation().id(),
        evidence(link, verdict));
  }

  static String probability(Link link) {
    return String.format(Locale.ROOT, "%.4f", link.probability());
  }

  /** The quotations that decided the relation, then the signals that made the link. */
  private static String evidence(Link link, Verdict verdict) {
    String quotes =
        verdict.evidence().stream().map(LinkTables::quote).collect(Collectors.joining("；"));
    String signals =
        link.reasons().stream()
            .filter(reason -> Math.abs(reason.weight()) >= 0.1)
            .limit(4)
            .map(reason -> String.format(Locale.ROOT, "%s %+.1f", reason.name(), reason.weight()))
            .collect(Collectors.joining(", "));
    return signals.isEmpty() ? quotes : quotes + " | " + signals;
  }

  private static String quote(Evidence evidence) {
    String side = evidence.side() == Evidence.Side.EARLIER ? "前" : "后";
    return evidence.reason() + "（" + side + "：" + evidence.quote() + "）";
  }

  /** One row a change of an accepted link: a field first, then the words in order. */
  static Rows<Link> diffs() {
    return new Rows<>(
        "diffs",
        DIFFS,
        findings -> findings.links().accepted(),
        (findings, link) -> changes(link, findings.corpus().lexicon()));
  }

  static List<List<String>> changes(Link link, Lexicon lexicon) {
    List<List<String>> rows = new ArrayList<>();
    List<String> ids = List.of(link.earlier().id(), link.later().id());
    for (FieldChanges.Change change :
        FieldChanges.between(link.earlier(), link.later(), lexicon).changes()) {
      rows.add(
          row(
              ids,
              change.field(),
              change.from().isEmpty() ? "insert" : change.to().isEmpty() ? "delete" : "replace",
              change.from(),
              change.to()));
    }
    addWords(rows, ids, TextDiff.between(link.earlier(), link.later()).pieces());
    return rows;
  }

  private static void addWords(
      List<List<String>> rows, List<String> ids, List<TextDiff.Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      TextDiff.Piece piece = pieces.get(i);
      if (piece.op() == TextDiff.Op.DELETED) {
        boolean replaced = i + 1 < pieces.size() && pieces.get(i + 1).op() == TextDiff.Op.INSERTED;
        rows.add(
            row(
                ids,
                "text",
                replaced ? "replace" : "delete",
                piece.text(),
                replaced ? pieces.get(i + 1).text() : ""));
        i += replaced ? 1 : 0;
      } else if (piece.op() == TextDiff.Op.INSERTED) {
        rows.add(row(ids, "text", "insert", "", piece.text()));
      }
    }
  }

  private static List<String> row(
      List<String> ids, String field, String change, String from, String to) {
    return List.of(ids.get(0), ids.get(1), field, change, from, to);
  }
}
