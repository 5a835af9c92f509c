package org.policylineage.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.generate.Generator;
import org.policylineage.match.LogisticModel;
import org.policylineage.match.Matcher;
import org.policylineage.match.Pairs;

/**
 * Generated plans to learn from beside the annotated links: many documents in the same turns of
 * phrase about other matters, which a few real documents cannot teach. Never used to measure with.
 *
 * @param pairs the candidates with the features of the first pass
 * @param truth whether each is a link
 * @param rows the candidates that teach: of some later commitments all, evenly taken
 * @param checksum of the true links
 */
public record Practice(Corpus corpus, Pairs pairs, boolean[] truth, int[] rows, String checksum) {
  /**
   * About so many candidates teach. With 6 000 beside the annotated links the F1 of static vectors
   * stays what it is on these (0.755) and nearly doubles on other generated plans; with 18 000 it
   * is 0.749, with 50 000 0.732.
   */
  private static final int MOST = 6000;

  /** The practice of a generated corpus, given its true links. */
  public static Practice of(Corpus corpus, Pairs pairs, Annotations annotations) {
    Map<String, Integer> grades = annotations.grades(false);
    boolean[] truth = new boolean[pairs.size()];
    List<Integer> known = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Entry earlier = corpus.entries().get(pairs.earlier()[i]);
      Entry later = corpus.entries().get(pairs.later()[i]);
      int grade = grades.getOrDefault(Annotations.key(earlier.id(), later.id()), 0);
      truth[i] = grade == 2;
      // Of plans further apart the truth does not say which pairs are right either way.
      if (grade != 1 && years(earlier, later) <= Generator.YEARS_APART) {
        known.add(i);
      }
    }
    int step = Math.max(1, (int) Math.ceil(known.size() / (double) MOST));
    int[] rows =
        known.stream().filter(i -> pairs.later()[i] % step == 0).mapToInt(i -> i).toArray();
    return new Practice(corpus, pairs, truth, rows, annotations.checksum());
  }

  private static int years(Entry earlier, Entry later) {
    return later.document().info().date().getYear() - earlier.document().info().date().getYear();
  }

  Trainer.Examples first() {
    return new Trainer.Examples(pairs, rows, truth);
  }

  /** For the second pass, by what a first pass says. */
  Trainer.Examples second(LogisticModel first) {
    float[] p = first.probabilities(pairs);
    return new Trainer.Examples(
        Matcher.features(corpus, pairs, p),
        IntStream.of(rows).filter(i -> Matcher.hasChance(p[i])).toArray(),
        truth);
  }
}
