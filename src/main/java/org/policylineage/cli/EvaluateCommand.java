package org.policylineage.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.policylineage.corpus.Corpus;
import org.policylineage.evaluate.Annotations;
import org.policylineage.evaluate.Evaluator;
import org.policylineage.evaluate.Figures;
import org.policylineage.evaluate.Practice;
import org.policylineage.index.VectorKind;
import org.policylineage.ingest.OutputFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how good the links are on annotated ones. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
  @Mixin Workspace workspace;

  @Option(names = "--links", paramLabel = "FILE")
  Path links;

  @Option(names = "--record")
  boolean record;

  @Option(names = "--json")
  boolean json;

  @Option(names = "--practice", paramLabel = "DIR")
  Path practice;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws JsonProcessingException {
    if (record && (practice != null || workspace.vectors != VectorKind.MODEL)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--record keeps the figures of the model that reads every text, which has no practice;"
              + " leave out --record, or --practice and --vectors");
    }
    Path file = links == null ? workspace.data.resolve("gold/links-dev.tsv") : links;
    Annotations annotations = Annotations.read(file);
    Practice known = workspace.practice(practice);
    Corpus corpus = workspace.corpus();
    Figures figures =
        new Evaluator(corpus, workspace.matching(corpus).candidates(), annotations, known)
            .figures();
    if (record) {
      OutputFile.writeJson(workspace.data.resolve(Figures.FILE), figures);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(figures));
    } else {
      print(out, figures);
    }
    return 0;
  }

  private static void print(PrintWriter out, Figures figures) {
    out.printf(
        "threshold %.3f, candidate recall %.4f at %.1f candidates, calibration error %.4f%n",
        figures.threshold(),
        figures.candidateRecall(),
        figures.candidates(),
        figures.calibrationError());
    print(out, "method", figures.methods());
    print(out, "documents", figures.documents());
    print(out, "document left out of training", figures.leftOut());
    out.println();
    out.printf("%-12s %-10s %s%n", "predicted", "observed", "pairs");
    for (Figures.Bin bin : figures.reliability()) {
      out.printf("%-12.3f %-10.3f %d%n", bin.predicted(), bin.observed(), bin.count());
    }
  }

  private static void print(PrintWriter out, String head, List<Figures.Row> rows) {
    out.println();
    out.printf(
        "%-40s %-11s %6s %6s %6s %13s %6s %6s%n",
        head, "level", "P", "R", "F1", "F1 95 %", "AP", "links");
    for (Figures.Row row : rows) {
      out.printf(
          "%-40s %-11s %6.3f %6.3f %6.3f  %.3f–%.3f %6.3f %6d%n",
          row.name(),
          row.level(),
          row.precision(),
          row.recall(),
          row.f1(),
          row.low(),
          row.high(),
          row.averagePrecision(),
          row.links());
    }
  }
}
