package org.policylineage.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The features that the first pass's neighbours give: the best way through a third commitment, the
 * strongest rivals, how much each side is linked at all, and the other sentences of the two tasks.
 */
final class SecondPass {
  static final List<String> NAMES =
      List.of(
          "first",
          "chain-between",
          "chain-between-logit",
          "chain-before",
          "chain-before-logit",
          "chain-after",
          "chain-after-logit",
          "rival-for-later",
          "rival-for-earlier",
          "margin-for-later:first",
          "margin-for-earlier:first",
          "others-of-later",
          "others-of-earlier",
          "rank-for-later:first",
          "rank-for-earlier:first",
          "links-of-earlier",
          "links-of-later",
          "task-siblings");

  /** Candidates below this chance are given up: they seldom become links and make no chain. */
  static final float LEAST = 0.003f;

  private SecondPass() {}

  /**
   * The features of the candidates of two documents.
   *
   * @param tasks candidates of the same two tasks have the same number
   */
  static float[][] features(
      Candidacy candidacy, int[] tasks, Neighbours earlier, Neighbours later) {
    int[] as = candidacy.earlier();
    int[] bs = candidacy.later();
    float[] p = candidacy.chance();
    Rivals rivals = new Rivals(as, bs);
    float[] rivalLater = Rivals.bestOther(rivals.ofLater(), p, 0);
    float[] rivalEarlier = Rivals.bestOther(rivals.ofEarlier(), p, 0);
    float[] othersLater = Rivals.sumOther(rivals.ofLater(), p);
    float[] othersEarlier = Rivals.sumOther(rivals.ofEarlier(), p);
    int[] rankLater = Rivals.ranks(rivals.ofLater(), p, p);
    int[] rankEarlier = Rivals.ranks(rivals.ofEarlier(), p, p);
    float[] siblings = Rivals.bestOther(Rivals.group(tasks), p, 0);
    float[][] features = new float[p.length][];
    for (int i = 0; i < features.length; i++) {
      float[] chains = chains(earlier.of(as[i]), later.of(bs[i]), earlier.start(), later.end());
      float first = logit(p[i]);
      features[i] =
          new float[] {
            first,
            chains[0],
            logit(chains[0]),
            chains[1],
            logit(chains[1]),
            chains[2],
            logit(chains[2]),
            logit(rivalLater[i]),
            logit(rivalEarlier[i]),
            first - logit(rivalLater[i]),
            first - logit(rivalEarlier[i]),
            log1p(othersLater[i]),
            log1p(othersEarlier[i]),
            log1p(rankLater[i]),
            log1p(rankEarlier[i]),
            log1p(earlier.asEarlier(as[i])),
            log1p(later.asLater(bs[i])),
            logit(siblings[i])
          };
    }
    return features;
  }

  /** A number for every two tasks, the same for the same two. */
  static <T> int[] tasks(List<T> earlier, List<T> later) {
    Map<List<T>, Integer> numbers = new HashMap<>();
    int[] result = new int[earlier.size()];
    for (int i = 0; i < result.length; i++) {
      List<T> both = List.of(earlier.get(i), later.get(i));
      numbers.putIfAbsent(both, numbers.size());
      result[i] = numbers.get(both);
    }
    return result;
  }

  /** The best product of two links through a commitment between, before or after the two. */
  private static float[] chains(Bag a, Bag b, int startOfEarlier, int endOfLater) {
    float[] best = new float[3];
    for (int i = 0, j = 0; i < a.ids().length && j < b.ids().length; ) {
      if (a.ids()[i] == b.ids()[j]) {
        int via = a.ids()[i];
        int kind = via < startOfEarlier ? 1 : via >= endOfLater ? 2 : 0;
        best[kind] = Math.max(best[kind], a.weights()[i++] * b.weights()[j++]);
      } else if (a.ids()[i] < b.ids()[j]) {
        i++;
      } else {
        j++;
      }
    }
    return best;
  }

  private static float logit(float p) {
    double safe = Math.min(1 - 1e-4, Math.max(1e-4, p));
    return (float) StrictMath.log(safe / (1 - safe));
  }

  private static float log1p(double x) {
    return (float) StrictMath.log1p(x);
  }

  /** The names of the features of both passes. */
  static List<String> allNames() {
    List<String> names = new ArrayList<>(FirstPass.NAMES);
    names.addAll(NAMES);
    return List.copyOf(names);
  }
}
