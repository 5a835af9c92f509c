package org.policylineage.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;

/**
 * Scores the candidates of two documents twice: first by themselves and against their rivals, then
 * in the light of what the first pass says of their neighbours in all other documents.
 */
public final class Matcher {
  private final MatchModel model;
  private final Explanation explanation;

  public Matcher(MatchModel model) {
    this.model = model;
    this.explanation = new Explanation(model.second());
  }

  /** The first pass over two documents. */
  public PairScores first(PreparedDocument earlier, PreparedDocument later) {
    Pairs pairs = FirstPass.of(earlier, later);
    float[] p = model.first().probabilities(pairs);
    int[] kept = IntStream.range(0, p.length).filter(i -> p[i] >= SecondPass.LEAST).toArray();
    int[] a = Arrays.stream(kept).map(i -> pairs.earlier()[i] - earlier.start()).toArray();
    int[] b = Arrays.stream(kept).map(i -> pairs.later()[i] - later.start()).toArray();
    float[] first = new float[kept.length];
    double[] odds = new double[kept.length];
    float[][] reasons = new float[kept.length][];
    for (int i = 0; i < kept.length; i++) {
      float[] row = pairs.features()[kept[i]];
      first[i] = p[kept[i]];
      odds[i] = model.second().odds(model.second().intercept(), row, 0);
      reasons[i] = explanation.first(row);
    }
    int[] tasks =
        SecondPass.tasks(
            Arrays.stream(a).mapToObj(i -> earlier.profiles().get(i).task()[0]).toList(),
            Arrays.stream(b).mapToObj(i -> later.profiles().get(i).task()[0]).toList());
    return new PairScores(a, b, tasks, first, odds, reasons);
  }

  /** The second pass over the same two, given all that the first says of each. */
  public LinkScores second(PairScores scores, Neighbours earlier, Neighbours later) {
    float[][] features = SecondPass.features(scores.candidacy(), scores.tasks(), earlier, later);
    int width = FirstPass.NAMES.size();
    float[] p = new float[scores.size()];
    for (int i = 0; i < p.length; i++) {
      p[i] = LogisticModel.probability(model.second().odds(scores.odds()[i], features[i], width));
    }
    int[] kept = IntStream.range(0, p.length).filter(i -> p[i] >= Links.LEAST).toArray();
    float[] probability = new float[kept.length];
    float[][] reasons = new float[kept.length][];
    for (int i = 0; i < kept.length; i++) {
      probability[i] = p[kept[i]];
      reasons[i] = explanation.both(scores.reasons()[kept[i]], features[kept[i]]);
    }
    return new LinkScores(
        Arrays.stream(kept).map(i -> scores.earlier()[i]).toArray(),
        Arrays.stream(kept).map(i -> scores.later()[i]).toArray(),
        probability,
        reasons);
  }

  /** The candidates of two documents with the features of the first pass, to learn from. */
  public static Pairs features(PreparedDocument earlier, PreparedDocument later) {
    return FirstPass.of(earlier, later);
  }

  /** Whether a candidate has a second pass. */
  public static boolean hasChance(float first) {
    return first >= SecondPass.LEAST;
  }

  /**
   * The same candidates with the features of both passes, to learn from.
   *
   * @param first the candidates of all documents
   * @param probability by the first pass
   */
  public static Pairs features(Corpus corpus, Pairs first, float[] probability) {
    Map<Long, List<Integer>> blocks = new TreeMap<>();
    for (int i = 0; i < first.size(); i++) {
      long key =
          (long) entry(corpus, first.earlier()[i]).order() << 32
              | entry(corpus, first.later()[i]).order();
      blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    Map<Integer, List<Neighbours.Side>> sides = new TreeMap<>();
    blocks.forEach(
        (key, block) -> {
          int a = (int) (key >> 32);
          int b = key.intValue();
          int[] rows =
              block.stream().mapToInt(i -> i).filter(i -> hasChance(probability[i])).toArray();
          Candidacy candidacy =
              candidacy(first, probability, rows, corpus.start(a), corpus.start(b));
          sides
              .computeIfAbsent(a, k -> new ArrayList<>())
              .add(new Neighbours.Side(corpus.start(b), false, candidacy));
          sides
              .computeIfAbsent(b, k -> new ArrayList<>())
              .add(new Neighbours.Side(corpus.start(a), true, candidacy));
        });
    Map<Integer, Neighbours> neighbours = new TreeMap<>();
    sides.forEach(
        (order, list) ->
            neighbours.put(
                order, Neighbours.of(corpus.start(order), corpus.entriesOf(order).size(), list)));
    // A candidate without a chance has none in the eyes of its rivals, either.
    float[] p = probability.clone();
    for (int i = 0; i < p.length; i++) {
      p[i] = hasChance(p[i]) ? p[i] : 0;
    }
    float[][] all = new float[first.size()][];
    int width = first.names().size();
    blocks.forEach(
        (key, block) -> {
          int a = (int) (key >> 32);
          int b = key.intValue();
          int[] rows = block.stream().mapToInt(i -> i).toArray();
          float[][] features =
              SecondPass.features(
                  candidacy(first, p, rows, corpus.start(a), corpus.start(b)),
                  tasks(corpus, first, rows),
                  neighbours.get(a),
                  neighbours.get(b));
          for (int i = 0; i < rows.length; i++) {
            all[rows[i]] =
                Arrays.copyOf(first.features()[rows[i]], width + SecondPass.NAMES.size());
            System.arraycopy(features[i], 0, all[rows[i]], width, SecondPass.NAMES.size());
          }
        });
    return new Pairs(SecondPass.allNames(), first.earlier(), first.later(), all);
  }

  private static Candidacy candidacy(Pairs pairs, float[] p, int[] rows, int startA, int startB) {
    float[] chance = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chance[i] = p[rows[i]];
    }
    return new Candidacy(
        Arrays.stream(rows).map(i -> pairs.earlier()[i] - startA).toArray(),
        Arrays.stream(rows).map(i -> pairs.later()[i] - startB).toArray(),
        chance);
  }

  private static int[] tasks(Corpus corpus, Pairs pairs, int[] rows) {
    return SecondPass.tasks(
        Arrays.stream(rows).mapToObj(i -> entry(corpus, pairs.earlier()[i]).task().id()).toList(),
        Arrays.stream(rows).mapToObj(i -> entry(corpus, pairs.later()[i]).task().id()).toList());
  }

  private static Entry entry(Corpus corpus, int position) {
    return corpus.entries().get(position);
  }
}
