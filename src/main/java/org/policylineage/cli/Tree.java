package org.policylineage.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.policylineage.corpus.Entry;
import org.policylineage.diff.FieldChanges;
import org.policylineage.export.Findings;
import org.policylineage.extract.Deadline;
import org.policylineage.trace.Evidence;
import org.policylineage.trace.Lineage;
import org.policylineage.trace.Strand;

/** A lineage as indented lines: every commitment once, under it the links that lead to it. */
final class Tree {
  private final Findings findings;
  private final PrintWriter out;
  private final boolean why;

  Tree(Findings findings, PrintWriter out, boolean why) {
    this.findings = findings;
    this.out = out;
    this.why = why;
  }

  void print(Lineage lineage) {
    out.println(
        lineage.focus().id()
            + "  "
            + lineage.outcome().kind().label()
            + " "
            + lineage.outcome().kind().english());
    for (Entry member : lineage.members()) {
      out.println();
      out.println(
          (member.equals(lineage.focus()) ? "▶ " : "● ")
              + member.id()
              + "  "
              + member.document().info().shortTitle()
              + facts(member));
      out.println("  " + member.text());
      for (Strand strand : lineage.strands()) {
        if (strand.later().equals(member)) {
          print(strand);
        }
      }
    }
  }

  private static String facts(Entry entry) {
    StringBuilder facts = new StringBuilder();
    if (entry.facts().stage() != null) {
      facts.append("  [").append(entry.facts().stage().label()).append(']');
    }
    if (!entry.facts().responsibility().lead().isEmpty()) {
      facts.append("  ").append(String.join("、", entry.facts().responsibility().lead()));
    }
    Deadline deadline = entry.facts().deadline();
    if (deadline != null && !deadline.text().isEmpty()) {
      facts.append("  ").append(deadline.text());
    }
    return facts.toString();
  }

  private void print(Strand strand) {
    out.println(
        String.format(
            Locale.ROOT,
            "  └─ %s %s  %s  %.2f%s",
            strand.verdict().relation().label(),
            strand.verdict().relation().english(),
            strand.earlier().id(),
            strand.link().probability(),
            strand.link().decision() == null ? "" : "  人工确认 decided"));
    strand
        .verdict()
        .parts()
        .forEach(
            part ->
                out.println(
                    "       "
                        + part.subject()
                        + "："
                        + part.relation().label()
                        + " "
                        + part.relation().english()));
    for (Evidence evidence : strand.verdict().evidence()) {
      out.println(
          "       "
              + (evidence.side() == Evidence.Side.EARLIER ? "前 before" : "后 after ")
              + " “"
              + evidence.quote()
              + "” "
              + evidence.reason());
    }
    for (FieldChanges.Change change :
        FieldChanges.between(strand.earlier(), strand.later(), findings.corpus().lexicon())
            .changes()) {
      out.println(
          "       "
              + change.field()
              + ": "
              + (change.from().isEmpty() ? "—" : change.from())
              + " → "
              + (change.to().isEmpty() ? "—" : change.to()));
    }
    if (why) {
      out.println(
          "       signals: "
              + strand.link().reasons().stream()
                  .map(r -> String.format(Locale.ROOT, "%s %+.2f", r.name(), r.weight()))
                  .collect(Collectors.joining(", ")));
    }
  }
}
