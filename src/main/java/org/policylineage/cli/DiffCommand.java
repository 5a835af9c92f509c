package org.policylineage.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.diff.FieldChanges;
import org.policylineage.diff.TextDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what changed between two commitments, field by field and word by word. */
@Command(
    name = "diff",
    description = {"比较两条任务的字段与文字", "Show what changed between two commitments."})
final class DiffCommand implements Callable<Integer> {
  @Mixin Workspace workspace;

  @Parameters(
      index = "0",
      paramLabel = "EARLIER",
      description = {"较早条目的编号", "The earlier commitment."})
  String earlier;

  @Parameters(
      index = "1",
      paramLabel = "LATER",
      description = {"较晚条目的编号", "The later commitment."})
  String later;

  @Option(
      names = "--json",
      description = {"以 JSON 输出", "Print JSON."})
  boolean json;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Corpus corpus = workspace.corpus();
    Entry from = Ids.entry(corpus, earlier);
    Entry to = Ids.entry(corpus, later);
    TextDiff diff = TextDiff.between(from, to);
    FieldChanges changes = FieldChanges.between(from, to, corpus.lexicon());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(asJson(from, to, diff, changes));
      return 0;
    }
    out.println(from.id() + " → " + to.id());
    for (FieldChanges.Change change : changes.changes()) {
      out.println(
          "  "
              + change.field()
              + ": "
              + (change.from().isEmpty() ? "—" : change.from())
              + " → "
              + (change.to().isEmpty() ? "—" : change.to()));
    }
    StringBuilder words = new StringBuilder();
    for (TextDiff.Piece piece : diff.pieces()) {
      // The marks stay readable without colour, as in wdiff.
      words.append(
          switch (piece.op()) {
            case SAME -> piece.text();
            case DELETED -> coloured("[-" + piece.text() + "-]", Ansi.Style.fg_red);
            case INSERTED -> coloured("{+" + piece.text() + "+}", Ansi.Style.fg_green);
          });
    }
    out.println("  " + words);
    return 0;
  }

  private static String coloured(String text, Ansi.Style colour) {
    return Ansi.AUTO.enabled() ? colour.on() + text + colour.off() : text;
  }

  private static ObjectNode asJson(Entry from, Entry to, TextDiff diff, FieldChanges changes) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("earlier", from.id()).put("later", to.id());
    ArrayNode fields = node.putArray("changes");
    changes
        .changes()
        .forEach(
            c ->
                fields.addObject().put("field", c.field()).put("from", c.from()).put("to", c.to()));
    ArrayNode pieces = node.putArray("diff");
    diff.pieces()
        .forEach(
            p -> pieces.addObject().put("op", String.valueOf(p.op().sign())).put("text", p.text()));
    return node;
  }
}
