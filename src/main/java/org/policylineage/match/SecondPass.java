package org.policylineage.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policylineage.corpus.Corpus;

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

  /** Neighbours below this chance cannot make a chain that matters. */
  private static final float LEAST = 0.003f;

  private SecondPass() {}

  /** The features of both passes side by side. */
  static Pairs of(Corpus corpus, Pairs first, float[] probability) {
    float[][] neighbours = neighbours(corpus, first, probability);
    float[][] all = new float[first.size()][];
    int width = first.names().size();
    for (int i = 0; i < all.length; i++) {
      all[i] = Arrays.copyOf(first.features()[i], width + NAMES.size());
      System.arraycopy(neighbours[i], 0, all[i], width, NAMES.size());
    }
    List<String> names = new ArrayList<>(first.names());
    names.addAll(NAMES);
    return new Pairs(List.copyOf(names), first.earlier(), first.later(), all);
  }

  private static float[][] neighbours(Corpus corpus, Pairs pairs, float[] p) {
    int n = pairs.size();
    int size = corpus.entries().size();
    int[] order = corpus.entries().stream().mapToInt(e -> e.order()).toArray();
    Bag[] links = links(pairs, p, size);
    Rivals rivals = new Rivals(pairs.earlier(), pairs.later(), i -> order[i]);
    float[] rivalLater = Rivals.bestOther(rivals.ofLater(), p, 0);
    float[] rivalEarlier = Rivals.bestOther(rivals.ofEarlier(), p, 0);
    float[] othersLater = Rivals.sumOther(rivals.ofLater(), p);
    float[] othersEarlier = Rivals.sumOther(rivals.ofEarlier(), p);
    int[] rankLater = Rivals.ranks(rivals.ofLater(), p, p);
    int[] rankEarlier = Rivals.ranks(rivals.ofEarlier(), p, p);
    double[] asEarlier = new double[size];
    double[] asLater = new double[size];
    for (int i = 0; i < n; i++) {
      asEarlier[pairs.earlier()[i]] += p[i];
      asLater[pairs.later()[i]] += p[i];
    }
    float[] siblings = Rivals.bestOther(sameTasks(corpus, pairs), p, 0);
    float[][] features = new float[n][];
    for (int i = 0; i < n; i++) {
      int a = pairs.earlier()[i];
      int b = pairs.later()[i];
      float[] chains = chains(links[a], links[b], order, order[a], order[b]);
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
            log1p(asEarlier[a]),
            log1p(asLater[b]),
            logit(siblings[i])
          };
    }
    return features;
  }

  /** For every commitment its neighbours, earlier and later, with the chance of each. */
  private static Bag[] links(Pairs pairs, float[] p, int size) {
    List<Map<Integer, Float>> maps = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      maps.add(new HashMap<>());
    }
    for (int i = 0; i < pairs.size(); i++) {
      if (p[i] >= LEAST) {
        maps.get(pairs.earlier()[i]).put(pairs.later()[i], p[i]);
        maps.get(pairs.later()[i]).put(pairs.earlier()[i], p[i]);
      }
    }
    return maps.stream().map(Bag::of).toArray(Bag[]::new);
  }

  /** The best product of two links through a commitment between, before or after the two. */
  private static float[] chains(Bag a, Bag b, int[] order, int orderA, int orderB) {
    float[] best = new float[3];
    for (int i = 0, j = 0; i < a.ids().length && j < b.ids().length; ) {
      if (a.ids()[i] == b.ids()[j]) {
        int via = order[a.ids()[i]];
        int kind = via < orderA ? 1 : via > orderB ? 2 : 0;
        best[kind] = Math.max(best[kind], a.weights()[i++] * b.weights()[j++]);
      } else if (a.ids()[i] < b.ids()[j]) {
        i++;
      } else {
        j++;
      }
    }
    return best;
  }

  private static List<int[]> sameTasks(Corpus corpus, Pairs pairs) {
    Map<String, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      String key =
          corpus.entries().get(pairs.earlier()[i]).task().id()
              + " "
              + corpus.entries().get(pairs.later()[i]).task().id();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    return groups.values().stream().map(list -> list.stream().mapToInt(i -> i).toArray()).toList();
  }

  private static float logit(float p) {
    double safe = Math.min(1 - 1e-4, Math.max(1e-4, p));
    return (float) StrictMath.log(safe / (1 - safe));
  }

  private static float log1p(double x) {
    return (float) StrictMath.log1p(x);
  }
}
