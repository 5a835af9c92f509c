package org.policylineage.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.policylineage.diff.FieldChanges;
import org.policylineage.diff.TextDiff;
import org.policylineage.match.Link;
import org.policylineage.trace.Evidence;
import org.policylineage.trace.Verdict;

/** The links with verdicts, reasons, changes and word-level differences. */
final class LinkJson {
  /** What the groups of signals are called on the page. */
  private static final Map<String, String[]> SIGNALS =
      Map.of(
          "words", new String[] {"共有的词语", "shared words"},
          "meaning", new String[] {"语义相近", "like meaning"},
          "names", new String[] {"同名文件或行动", "shared instruments or campaigns"},
          "agencies", new String[] {"责任部门", "agencies"},
          "place", new String[] {"所在任务与栏目", "task and section"},
          "length", new String[] {"长短", "length"},
          "manner", new String[] {"文本体例", "manner of text"},
          "rivals", new String[] {"与其他候选相比", "rank among rivals"},
          "neighbours", new String[] {"相邻的关联", "neighbouring links"});

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
                    .put("label", SIGNALS.get(r.name())[0])
                    .put("english", SIGNALS.get(r.name())[1])
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
