package org.policylineage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policylineage.cache.Lazy;
import org.policylineage.cache.WorkCache;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.evaluate.Figures;
import org.policylineage.export.Findings;
import org.policylineage.index.Progress;
import org.policylineage.index.Words;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.InputFile;
import org.policylineage.match.Decisions;
import org.policylineage.match.Links;
import org.policylineage.match.MatchModel;
import org.policylineage.trace.Background;
import org.policylineage.trace.Relation;
import org.policylineage.trace.RelationJudge;

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
    Corpus corpus = read(data, settings.threads());
    MatchModel model = MatchModel.read(data, settings.vectors());
    Decisions decisions = Decisions.read(data, corpus, Relation.ids());
    // Whatever is wrong in the folder is told before the work begins.
    RelationJudge judge =
        RelationJudge.of(
            corpus, new Lazy<>(() -> Background.of(corpus, new WorkCache(cache))), data);
    Figures figures = figures(data, model);
    Links links =
        new Matching(corpus, data, cache, settings, progress)
            .links(model)
            .with(corpus, decisions.applied());
    return new Findings(corpus, settings.vectors(), model, decisions, links, judge, figures);
  }

  /** The judge will want the words of texts, whose dictionary is loaded beside. */
  private static Corpus read(Path data, int threads) {
    try (Workers beside = Workers.of(threads)) {
      beside.begin(Words::load);
      return Corpus.read(data, threads);
    }
  }

  /**
   * Those of another model, or of one that has learned from other links, say nothing of this one.
   */
  private static Figures figures(Path data, MatchModel model) {
    Path file = data.resolve(Figures.FILE);
    try {
      if (!Files.isRegularFile(file)) {
        return null;
      }
      Figures figures = new ObjectMapper().readValue(InputFile.bytes(file), Figures.class);
      return figures != null && model.trainedOn().equals(figures.annotation()) ? figures : null;
    } catch (IOException e) {
      throw new InputException(
          file.toString(),
          "is no record of figures: " + e.getMessage(),
          "write it again with 'lineage evaluate --record'");
    }
  }
}
