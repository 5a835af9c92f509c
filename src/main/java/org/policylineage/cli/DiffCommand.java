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
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
  @Mixin Workspace workspace;

  @Parameters(index = "0", paramLabel = "EARLIER")
  String earlier;

  @Parameters(index = "1", paramLabel = "LATER")
  String later;

  @Option(names = "--json")
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
    out.println("  " + words(diff));
    return 0;
  }

  /** Both texts in one; the marks stay readable without colour, as in wdiff. */
  static String words(TextDiff diff) {
    StringBuilder words = new StringBuilder();
    for (TextDiff.Piece piece : diff.pieces()) {
      words.append(
          switch (piece.op()) {
            case SAME -> piece.text();
            case DELETED -> coloured("[-" + piece.text() + "-]", Ansi.Style.fg_red);
            case INSERTED -> coloured("{+" + piece.text() + "+}", Ansi.Style.fg_green);
          });
    }
    return words.toString();
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
