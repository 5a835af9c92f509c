package org.policylineage.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Precision, recall, F1 and average precision of scored pairs.
 *
 * @param scored the pairs that were scored
 * @param positives how many true pairs there are, scored or not
 */
record Metrics(List<Scored> scored, int positives) {
  /** One pair: the later task groups it for resampling and folds. */
  record Scored(String laterTask, String documents, float score, boolean truth) {}

  /** Precision, recall and F1 at a threshold. */
  record AtThreshold(double precision, double recall, double f1) {}

  AtThreshold at(double threshold) {
    int accepted = 0;
    int right = 0;
    for (Scored pair : scored) {
      if (pair.score() >= threshold) {
        accepted++;
        right += pair.truth() ? 1 : 0;
      }
    }
    double precision = accepted == 0 ? 0 : right / (double) accepted;
    double recall = positives == 0 ? 0 : right / (double) positives;
    return new AtThreshold(
        precision, recall, accepted + positives == 0 ? 0 : 2.0 * right / (accepted + positives));
  }

  /** The mean of the precisions at every true pair of the ranking. */
  double averagePrecision() {
    Scored[] ranked = ranked();
    double sum = 0;
    int right = 0;
    for (int i = 0; i < ranked.length; i++) {
      if (ranked[i].truth()) {
        right++;
        sum += right / (double) (i + 1);
      }
    }
    return positives == 0 ? 0 : sum / positives;
  }

  /** The threshold with the highest F1 on these pairs, halfway between two neighbouring scores. */
  float bestThreshold() {
    Scored[] ranked = ranked();
    double best = -1;
    float threshold = 0.5f;
    int right = 0;
    for (int i = 0; i < ranked.length; i++) {
      right += ranked[i].truth() ? 1 : 0;
      double f1 = 2.0 * right / (i + 1 + positives);
      if (f1 > best) {
        best = f1;
        threshold =
            i + 1 < ranked.length
                ? (ranked[i].score() + ranked[i + 1].score()) / 2
                : ranked[i].score();
      }
    }
    return threshold;
  }

  /**
   * The mean distance of predicted and observed share in ten equal bins, weighted by their size.
   */
  double calibrationError() {
    double[] predicted = new double[10];
    double[] observed = new double[10];
    for (Scored pair : scored) {
      int bin = Math.min(9, (int) (pair.score() * 10));
      predicted[bin] += pair.score();
      observed[bin] += pair.truth() ? 1 : 0;
    }
    double sum = 0;
    for (int bin = 0; bin < 10; bin++) {
      sum += Math.abs(predicted[bin] - observed[bin]);
    }
    return scored.isEmpty() ? 0 : sum / scored.size();
  }

  private Scored[] ranked() {
    Scored[] ranked = scored.toArray(Scored[]::new);
    Arrays.sort(ranked, Comparator.comparing((Scored s) -> -s.score()));
    return ranked;
  }
}
