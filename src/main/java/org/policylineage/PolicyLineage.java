package org.policylineage;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.policylineage.corpus.Corpus;
import org.policylineage.evaluate.Figures;
import org.policylineage.export.Findings;
import org.policylineage.index.Progress;
import org.policylineage.ingest.InputException;
import org.policylineage.match.Decision;
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
    return trace(data, cache, Progress.NONE);
  }

  /** The same, telling how far it has come. */
  public static Findings trace(Path data, Path cache, Progress progress) {
    progress.at(Progress.Step.READ, 0, 0);
    Corpus corpus = Corpus.read(data);
    MatchModel model = MatchModel.read(data);
    Decisions decisions = Decisions.read(data, corpus);
    check(decisions, data);
    Links links =
        new Matching(corpus, data, cache, progress).links(model).with(corpus, decisions.applied());
    progress.at(Progress.Step.TRACE, 0, 0);
    Verdicts verdicts = Verdicts.of(links, RelationJudge.of(corpus, data));
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
        figures(data));
  }

  /** A relation that is none would otherwise be passed over in silence. */
  private static void check(Decisions decisions, Path data) {
    for (Decision decision : decisions.applied()) {
      if (!decision.relation().isEmpty() && Relation.of(decision.relation()).isEmpty()) {
        throw new InputException(
            data.resolve(Decisions.FILE).toString(),
            "'" + decision.relation() + "' is no relation, given to " + decision.later(),
            "write one of "
                + Arrays.stream(Relation.values()).map(Relation::id).collect(joining(", ")));
      }
    }
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
