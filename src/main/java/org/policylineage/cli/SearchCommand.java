package org.policylineage.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds commitments by words, instruments or campaigns. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
  @Mixin Workspace workspace;

  @Parameters(paramLabel = "WORDS", arity = "1..*")
  List<String> words;

  @Option(
      names = {"-n", "--most"},
      defaultValue = "20",
      paramLabel = "N")
  int most;

  @Option(names = "--json")
  boolean json;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    String query = String.join(" ", words).strip();
    if (most < 1 || query.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), query.isEmpty() ? "say what to look for" : "--most is at least 1");
    }
    Corpus corpus = workspace.corpus();
    List<String> hits = workspace.matching(corpus).search(query, corpus.entries().size());
    List<String> ids = new Query(query).best(corpus, hits).stream().limit(most).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ArrayNode array = new ObjectMapper().createArrayNode();
      ids.forEach(id -> array.addObject().put("id", id).put("text", corpus.entry(id).text()));
      out.println(array);
      return 0;
    }
    for (String id : ids) {
      Entry entry = corpus.entry(id);
      out.println(Wide.pad(id, 24) + entry.text());
    }
    if (ids.isEmpty()) {
      out.println("没有找到 nothing found: " + query);
    }
    return 0;
  }
}
