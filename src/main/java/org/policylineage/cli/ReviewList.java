package org.policylineage.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.policylineage.diff.TextDiff;
import org.policylineage.export.Findings;
import org.policylineage.match.Link;
import org.policylineage.trace.Relation;

/** The links that nobody decided, those first whose probability lies closest to the threshold. */
final class ReviewList {
  private final Findings findings;
  private final List<Link> links;

  ReviewList(Findings findings, int most) {
    this.findings = findings;
    double threshold = findings.model().threshold();
    this.links =
        findings.links().all().stream()
            .filter(link -> link.decision() == null)
            .sorted(Comparator.comparingDouble(link -> Math.abs(link.probability() - threshold)))
            .limit(Math.max(0, most))
            .toList();
  }

  void print(PrintWriter out, boolean json) {
    if (json) {
      out.println(asJson());
      return;
    }
    findings.decisions().stale().forEach(stale -> out.println("过期 stale: " + stale));
    for (Link link : links) {
      print(out, link);
    }
    out.println(
        "已复核 decided: "
            + findings.decisions().applied().size()
            + "；采信界线 threshold: "
            + String.format(Locale.ROOT, "%.2f", findings.model().threshold()));
    if (!links.isEmpty()) {
      String ids = links.get(0).earlier().id() + " " + links.get(0).later().id();
      out.println("确认 confirm: lineage review --confirm " + ids);
      out.println("否定 reject:  lineage review --reject " + ids);
    }
  }

  private void print(PrintWriter out, Link link) {
    Relation relation = findings.verdicts().of(link).relation();
    out.println(
        String.format(
            Locale.ROOT,
            "%.4f  %s  %s %s",
            link.probability(),
            link.accepted() ? "采信 accepted" : "未采信 not accepted",
            relation.label(),
            relation.english()));
    int width = Math.max(link.earlier().id().length(), link.later().id().length()) + 2;
    out.println("  " + Wide.pad(link.earlier().id(), width) + link.earlier().text());
    out.println("  " + Wide.pad(link.later().id(), width) + link.later().text());
    out.println(
        "  "
            + Wide.pad("≠", width)
            + DiffCommand.words(TextDiff.between(link.earlier(), link.later())));
    out.println();
  }

  private ObjectNode asJson() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("threshold", Math.round(findings.model().threshold() * 1000) / 1000.0);
    findings.decisions().stale().forEach(root.putArray("stale")::add);
    ArrayNode list = root.putArray("links");
    for (Link link : links) {
      list.addObject()
          .put("earlier", link.earlier().id())
          .put("later", link.later().id())
          .put("probability", link.probability())
          .put("accepted", link.accepted())
          .put("relation", findings.verdicts().of(link).relation().id())
          .put("earlierText", link.earlier().text())
          .put("laterText", link.later().text());
    }
    return root;
  }
}
