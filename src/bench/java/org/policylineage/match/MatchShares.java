package org.policylineage.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.index.Statistics;
import org.policylineage.index.VectorSource;

/** How matching spends its time, on pairs of documents taken evenly from all of them. */
public final class MatchShares {
  private static final int PAIRS = 40;

  private MatchShares() {}

  /** The share of each part in the whole, from 0 to 1; the vectors must be there. */
  public static Map<String, Double> of(Corpus corpus, VectorSource vectors, MatchModel model) {
    List<Predecessors.Pair> pairs;
    try (Workers one = Workers.of(1)) {
      pairs = Predecessors.of(corpus, one);
    }
    Statistics statistics = Statistics.of(corpus, vectors);
    Matcher matcher = new Matcher(model);
    int step = Math.max(1, pairs.size() / PAIRS);
    double preparations = corpus.documents().size() / (double) pairs.size();
    double index = 0;
    double candidates = 0;
    double all = 0;
    // The first round only warms up.
    for (int round = 0; round < 2; round++) {
      index = 0;
      candidates = 0;
      all = 0;
      for (int i = 0; i < pairs.size(); i += step) {
        long start = System.nanoTime();
        PreparedDocument earlier = prepared(corpus, vectors, statistics, pairs.get(i).earlier());
        PreparedDocument later = prepared(corpus, vectors, statistics, pairs.get(i).later());
        // A document is prepared once and stands in several pairs.
        index += (System.nanoTime() - start) / 2 * preparations;
        start = System.nanoTime();
        Likeness sentences =
            Likeness.of(earlier.vectors().sentences(), later.vectors().sentences());
        Likeness objects = Likeness.of(earlier.vectors().objects(), later.vectors().objects());
        Likeness headings = Likeness.of(earlier.vectors().headings(), later.vectors().headings());
        Candidates.of(earlier, later, List.of(sentences, objects, headings));
        candidates += System.nanoTime() - start;
        start = System.nanoTime();
        matcher.first(earlier, later);
        all += System.nanoTime() - start;
      }
    }
    double score = Math.max(0, all - candidates);
    double whole = index + candidates + score;
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("index", index / whole);
    shares.put("candidates", candidates / whole);
    shares.put("score", score / whole);
    return shares;
  }

  private static PreparedDocument prepared(
      Corpus corpus, VectorSource vectors, Statistics statistics, int order) {
    return PreparedDocument.of(corpus.entriesOf(order), corpus.lexicon(), statistics, vectors);
  }
}
