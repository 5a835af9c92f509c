package org.policylineage.trace;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;

/** Fits the model of relations to annotated links with liblinear, L2-regularised. */
public final class RelationTrainer {
  /** What the model chooses among; completed, slipped and regressed are for rules alone. */
  static final List<Relation> LEARNED =
      List.of(Relation.CARRIED_OVER, Relation.ADVANCED, Relation.ADJUSTED);

  /** Cost of an error against large weights; 0.003 to 0.03 lie within 0.015 accuracy. */
  private static final double COST = 0.01;

  /** Words and verbs of fewer links are not looked at. */
  private static final int LEAST = 10;

  /** So large that the intercept goes all but unregularised. */
  private static final double BIAS = 30;

  /** An annotated link; several relations are equally right. */
  public record Example(Entry earlier, Entry later, Set<Relation> relations) {
    public Example {
      relations = Set.copyOf(relations);
    }
  }

  private RelationTrainer() {}

  /** A model of the examples that have one of the relations it chooses among. */
  public static RelationModel fit(Corpus corpus, List<Example> examples) {
    return fit(new RelationFeatures(corpus), examples);
  }

  static RelationModel fit(RelationFeatures features, List<Example> examples) {
    List<SortedMap<String, Double>> rows = new ArrayList<>();
    List<Relation> labels = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      List<Relation> right = LEARNED.stream().filter(example.relations()::contains).toList();
      if (right.isEmpty()) {
        continue;
      }
      SortedMap<String, Double> row = features.of(example.earlier(), example.later());
      row.keySet().forEach(name -> counts.merge(name, 1, Integer::sum));
      // Each example twice, so that one with two right answers can give one to each.
      for (int i = 0; i < 2; i++) {
        rows.add(row);
        labels.add(right.get(i % right.size()));
      }
    }
    counts.values().removeIf(n -> n < LEAST);
    return fit(rows, labels, List.copyOf(counts.keySet()));
  }

  private static RelationModel fit(
      List<SortedMap<String, Double>> rows, List<Relation> labels, List<String> names) {
    double[] means = new double[names.size()];
    double[] scales = new double[names.size()];
    for (int f = 0; f < names.size(); f++) {
      String name = names.get(f);
      double mean =
          rows.stream().mapToDouble(row -> row.getOrDefault(name, 0.0)).sum() / rows.size();
      double square =
          rows.stream().mapToDouble(row -> row.getOrDefault(name, 0.0) - mean).map(x -> x * x).sum()
              / rows.size();
      means[f] = mean;
      scales[f] = square < 1e-9 ? 1 : Math.sqrt(square);
    }
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = names.size() + 1;
    problem.bias = BIAS;
    problem.x = new Feature[rows.size()][];
    problem.y = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      problem.x[i] = new Feature[names.size() + 1];
      for (int f = 0; f < names.size(); f++) {
        double x = (rows.get(i).getOrDefault(names.get(f), 0.0) - means[f]) / scales[f];
        problem.x[i][f] = new FeatureNode(f + 1, x);
      }
      problem.x[i][names.size()] = new FeatureNode(names.size() + 1, BIAS);
      problem.y[i] = labels.get(i).ordinal();
    }
    Linear.disableDebugOutput();
    // Every example stands twice, so half the cost each.
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST / 2, 1e-4));
    return read(model, names, means, scales);
  }

  private static RelationModel read(
      Model model, List<String> names, double[] means, double[] scales) {
    int[] labels = model.getLabels();
    double[] learned = model.getFeatureWeights();
    // With two classes liblinear keeps one vector, for the label it saw first.
    boolean two = labels.length == 2;
    int columns = two ? 1 : labels.length;
    List<Relation> relations = new ArrayList<>();
    for (int label : labels) {
      relations.add(Relation.values()[label]);
    }
    List<Double> intercepts = new ArrayList<>();
    List<RelationModel.Weighted> weighted = new ArrayList<>();
    for (int f = 0; f <= names.size(); f++) {
      List<Double> weights = new ArrayList<>();
      for (int r = 0; r < labels.length; r++) {
        double weight = two ? (r == 0 ? 1 : -1) * learned[f] : learned[f * columns + r];
        weights.add(round(weight));
      }
      if (f == names.size()) {
        for (int r = 0; r < labels.length; r++) {
          intercepts.add(round(weights.get(r) * BIAS));
        }
      } else {
        weighted.add(
            new RelationModel.Weighted(names.get(f), round(means[f]), round(scales[f]), weights));
      }
    }
    return new RelationModel(relations, intercepts, weighted);
  }

  /** Six digits are more than a few hundred examples can tell. */
  private static double round(double x) {
    return Math.round(x * 1e6) / 1e6;
  }
}
