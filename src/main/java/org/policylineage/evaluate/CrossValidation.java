package org.policylineage.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.policylineage.corpus.Corpus;
import org.policylineage.match.LogisticModel;
import org.policylineage.match.MatchModel;
import org.policylineage.match.Matcher;
import org.policylineage.match.Pairs;

/**
 * Trains the two passes and scores pairs with models that have not seen them. Folds go by later
 * task. The second pass learns from first-pass probabilities that are themselves out of fold, for
 * that is what it meets on new documents.
 */
final class CrossValidation {
  static final int FOLDS = 5;

  private final Corpus corpus;
  private final Pairs first;
  private final Practice practice;
  private final int[] grade;
  private final boolean[] truth;
  private final int[] fold;

  /**
   * @param practice to learn from beside the annotated links; null for none
   */
  CrossValidation(
      Corpus corpus, Pairs first, Annotations annotations, Practice practice, long seed) {
    this.corpus = corpus;
    this.first = first;
    this.practice = practice;
    Map<String, Integer> grades = annotations.grades(false);
    Map<String, Integer> decided = annotations.decidedGrades();
    Set<String> annotated = new TreeSet<>(annotations.laterTasks());
    Set<String> known = Set.copyOf(annotated);
    annotations.decided().forEach(link -> annotated.add(Annotations.taskOf(link.later())));
    List<String> shuffled = new ArrayList<>(annotated);
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, Integer> folds = new HashMap<>();
    for (int i = 0; i < shuffled.size(); i++) {
      folds.put(shuffled.get(i), i % FOLDS);
    }
    grade = new int[first.size()];
    truth = new boolean[first.size()];
    fold = new int[first.size()];
    for (int i = 0; i < first.size(); i++) {
      String later = corpus.entries().get(first.later()[i]).id();
      String earlier = corpus.entries().get(first.earlier()[i]).id();
      String task = Annotations.taskOf(later);
      String key = Annotations.key(earlier, later);
      // Where only some pairs of a task were decided, the others teach nothing.
      boolean teaches = known.contains(task) || decided.containsKey(key);
      fold[i] = teaches ? folds.get(task) : -1;
      grade[i] = teaches ? decided.getOrDefault(key, grades.getOrDefault(key, 0)) : -1;
      truth[i] = grade[i] == 2;
    }
  }

  /** A model of all annotated pairs. */
  MatchModel trainAll(float threshold, float weak, String trainedOn) {
    LogisticModel one = first(i -> true);
    float[] p = outOfFold(one, i -> true);
    Pairs second = Matcher.features(corpus, first, p);
    LogisticModel two = second(second, i -> Matcher.hasChance(p[i]), one);
    return new MatchModel(one, two, threshold, weak, trainedOn);
  }

  /** Probabilities of the annotated pairs, each by models that never saw its later task; else 0. */
  float[] scores() {
    float[] scores = new float[first.size()];
    // Every fold writes the scores of its own pairs only.
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(held -> fill(scores, i -> fold[i] == held, i -> fold[i] != held));
    return scores;
  }

  /** The same where a whole document is left out of training and matched against the rest. */
  float[] scoresWithout(int order) {
    float[] scores = new float[first.size()];
    IntPredicate touches =
        i -> orderOf(first.earlier()[i]) == order || orderOf(first.later()[i]) == order;
    fill(scores, i -> fold[i] >= 0 && touches.test(i), touches.negate());
    return scores;
  }

  boolean touches(int pair, int order) {
    return orderOf(first.earlier()[pair]) == order || orderOf(first.later()[pair]) == order;
  }

  private int orderOf(int position) {
    return corpus.entries().get(position).order();
  }

  private void fill(float[] scores, IntPredicate test, IntPredicate train) {
    LogisticModel one = first(train);
    float[] p = outOfFold(one, train);
    Pairs second = Matcher.features(corpus, first, p);
    LogisticModel two = second(second, i -> train.test(i) && Matcher.hasChance(p[i]), one);
    for (int i = 0; i < scores.length; i++) {
      if (test.test(i) && Matcher.hasChance(p[i])) {
        scores[i] = two.probability(second.features()[i]);
      }
    }
  }

  /**
   * First-pass probabilities: of training pairs by models of the other folds, of all others by the
   * given one.
   */
  private float[] outOfFold(LogisticModel all, IntPredicate train) {
    float[] p = all.probabilities(first);
    for (int f = 0; f < FOLDS; f++) {
      int inner = f;
      int[] held =
          IntStream.range(0, first.size()).filter(i -> fold[i] == inner && train.test(i)).toArray();
      if (held.length > 0) {
        LogisticModel model = first(i -> train.test(i) && fold[i] != inner);
        for (int i : held) {
          p[i] = model.probability(first.features()[i]);
        }
      }
    }
    return p;
  }

  private LogisticModel first(IntPredicate train) {
    return fit(first, train, Practice::first);
  }

  private LogisticModel second(Pairs second, IntPredicate train, LogisticModel one) {
    return fit(second, train, further -> further.second(one));
  }

  private LogisticModel fit(
      Pairs pairs, IntPredicate train, Function<Practice, Trainer.Examples> further) {
    List<Trainer.Examples> examples = new ArrayList<>();
    examples.add(new Trainer.Examples(pairs, rows(train), truth));
    if (practice != null) {
      examples.add(further.apply(practice));
    }
    return Trainer.fit(examples);
  }

  /** The annotated pairs that the test admits; grade 1 is either way and teaches nothing. */
  private int[] rows(IntPredicate admitted) {
    int[] rows =
        IntStream.range(0, first.size())
            .filter(i -> fold[i] >= 0 && grade[i] != 1 && admitted.test(i))
            .toArray();
    if (Arrays.stream(rows).noneMatch(i -> truth[i])) {
      throw new IllegalStateException("no annotated link to learn from");
    }
    return rows;
  }
}
