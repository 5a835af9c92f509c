package org.policylineage.export;

import java.util.List;
import java.util.function.Supplier;
import org.policylineage.cache.Lazy;
import org.policylineage.corpus.Corpus;
import org.policylineage.evaluate.Figures;
import org.policylineage.index.VectorKind;
import org.policylineage.match.Decisions;
import org.policylineage.match.Links;
import org.policylineage.match.MatchModel;
import org.policylineage.trace.FollowUps;
import org.policylineage.trace.Lineages;
import org.policylineage.trace.Registers;
import org.policylineage.trace.RelationJudge;
import org.policylineage.trace.Telling;
import org.policylineage.trace.Verdicts;

/** All that one run finds out; what follows from the links is found out when it is asked for. */
public final class Findings {
  private static final int MOST_TELLING = 10;

  private final Corpus corpus;
  private final VectorKind vectors;
  private final MatchModel model;
  private final Decisions decisions;
  private final Links links;
  private final Figures figures;
  private final Verdicts verdicts;
  private final Lineages lineages;
  private final Registers registers;
  private final Supplier<FollowUps> followUps;
  private final Supplier<List<Telling>> telling;

  /**
   * @param vectors how the vectors of texts were made
   * @param links with the decisions applied
   * @param figures how good the links are, as recorded with the model; null where nothing is
   *     recorded
   */
  public Findings(
      Corpus corpus,
      VectorKind vectors,
      MatchModel model,
      Decisions decisions,
      Links links,
      RelationJudge judge,
      Figures figures) {
    this.corpus = corpus;
    this.vectors = vectors;
    this.model = model;
    this.decisions = decisions;
    this.links = links;
    this.figures = figures;
    this.verdicts = Verdicts.of(judge);
    this.lineages = Lineages.trace(corpus, links, verdicts);
    this.registers = Registers.of(corpus, links, lineages);
    this.followUps = new Lazy<>(() -> FollowUps.of(corpus, links, verdicts, model.weak()));
    this.telling = new Lazy<>(() -> Telling.of(corpus, lineages, MOST_TELLING));
  }

  public Corpus corpus() {
    return corpus;
  }

  /** How the vectors of texts were made. */
  public VectorKind vectors() {
    return vectors;
  }

  public MatchModel model() {
    return model;
  }

  public Decisions decisions() {
    return decisions;
  }

  public Links links() {
    return links;
  }

  public Verdicts verdicts() {
    return verdicts;
  }

  public Lineages lineages() {
    return lineages;
  }

  public FollowUps followUps() {
    return followUps.get();
  }

  public Registers registers() {
    return registers;
  }

  /** The most telling changes, the first first. */
  public List<Telling> telling() {
    return telling.get();
  }

  /** How good the links are; null where nothing is recorded. */
  public Figures figures() {
    return figures;
  }
}
