package org.policylineage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.policylineage.Matching;
import org.policylineage.corpus.Corpus;
import org.policylineage.evaluate.Annotations;
import org.policylineage.evaluate.Evaluator;
import org.policylineage.evaluate.Practice;
import org.policylineage.index.VectorKind;
import org.policylineage.match.Decisions;
import org.policylineage.match.MatchModel;
import org.policylineage.trace.Relation;
import org.policylineage.trace.RelationModel;
import org.policylineage.trace.RelationTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the scorer to annotated links and writes it into the data folder. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
  @Mixin Workspace workspace;

  @Option(names = "--links", paramLabel = "FILE")
  Path links;

  @Option(names = "--decisions")
  boolean decisions;

  @Option(names = "--practice", paramLabel = "DIR")
  Path practice;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Path file = links == null ? workspace.data.resolve("gold/links-dev.tsv") : links;
    Annotations annotations = Annotations.read(file);
    Practice known = workspace.practice(practice);
    Corpus corpus = workspace.corpus();
    if (decisions) {
      Decisions decided = Decisions.read(workspace.data, corpus, Relation.ids());
      decided.stale().forEach(stale -> workspace.note("过期 stale, left out: " + stale));
      annotations = annotations.with(decided.applied());
      workspace.note("复核意见 decisions: " + decided.applied().size());
    }
    Matching matching = workspace.matching(corpus);
    MatchModel model = new Evaluator(corpus, matching.candidates(), annotations, known).train();
    model.write(workspace.data, workspace.vectors);
    RelationTrainer.fit(corpus, relations(corpus, annotations)).write(workspace.data);
    if (workspace.vectors == VectorKind.MODEL) {
      matching.publishVectors();
    }
    if (workspace.quiet()) {
      return 0;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "已写入 wrote "
            + workspace.data.resolve(MatchModel.file(workspace.vectors))
            + " (threshold "
            + model.threshold()
            + ")");
    out.println("已写入 wrote " + workspace.data.resolve(RelationModel.FILE));
    if (workspace.vectors == VectorKind.MODEL) {
      out.println("已写入 wrote " + workspace.data.resolve(Matching.PUBLISHED_VECTORS));
    }
    return 0;
  }

  /** The annotated links that say what they show. */
  private static List<RelationTrainer.Example> relations(Corpus corpus, Annotations annotations) {
    return annotations.links().stream()
        .filter(link -> link.grade() == 2 && !link.relations().isEmpty())
        .map(
            link ->
                new RelationTrainer.Example(
                    corpus.entry(link.earlier()),
                    corpus.entry(link.later()),
                    link.relations().stream()
                        .flatMap(id -> Relation.of(id).stream())
                        .collect(Collectors.toSet())))
        .toList();
  }
}
