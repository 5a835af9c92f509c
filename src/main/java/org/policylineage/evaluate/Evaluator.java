package org.policylineage.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.policylineage.cache.Checksum;
import org.policylineage.corpus.Corpus;
import org.policylineage.match.MatchModel;
import org.policylineage.match.Pairs;

/** Trains, cross-validates and measures the matcher on annotated links. */
public final class Evaluator {
  /**
   * Cross-validation is repeated with other folds, for one split of so few links is a matter of
   * luck.
   */
  private static final int REPEATS = 3;

  private static final int RESAMPLES = 500;

  private final Corpus corpus;
  private final Pairs pairs;
  private final Annotations annotations;
  private final Practice practice;
  private final Evaluation evaluation;

  /**
   * @param pairs the candidates with the features of the first pass
   * @param practice to learn from beside the annotated links; null for none
   */
  public Evaluator(Corpus corpus, Pairs pairs, Annotations annotations, Practice practice) {
    this.practice = practice;
    this.corpus = corpus;
    this.pairs = pairs;
    this.annotations = annotations;
    this.evaluation = new Evaluation(corpus, annotations);
  }

  /** A model of all annotated links, its threshold chosen by cross-validated F1 by task. */
  public MatchModel train() {
    float threshold = evaluation.metrics(pairs, crossValidated(), true, i -> true).bestThreshold();
    CrossValidation all = new CrossValidation(corpus, pairs, annotations, practice, 1);
    float rounded = Math.round(threshold * 100) / 100f;
    String trainedOn =
        practice == null
            ? annotations.checksum()
            : Checksum.of(annotations.checksum() + practice.checksum());
    return all.trainAll(rounded, rounded / 2, trainedOn);
  }

  /** All figures, the learned scorer's by cross-validation. */
  public Figures figures() {
    float[] scores = crossValidated();
    Metrics byTask = evaluation.metrics(pairs, scores, true, i -> true);
    Metrics byCommitment = evaluation.metrics(pairs, scores, false, i -> true);
    float threshold = byTask.bestThreshold();
    List<Figures.Row> methods = new ArrayList<>();
    methods.add(row("learned, two passes", "task", byTask, threshold));
    methods.add(row("learned, two passes", "commitment", byCommitment, threshold));
    methods.add(nested(byTask));
    baselines()
        .forEach(
            (name, values) -> {
              Metrics metrics = evaluation.metrics(pairs, values, true, i -> true);
              methods.add(row(name, "task", metrics, metrics.bestThreshold()));
            });
    return new Figures(
        threshold,
        evaluation.candidateRecall(pairs),
        candidates(),
        byTask.calibrationError(),
        methods,
        byDocuments(byTask, threshold),
        leftOut(threshold),
        reliability(byTask),
        annotations.checksum());
  }

