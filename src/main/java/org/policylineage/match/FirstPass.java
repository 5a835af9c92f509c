package org.policylineage.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.policylineage.corpus.Corpus;
import org.policylineage.index.CommitmentIndex;
import org.policylineage.index.Vectors;

/**
 * The features that need no other link: the signals of a pair, and its rank among its rivals in
 * each.
 */
final class FirstPass {
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

  private FirstPass() {}

  static Pairs of(Corpus corpus, CommitmentIndex index, Vectors vectors) {
    List<Candidates.Pair> candidates = Candidates.of(corpus, index, vectors);
    Profiles profiles = new Profiles(corpus);
    Signals signals = new Signals(profiles, vectors, corpus.lexicon());
    int n = candidates.size();
    int[] earlier = new int[n];
    int[] later = new int[n];
    float[][] base = new float[n][];
    java.util.stream.IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              earlier[i] = candidates.get(i).earlier();
              later[i] = candidates.get(i).later();
              base[i] = signals.of(profiles.get(earlier[i]), profiles.get(later[i]));
            });
    Rivals rivals = new Rivals(earlier, later, i -> corpus.entries().get(i).order());
    return new Pairs(names(), earlier, later, withRanks(base, rivals));
  }

  static List<String> names() {
    List<String> names = new ArrayList<>(Signals.NAMES);
    for (String signal : RANKED) {
      names.add("rank-for-later:" + signal);
      names.add("rank-for-earlier:" + signal);
      if (WITH_MARGIN.contains(signal)) {
        names.add("margin-for-later:" + signal);
        names.add("margin-for-earlier:" + signal);
      }
    }
    return names;
  }

  private static float[][] withRanks(float[][] base, Rivals rivals) {
    int n = base.length;
    int width = names().size();
    float[][] all = new float[n][];
    for (int i = 0; i < n; i++) {
      all[i] = java.util.Arrays.copyOf(base[i], width);
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
