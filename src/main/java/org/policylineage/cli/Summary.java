package org.policylineage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.policylineage.export.Findings;
import org.policylineage.match.Link;
import org.policylineage.parse.Document;
import org.policylineage.trace.Relation;

/** What a run found, in a few lines, with what a person should look at. */
final class Summary {
  private Summary() {}

  static void print(PrintWriter out, Findings findings, Path data) {
    for (Document document : findings.corpus().documents()) {
      long commitments = document.tasks().stream().mapToLong(t -> t.commitments().size()).sum();
      out.println(
          document.id()
              + "  "
              + document.info().title()
              + "："
              + document.tasks().size()
              + " 项任务 tasks，"
              + commitments
              + " 条承诺 commitments");
      for (Document.Warning warning : document.warnings()) {
        out.println(
            "  注意 note: "
                + document.info().file()
                + ":"
                + warning.line()
                + ": "
                + warning.message());
      }
    }
    findings
        .corpus()
        .warnings()
        .messages(data.resolve("lexicon"))
        .forEach(message -> out.println("注意 note: " + message));
    findings.decisions().stale().forEach(message -> out.println("注意 note: " + message));
    Map<Relation, Integer> counts = new EnumMap<>(Relation.class);
    for (Link link : findings.links().accepted()) {
      counts.merge(findings.verdicts().of(link).relation(), 1, Integer::sum);
    }
    out.println(
        "关联 links: "
            + findings.links().accepted().size()
            + "（"
            + counts.entrySet().stream()
                .map(e -> e.getKey().label() + " " + e.getKey().english() + " " + e.getValue())
                .collect(Collectors.joining("，"))
            + "）；沿革 lineages: "
            + findings.lineages().heads().size());
  }
}
