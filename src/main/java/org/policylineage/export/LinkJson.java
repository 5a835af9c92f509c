package org.policylineage.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.policylineage.diff.FieldChanges;
import org.policylineage.diff.TextDiff;
import org.policylineage.match.Link;
import org.policylineage.trace.Evidence;
import org.policylineage.trace.Verdict;

/** The links with verdicts, reasons, changes and word-level differences. */
final class LinkJson {
  private LinkJson() {}

  static void add(ObjectNode node, Link link, Findings findings) {
    Verdict verdict = findings.verdicts().of(link);
    node.put("earlier", link.earlier().id()).put("later", link.later().id());
    node.put("probability", link.probability()).put("accepted", link.accepted());
    node.put("relation", verdict.relation().id());
    boolean decided = link.decision() != null;
    node.put("decision", decided ? link.decision().verdict().name().toLowerCase(Locale.ROOT) : "");
    node.put("note", decided ? link.decision().note() : "");
    ArrayNode parts = node.putArray("relations");
    verdict
        .parts()
        .forEach(
            part ->
                parts
                    .addObject()
                    .put("subject", part.subject())
                    .put("relation", part.relation().id()));
    ArrayNode evidence = node.putArray("evidence");
    for (Evidence e : verdict.evidence()) {
      evidence
          .addObject()
          .put("side", e.side().name().toLowerCase(Locale.ROOT))
          .put("quote", e.quote())
          .put("reason", e.reason())
          .put("english", e.reasonEnglish());
    }
    ArrayNode features = node.putArray("features");
    link.reasons().stream()
        .limit(5)
        .forEach(
            r ->
                features
                    .addObject()
                    .put("name", r.name())
                    .put("value", r.value())
                    .put("weight", r.weight()));
    if (link.accepted()) {
      addChanges(node, link, findings);
    }
  }

  private static void addChanges(ObjectNode node, Link link, Findings findings) {
    ArrayNode changes = node.putArray("changes");
    FieldChanges.between(link.earlier(), link.later(), findings.corpus().lexicon())
        .changes()
        .forEach(
            c ->
                changes
                    .addObject()
                    .put("field", c.field())
                    .put("from", c.from())
                    .put("to", c.to()));
    ArrayNode diff = node.putArray("diff");
    for (TextDiff.Piece piece : TextDiff.between(link.earlier(), link.later()).pieces()) {
      diff.addObject().put("op", String.valueOf(piece.op().sign())).put("text", piece.text());
    }
  }
}
