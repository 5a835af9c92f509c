package org.policylineage.index;

import java.util.List;

/**
 * Takes away the mean and damps the directions in which all vectors of a corpus vary together. With
 * covariance C, the vector x becomes L⁻¹(x − mean) scaled to length 1, where LLᵀ = C + λI: the
 * cosine in that space is the one under the Mahalanobis metric with ridge λ, five times the mean
 * variance.
 */
final class Whitening {
  /** Measured on the development annotation: from 2 to 20 within 0.01 average precision. */
  private static final double RIDGE = 5;

  private final double[] mean;
  private final double[][] lower;

  private Whitening(double[] mean, double[][] lower) {
    this.mean = mean;
    this.lower = lower;
  }

  static Whitening of(List<float[]> vectors) {
    int n = VectorStore.DIMENSION;
    double[] mean = new double[n];
    for (float[] vector : vectors) {
      for (int i = 0; i < n; i++) {
        mean[i] += vector[i] / (double) vectors.size();
      }
    }
    double[][] covariance = new double[n][n];
    double[] centred = new double[n];
    for (float[] vector : vectors) {
      for (int i = 0; i < n; i++) {
        centred[i] = vector[i] - mean[i];
      }
      for (int i = 0; i < n; i++) {
        double[] row = covariance[i];
        double x = centred[i] / vectors.size();
        for (int j = 0; j <= i; j++) {
          row[j] += x * centred[j];
        }
      }
    }
    double trace = 1e-9;
    for (int i = 0; i < n; i++) {
      trace += covariance[i][i];
    }
    for (int i = 0; i < n; i++) {
      covariance[i][i] += RIDGE * trace / n;
    }
    return new Whitening(mean, cholesky(covariance));
  }

  /**
   * The lower triangle L with LLᵀ = the symmetric positive matrix, of which the lower half is read.
   */
  private static double[][] cholesky(double[][] matrix) {
    int n = matrix.length;
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
      }
    }
    return matrix;
  }

  float[] apply(float[] vector) {
    int n = vector.length;
    double[] solved = new double[n];
    double square = 1e-12;
    for (int i = 0; i < n; i++) {
      double sum = vector[i] - mean[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * solved[k];
      }
      solved[i] = sum / lower[i][i];
      square += solved[i] * solved[i];
    }
    double length = Math.sqrt(square);
    float[] result = new float[n];
    for (int i = 0; i < n; i++) {
      result[i] = (float) (solved[i] / length);
    }
    return result;
  }
}
