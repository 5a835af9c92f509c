package org.policylineage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.policylineage.Matching;
import org.policylineage.corpus.Corpus;
import org.policylineage.evaluate.Annotations;
import org.policylineage.evaluate.Evaluator;
import org.policylineage.match.MatchModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the scorer to annotated links and writes it into the data folder. */
@Command(
    name = "train",
    description = {"用人工标注的关联训练打分模型", "Train the scorer on annotated links; writes data/model/."})
final class TrainCommand implements Callable<Integer> {
  @Mixin Workspace workspace;

  @Option(
      names = "--links",
      paramLabel = "FILE",
      description = {
        "标注文件，默认 data/gold/links-dev.tsv",
        "Annotated links (default: data/gold/links-dev.tsv)."
      })
  Path links;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path file = links == null ? workspace.data.resolve("gold/links-dev.tsv") : links;
    Annotations annotations = Annotations.read(file);
    Corpus corpus = workspace.corpus();
    Matching matching = workspace.matching(corpus);
    MatchModel model = new Evaluator(corpus, matching.candidates(), annotations).train();
    model.write(workspace.data);
    matching.publishVectors(workspace.data);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "已写入 wrote "
            + workspace.data.resolve(MatchModel.FILE)
            + " (threshold "
            + model.threshold()
            + ")");
    out.println("已写入 wrote " + workspace.data.resolve(Matching.PUBLISHED_VECTORS));
    return 0;
  }
}
