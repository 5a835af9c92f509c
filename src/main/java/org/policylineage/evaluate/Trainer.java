package org.policylineage.evaluate;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.policylineage.match.LogisticModel;
import org.policylineage.match.Pairs;

/** Fits a logistic model with liblinear (Fan et al. 2008), L2-regularised. */
final class Trainer {
  /**
   * Cost of an error against large weights; 0.005 to 0.1 lie within 0.005 average precision in
   * cross-validation.
   */
  static final double COST = 0.02;

  /** So large that the intercept goes all but unregularised. */
  private static final double BIAS = 30;

  private Trainer() {}

  /**
   * Pairs to learn from.
   *
   * @param rows the ones that teach
   * @param truth whether each of all pairs is a link
   */
  record Examples(Pairs pairs, int[] rows, boolean[] truth) {
    private Stream<float[]> features() {
      return Arrays.stream(rows).mapToObj(row -> pairs.features()[row]);
    }

    private IntStream labels() {
      return Arrays.stream(rows).map(row -> truth[row] ? 1 : 0);
    }
  }

  /** A model of all examples together. */
  static LogisticModel fit(List<Examples> examples) {
    List<String> names = examples.get(0).pairs().names();
    float[][] rows = examples.stream().flatMap(Examples::features).toArray(float[][]::new);
    int[] labels = examples.stream().flatMapToInt(Examples::labels).toArray();
    int width = names.size();
    float[] means = new float[width];
    float[] scales = new float[width];
    for (int f = 0; f < width; f++) {
      double sum = 0;
      double square = 0;
      for (float[] row : rows) {
        double x = row[f];
        sum += x;
        square += x * x;
      }
      double mean = sum / rows.length;
      means[f] = (float) mean;
      double variance = Math.max(0, square / rows.length - mean * mean);
      scales[f] = variance < 1e-9 ? 1 : (float) Math.sqrt(variance);
    }
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = width + 1;
    problem.bias = BIAS;
    problem.x = new Feature[rows.length][];
    problem.y = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      float[] features = rows[i];
      Feature[] x = new Feature[width + 1];
      for (int f = 0; f < width; f++) {
        x[f] = new FeatureNode(f + 1, (features[f] - means[f]) / scales[f]);
      }
      x[width] = new FeatureNode(width + 1, BIAS);
      problem.x[i] = x;
      problem.y[i] = labels[i];
    }
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, 1e-4));
    // liblinear's weights speak for the label it saw first.
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] learned = model.getFeatureWeights();
    float[] weights = new float[width];
    for (int f = 0; f < width; f++) {
      weights[f] = (float) (sign * learned[f]);
    }
    return new LogisticModel(names, means, scales, weights, (float) (sign * learned[width] * BIAS));
  }
}
