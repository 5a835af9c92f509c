package org.policylineage.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The features that need no other link: the signals of a pair, and its rank among its rivals in
 * each. They depend on the two documents and the statistics of the corpus, and on nothing else.
 */
final class FirstPass {
  /** At most so many for a later commitment and an earlier document, the best by the blend. */
  private static final int MOST = 60;

  private static final List<String> RANKED =
      List.of(
          "bm25-of-earlier",
          "bm25-of-later",
          "bm25",
          "sentence",
          "clause-best",
          "clause-earlier",
          "clause-later",
          "tfidf",
          "grams",
          "shared-of-earlier",
          "shared-of-later",
          "run",
          "task-sentence",
          "siblings",
          "object",
          "blend");

  private static final Set<String> WITH_MARGIN =
      Set.of(
          "bm25-of-earlier",
          "bm25-of-later",
          "bm25",
          "sentence",
          "clause-best",
          "grams",
          "object",
          "blend");

  /** The names of the features, in the order of a row. */
  static final List<String> NAMES = names();

  private FirstPass() {}

  /** The candidates of two documents, by later and then by earlier commitment. */
  static Pairs of(PreparedDocument earlier, PreparedDocument later) {
    Likeness sentences = Likeness.of(earlier.vectors().sentences(), later.vectors().sentences());
    Likeness objects = Likeness.of(earlier.vectors().objects(), later.vectors().objects());
    Likeness headings = Likeness.of(earlier.vectors().headings(), later.vectors().headings());
    BitSet[] candidates = Candidates.of(earlier, later, List.of(sentences, objects, headings));
    Signals signals = new Signals(earlier, later, sentences, objects, headings);
    int size = Arrays.stream(candidates).mapToInt(BitSet::cardinality).sum();
    int[] a = new int[size];
    int[] b = new int[size];
    float[][] all = new float[size][];
    int n = 0;
    for (int place = 0; place < candidates.length; place++) {
      for (int other : candidates[place].stream().toArray()) {
        a[n] = other;
        b[n] = place;
        all[n++] = signals.of(other, place);
      }
    }
    int[] kept = nearest(new Rivals(a, b), all);
    int[] keptA = Arrays.stream(kept).map(i -> a[i]).toArray();
    int[] keptB = Arrays.stream(kept).map(i -> b[i]).toArray();
    float[][] base = Arrays.stream(kept).mapToObj(i -> all[i]).toArray(float[][]::new);
    float[][] features = withRanks(base, new Rivals(keptA, keptB));
    return new Pairs(
        NAMES,
        Arrays.stream(keptA).map(i -> earlier.start() + i).toArray(),
        Arrays.stream(keptB).map(i -> later.start() + i).toArray(),
        features);
  }

  private static int[] nearest(Rivals rivals, float[][] signals) {
    float[] blend = column(signals, Signals.NAMES.indexOf("blend"));
    int[] ranks = Rivals.ranks(rivals.ofLater(), blend, blend);
    return IntStream.range(0, ranks.length).filter(i -> ranks[i] < MOST).toArray();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(Signals.NAMES);
    for (String signal : RANKED) {
      names.add("rank-for-later:" + signal);
      names.add("rank-for-earlier:" + signal);
      if (WITH_MARGIN.contains(signal)) {
        names.add("margin-for-later:" + signal);
        names.add("margin-for-earlier:" + signal);
      }
    }
    return List.copyOf(names);
  }

  private static float[][] withRanks(float[][] base, Rivals rivals) {
    int n = base.length;
    int width = NAMES.size();
    float[][] all = new float[n][];
    for (int i = 0; i < n; i++) {
      all[i] = Arrays.copyOf(base[i], width);
    }
    float[] ties = column(base, Signals.NAMES.indexOf("sentence"));
    int at = Signals.NAMES.size();
    for (String signal : RANKED) {
      float[] values = column(base, Signals.NAMES.indexOf(signal));
      for (List<int[]> groups : List.of(rivals.ofLater(), rivals.ofEarlier())) {
        int[] ranks = Rivals.ranks(groups, values, ties);
        for (int i = 0; i < n; i++) {
          all[i][at] = (float) StrictMath.log1p(ranks[i]);
        }
        at++;
      }
      if (WITH_MARGIN.contains(signal)) {
        for (List<int[]> groups : List.of(rivals.ofLater(), rivals.ofEarlier())) {
          float[] best = Rivals.bestOther(groups, values, 0);
          for (int i = 0; i < n; i++) {
            all[i][at] = Math.min(0, values[i] - best[i]);
          }
          at++;
        }
      }
    }
    return all;
  }

  private static float[] column(float[][] rows, int column) {
    float[] values = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = rows[i][column];
    }
    return values;
  }
}
