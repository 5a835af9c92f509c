package org.policylineage.match;

import java.util.List;

/**
 * A logistic model over named features: 1 / (1 + e^−(b + Σ wᵢ·(xᵢ − mᵢ)/sᵢ)).
 *
 * @param features the names, in the order of the rows it scores
 * @param means mᵢ of the training pairs
 * @param scales sᵢ, the standard deviations of the training pairs
 * @param weights wᵢ
 * @param intercept b
 */
public record LogisticModel(
    List<String> features, float[] means, float[] scales, float[] weights, float intercept) {
  /** Every feature has its mean, scale and weight. */
  public LogisticModel {
    if (features == null
        || means == null
        || scales == null
        || weights == null
        || means.length != features.size()
        || scales.length != features.size()
        || weights.length != features.size()) {
      throw new IllegalArgumentException("a feature lacks its mean, scale or weight");
    }
  }

  /** The probability for one row of features, in (0, 1). */
  public float probability(float[] row) {
    return probability(odds(intercept, row, 0));
  }

  /** The probability for log odds. */
  static float probability(double odds) {
    return (float) (1 / (1 + StrictMath.exp(-odds)));
  }

  /**
   * Log odds with what some features add to them.
   *
   * @param odds what the features before them came to; the intercept at first
   * @param row neighbouring features
   * @param from the place of the first of them in the model
   */
  double odds(double odds, float[] row, int from) {
    double sum = odds;
    for (int i = 0; i < row.length; i++) {
      sum += contribution(row[i], from + i);
    }
    return sum;
  }

  /** What one feature adds to the log odds. */
  double contribution(float value, int feature) {
    return (double) weights[feature] * (value - means[feature]) / scales[feature];
  }

  /** The probabilities of all pairs. */
  public float[] probabilities(Pairs pairs) {
    float[] result = new float[pairs.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = probability(pairs.features()[i]);
    }
    return result;
  }
}