  private float[] crossValidated() {
    float[] mean = new float[pairs.size()];
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      float[] scores =
          new CrossValidation(corpus, pairs, annotations, practice, repeat + 1).scores();
      for (int i = 0; i < mean.length; i++) {
        mean[i] += scores[i] / REPEATS;
      }
    }
    return mean;
  }

  /** Each later task judged at the threshold that is best for the other four fifths of tasks. */
  private Figures.Row nested(Metrics all) {
    Map<String, List<Metrics.Scored>> byTask = new TreeMap<>();
    all.scored().forEach(s -> byTask.computeIfAbsent(s.laterTask(), t -> new ArrayList<>()).add(s));
    Map<String, Integer> positives = positives();
    // A task may have annotated links and no candidate: these are missed links of its fold, too.
    positives.keySet().forEach(task -> byTask.computeIfAbsent(task, t -> List.of()));
    List<String> tasks = new ArrayList<>(byTask.keySet());
    Collections.shuffle(tasks, new Random(7));
    List<Count> counts = new ArrayList<>();
    for (int fold = 0; fold < CrossValidation.FOLDS; fold++) {
      List<Metrics.Scored> others = new ArrayList<>();
      List<String> held = new ArrayList<>();
      int truths = 0;
      for (int i = 0; i < tasks.size(); i++) {
        if (i % CrossValidation.FOLDS == fold) {
          held.add(tasks.get(i));
        } else {
          others.addAll(byTask.get(tasks.get(i)));
          truths += positives.getOrDefault(tasks.get(i), 0);
        }
      }
      float threshold = new Metrics(others, truths).bestThreshold();
      for (String task : held) {
        counts.add(
            Count.of(byTask.get(task), threshold).withPositives(positives.getOrDefault(task, 0)));
      }
    }
    Count sum = Count.sum(counts);
    double[] interval = interval(counts);
    return new Figures.Row(
        "learned, threshold from other folds",
        "task",
        sum.right() / (double) Math.max(1, sum.accepted()),
        sum.right() / (double) Math.max(1, sum.positives()),
        sum.f1(),
        interval[0],
        interval[1],
        all.averagePrecision(),
        all.positives());
  }

  /** How many annotated links every later task has, candidates or not. */
  private Map<String, Integer> positives() {
    Map<String, Integer> positives = new TreeMap<>();
    annotations
        .grades(true)
        .forEach(
            (key, grade) -> {
              if (grade == 2) {
                positives.merge(key.split(" ")[1], 1, Integer::sum);
              }
            });
    return positives;
  }

  private Map<String, float[]> baselines() {
    Map<String, float[]> baselines = new java.util.LinkedHashMap<>();
    baselines.put("BM25, both directions", column("bm25"));
    baselines.put("TF-IDF cosine, words", column("tfidf"));
    baselines.put("TF-IDF cosine, 2–4 characters", column("grams"));
    baselines.put("bge cosine, instructed and whitened", column("sentence"));
    baselines.put("bge cosine of the object", column("object"));
    baselines.put("best pair of clauses", column("clause-best"));
    baselines.put("plain blend", column("blend"));
    float[] words = column("rank-for-later:bm25");
    float[] meaning = column("rank-for-later:sentence");
    float[] fused = new float[pairs.size()];
    for (int i = 0; i < fused.length; i++) {
      fused[i] =
          (float) (1 / (60 + StrictMath.expm1(words[i])) + 1 / (60 + StrictMath.expm1(meaning[i])));
    }
    baselines.put("reciprocal rank fusion", fused);
    return baselines;
  }

  private float[] column(String name) {
    int column = pairs.names().indexOf(name);
    float[] values = new float[pairs.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = pairs.features()[i][column];
    }
    return values;
  }

  private double candidates() {
    Set<Long> groups = new HashSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      groups.add(
          ((long) pairs.later()[i] << 32) | corpus.entries().get(pairs.earlier()[i]).order());
    }
    return pairs.size() / (double) Math.max(1, groups.size());
  }

  private List<Figures.Row> byDocuments(Metrics all, float threshold) {
    Map<String, List<Metrics.Scored>> groups = new TreeMap<>();
    all.scored().forEach(s -> groups.computeIfAbsent(s.documents(), d -> new ArrayList<>()).add(s));
    Map<String, Integer> positives = new HashMap<>();
    annotations
        .grades(true)
        .forEach(
            (key, grade) -> {
              if (grade == 2) {
                String[] ids = key.split(" ");
                positives.merge(documentOf(ids[0]) + " → " + documentOf(ids[1]), 1, Integer::sum);
              }
            });
    List<Figures.Row> rows = new ArrayList<>();
    groups.forEach(
        (name, scored) ->
            rows.add(
                row(
                    name,
                    "task",
                    new Metrics(scored, positives.getOrDefault(name, 0)),
                    threshold)));
    return rows;
  }

  private List<Figures.Row> leftOut(float threshold) {
    List<Figures.Row> rows = new ArrayList<>();
    for (int order = 0; order < corpus.documents().size(); order++) {
      int document = order;
      CrossValidation validation = new CrossValidation(corpus, pairs, annotations, practice, 1);
      float[] scores = validation.scoresWithout(document);
      IntPredicate touches = i -> validation.touches(i, document);
      String id = corpus.documents().get(order).id();
      int positives =
          (int)
              annotations.grades(true).entrySet().stream()
                  .filter(e -> e.getValue() == 2)
                  .filter(
                      e ->
                          Arrays.stream(e.getKey().split(" "))
                              .anyMatch(t -> documentOf(t).equals(id)))
                  .count();
      Metrics found = evaluation.metrics(pairs, scores, true, touches);
      rows.add(row(id, "task", new Metrics(found.scored(), positives), threshold));
    }
    return rows;
  }

  private static String documentOf(String task) {
    return task.substring(0, task.indexOf('/'));
  }

  private static Figures.Row row(String name, String level, Metrics metrics, float threshold) {
    Metrics.AtThreshold at = metrics.at(threshold);
    double[] interval = interval(metrics, threshold);
    return new Figures.Row(
        name,
        level,
        at.precision(),
        at.recall(),
        at.f1(),
        interval[0],
        interval[1],
        metrics.averagePrecision(),
        metrics.positives());
  }

  /** The pairs of one later task, or of several, at a threshold. */
  private record Count(int accepted, int right, int positives) {
    static Count of(List<Metrics.Scored> scored, float threshold) {
      int accepted = 0;
      int right = 0;
      int positives = 0;
      for (Metrics.Scored s : scored) {
        accepted += s.score() >= threshold ? 1 : 0;
        right += s.score() >= threshold && s.truth() ? 1 : 0;
        positives += s.truth() ? 1 : 0;
      }
      return new Count(accepted, right, positives);
    }

    static Count sum(Collection<Count> counts) {
      return new Count(
          counts.stream().mapToInt(Count::accepted).sum(),
          counts.stream().mapToInt(Count::right).sum(),
          counts.stream().mapToInt(Count::positives).sum());
    }

    /** The same, of all annotated links: some are no candidates. */
    Count withPositives(int annotated) {
      return new Count(accepted, right, annotated);
    }

    double f1() {
      return accepted + positives == 0 ? 0 : 2.0 * right / (accepted + positives);
    }
  }

  private static double[] interval(Metrics metrics, float threshold) {
    Map<String, List<Metrics.Scored>> tasks = new TreeMap<>();
    metrics
        .scored()
        .forEach(s -> tasks.computeIfAbsent(s.laterTask(), t -> new ArrayList<>()).add(s));
    return interval(tasks.values().stream().map(task -> Count.of(task, threshold)).toList());
  }

  /** Percentile bootstrap over later tasks, for the pairs of one task stand or fall together. */
  private static double[] interval(List<Count> tasks) {
    if (tasks.isEmpty()) {
      return new double[2];
    }
    Random random = new Random(11);
    double[] f1 = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      List<Count> drawn = new ArrayList<>();
      for (int i = 0; i < tasks.size(); i++) {
        drawn.add(tasks.get(random.nextInt(tasks.size())));
      }
      f1[r] = Count.sum(drawn).f1();
    }
    Arrays.sort(f1);
    return new double[] {f1[(int) (RESAMPLES * 0.025)], f1[(int) (RESAMPLES * 0.975)]};
  }

  private static List<Figures.Bin> reliability(Metrics metrics) {
    List<Figures.Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < 10; bin++) {
      int b = bin;
      List<Metrics.Scored> inside =
          metrics.scored().stream().filter(s -> Math.min(9, (int) (s.score() * 10)) == b).toList();
      double predicted = inside.stream().mapToDouble(Metrics.Scored::score).average().orElse(0);
      double observed = inside.stream().mapToDouble(s -> s.truth() ? 1 : 0).average().orElse(0);
      bins.add(new Figures.Bin(predicted, observed, inside.size()));
    }
    return bins;
  }
}
