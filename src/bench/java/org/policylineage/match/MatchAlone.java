package org.policylineage.match;

import java.util.ArrayList;
import java.util.List;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.index.Statistics;
import org.policylineage.index.VectorSource;

/**
 * Matches one document with those it is compared with, and no others: both passes, nothing kept.
 */
public final class MatchAlone {
  private MatchAlone() {}

  /**
   * How many links it has.
   *
   * @param order its place in the order of date
   */
  public static int links(
      Corpus corpus,
      int order,
      VectorSource vectors,
      Statistics statistics,
      MatchModel model,
      Workers workers) {
    List<Predecessors.Pair> pairs =
        Predecessors.of(corpus, workers).stream().filter(pair -> pair.later() == order).toList();
    List<Integer> documents = new ArrayList<>(List.of(order));
    pairs.forEach(pair -> documents.add(pair.earlier()));
    Preparation preparation = new Preparation(corpus, vectors, () -> statistics);
    preparation.embed(documents);
    Matcher matcher = new Matcher(model);
    List<PairScores> first =
        workers.map(
            pairs, pair -> matcher.first(preparation.get(pair.earlier()), preparation.get(order)));
    List<Neighbours.Side> sides = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      int start = corpus.start(pairs.get(i).earlier());
      sides.add(new Neighbours.Side(start, true, first.get(i).candidacy()));
    }
    Neighbours later = neighbours(corpus, order, sides);
    int links = 0;
    for (int i = 0; i < pairs.size(); i++) {
      Neighbours.Side side =
          new Neighbours.Side(corpus.start(order), false, first.get(i).candidacy());
      Neighbours earlier = neighbours(corpus, pairs.get(i).earlier(), List.of(side));
      links += matcher.second(first.get(i), earlier, later).size();
    }
    return links;
  }

  private static Neighbours neighbours(Corpus corpus, int order, List<Neighbours.Side> sides) {
    return Neighbours.of(corpus.start(order), corpus.entriesOf(order).size(), sides);
  }
}
