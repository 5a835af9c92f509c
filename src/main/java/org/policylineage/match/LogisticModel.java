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
    double sum = intercept;
    for (int i = 0; i < weights.length; i++) {
      sum += contribution(row, i);
    }
    return (float) (1 / (1 + StrictMath.exp(-sum)));
  }

  /** What one feature adds to the log odds of a row. */
  public double contribution(float[] row, int feature) {
    return (double) weights[feature] * (row[feature] - means[feature]) / scales[feature];
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
