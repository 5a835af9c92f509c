package org.policylineage.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.match.Pairs;

/** Holds scores of candidates against annotated links, by commitment or by task. */
final class Evaluation {
  private final Corpus corpus;
  private final Annotations annotations;
  private final Set<String> laterTasks;

  Evaluation(Corpus corpus, Annotations annotations) {
    this.corpus = corpus;
    this.annotations = annotations;
    this.laterTasks = annotations.laterTasks();
  }

  /**
   * The metrics of the candidates that the test admits.
   *
   * @param byTask a pair of tasks scores as its best pair of sentences
   */
  Metrics metrics(Pairs pairs, float[] scores, boolean byTask, IntPredicate admitted) {
    Map<String, Integer> grades = annotations.grades(byTask);
    Map<String, Metrics.Scored> best = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      Entry earlier = corpus.entries().get(pairs.earlier()[i]);
      Entry later = corpus.entries().get(pairs.later()[i]);
      if (!laterTasks.contains(later.task().id()) || !admitted.test(i)) {
        continue;
      }
      String key =
          byTask
              ? Annotations.key(earlier.task().id(), later.task().id())
              : Annotations.key(earlier.id(), later.id());
      int grade = grades.getOrDefault(key, 0);
      if (grade != 1) {
        String documents = earlier.document().id() + " → " + later.document().id();
        Metrics.Scored scored =
            new Metrics.Scored(later.task().id(), documents, scores[i], grade == 2);
        best.merge(key, scored, (x, y) -> x.score() >= y.score() ? x : y);
      }
    }
    return new Metrics(
        new ArrayList<>(best.values()), (int) grades.values().stream().filter(g -> g == 2).count());
  }

  /** The share of annotated links that are among the candidates. */
  double candidateRecall(Pairs pairs) {
    Set<String> found = new java.util.HashSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      found.add(
          Annotations.key(
              corpus.entries().get(pairs.earlier()[i]).id(),
              corpus.entries().get(pairs.later()[i]).id()));
    }
    List<Annotations.Annotated> links =
        annotations.links().stream().filter(l -> l.grade() == 2).toList();
    return links.stream()
            .filter(l -> found.contains(Annotations.key(l.earlier(), l.later())))
            .count()
        / (double) links.size();
  }
}
