package org.policylineage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.evaluate.Figures;
import org.policylineage.export.Findings;
import org.policylineage.index.Progress;
import org.policylineage.ingest.InputException;
import org.policylineage.match.Decisions;
import org.policylineage.match.Links;
import org.policylineage.match.MatchModel;
import org.policylineage.trace.FollowUps;
import org.policylineage.trace.Lineages;
import org.policylineage.trace.Registers;
import org.policylineage.trace.Relation;
import org.policylineage.trace.RelationJudge;
import org.policylineage.trace.Telling;
import org.policylineage.trace.Verdicts;

/**
 * The whole way in one place: read the documents, link their commitments, judge the links, trace
 * the lineages.
 *
 * <pre>{@code
 * Findings findings = PolicyLineage.trace(Path.of("data"), Path.of(".lineage"));
 * for (Lineage lineage : findings.lineages().all()) {
 *   System.out.println(lineage.focus().text() + " " + lineage.outcome().kind());
 * }
 * }</pre>
 */
public final class PolicyLineage {
  private static final int MOST_TELLING = 10;

  private PolicyLineage() {}

  /**
   * Traces the corpus of a data folder.
   *
   * @param data holds corpus/, and may hold lexicon/, model/ and decisions.csv
   * @param cache where the index and vectors are kept between runs
   * @throws InputException where something in the data folder cannot be used
   */
  public static Findings trace(Path data, Path cache) {
    return trace(data, cache, Settings.standard(), Progress.NONE);
  }

  /** The same by other settings, telling how far it has come. */
  public static Findings trace(Path data, Path cache, Settings settings, Progress progress) {
    progress.at(Progress.Step.READ, 0, 0);
    Corpus corpus = Corpus.read(data, settings.threads());
    MatchModel model = MatchModel.read(data, settings.vectors());
    Decisions decisions = Decisions.read(data, corpus, Relation.ids());
    // Whatever is wrong in the folder is told before the work begins.
    RelationJudge judge = RelationJudge.of(corpus, data);
    Figures figures = figures(data);
    Links links =
        new Matching(corpus, data, cache, settings, progress)
            .links(model)
            .with(corpus, decisions.applied());
    progress.at(Progress.Step.TRACE, 0, 0);
    Verdicts verdicts;
    try (Workers workers = Workers.of(settings.threads())) {
      verdicts = Verdicts.of(links, judge, workers);
    }
    Lineages lineages = Lineages.trace(corpus, links, verdicts);
    return new Findings(
        corpus,
        model,
        decisions,
        links,
        verdicts,
        lineages,
        FollowUps.of(corpus, links, verdicts, model.weak()),
        Registers.of(corpus, lineages),
        Telling.of(corpus, lineages, MOST_TELLING),
        figures);
  }

  private static Figures figures(Path data) {
    Path file = data.resolve(Figures.FILE);
    try {
      return Files.isRegularFile(file)
          ? new ObjectMapper().readValue(file.toFile(), Figures.class)
          : null;
    } catch (IOException e) {
      throw new InputException(
          file.toString(),
          "is no record of figures: " + e.getMessage(),
          "write it again with 'lineage evaluate --record'");
    }
  }
}
