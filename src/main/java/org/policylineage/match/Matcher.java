package org.policylineage.match;

import org.policylineage.corpus.Corpus;
import org.policylineage.index.CommitmentIndex;
import org.policylineage.index.Vectors;

/**
 * Scores every candidate twice: first by itself and against its rivals, then in the light of what
 * the first pass says of its neighbours.
 */
public final class Matcher {
  private final MatchModel model;

  public Matcher(MatchModel model) {
    this.model = model;
  }

  /** The candidates of a corpus with their probabilities. */
  public Scores score(Corpus corpus, CommitmentIndex index, Vectors vectors) {
    Pairs first = firstPass(corpus, index, vectors);
    Pairs second = secondPass(corpus, first, model.first().probabilities(first));
    return new Scores(second, model.second().probabilities(second));
  }

  /** The candidates with the features that need no other link. */
  public static Pairs firstPass(Corpus corpus, CommitmentIndex index, Vectors vectors) {
    return FirstPass.of(corpus, index, vectors);
  }

  /** The same candidates with the features of both passes. */
  public static Pairs secondPass(Corpus corpus, Pairs first, float[] probability) {
    return SecondPass.of(corpus, first, probability);
  }

  /** Candidates and the chance of each, in [0, 1]. */
  public record Scores(Pairs pairs, float[] probability) {}
}
