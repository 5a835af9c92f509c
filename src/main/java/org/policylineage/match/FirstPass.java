package org.policylineage.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.policylineage.corpus.Corpus;
import org.policylineage.index.CommitmentIndex;
import org.policylineage.index.Vectors;

/**
 * The features that need no other link: the signals of a pair, and its rank among its rivals in
 * each.
 */
final class FirstPass {
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

  private FirstPass() {}

  static Pairs of(Corpus corpus, CommitmentIndex index, Vectors vectors) {
    List<Candidates.Pair> candidates = Candidates.of(corpus, index, vectors);
    Profiles profiles = new Profiles(corpus);
    Signals signals = new Signals(profiles, vectors, corpus.lexicon());
    float[][] all =
        candidates.parallelStream()
            .map(pair -> signals.of(profiles.get(pair.earlier()), profiles.get(pair.later())))
            .toArray(float[][]::new);
    int[] kept = nearest(corpus, candidates, all);
    int[] earlier = Arrays.stream(kept).map(i -> candidates.get(i).earlier()).toArray();
    int[] later = Arrays.stream(kept).map(i -> candidates.get(i).later()).toArray();
    float[][] base = Arrays.stream(kept).mapToObj(i -> all[i]).toArray(float[][]::new);
    Rivals rivals = new Rivals(earlier, later, i -> corpus.entries().get(i).order());
    return new Pairs(names(), earlier, later, withRanks(base, rivals));
  }

  /**
   * At most {@link #MOST} for a later commitment and an earlier document, the best by the blend.
   */
  private static int[] nearest(Corpus corpus, List<Candidates.Pair> candidates, float[][] signals) {
    Rivals rivals =
        new Rivals(
            candidates.stream().mapToInt(Candidates.Pair::earlier).toArray(),
            candidates.stream().mapToInt(Candidates.Pair::later).toArray(),
            i -> corpus.entries().get(i).order());
    float[] blend = column(signals, Signals.NAMES.indexOf("blend"));
    int[] ranks = Rivals.ranks(rivals.ofLater(), blend, blend);
    return IntStream.range(0, ranks.length).filter(i -> ranks[i] < MOST).toArray();
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
