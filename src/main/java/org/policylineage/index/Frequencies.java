package org.policylineage.index;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** In how many commitments of a sample each term stands: how rare it is. */
public final class Frequencies implements Serializable {
  private final int[] terms;
  private final int[] counts;
  private final int texts;

  private Frequencies(int[] terms, int[] counts, int texts) {
    this.terms = terms;
    this.counts = counts;
    this.texts = texts;
  }

  /**
   * Counts.
   *
   * @param sample the terms of each commitment
   */
  public static Frequencies of(Iterable<int[]> sample) {
    Map<Integer, Integer> found = new HashMap<>();
    int texts = 0;
    for (int[] terms : sample) {
      Arrays.stream(terms).distinct().forEach(term -> found.merge(term, 1, Integer::sum));
      texts++;
    }
    int[] terms = found.keySet().stream().mapToInt(i -> i).sorted().toArray();
    int[] counts = Arrays.stream(terms).map(found::get).toArray();
    return new Frequencies(terms, counts, texts);
  }

  /** How many commitments the sample has. */
  public int texts() {
    return texts;
  }

  /**
   * How many of them hold the term; 1 for a term that the sample has not, as if it had been there.
   */
  public int of(int term) {
    int at = Arrays.binarySearch(terms, term);
    return at < 0 ? 1 : counts[at];
  }

  /** Lucene's BM25 rarity: ln(1 + (N − n + 0.5) / (n + 0.5)). */
  public float rarity(int term) {
    int n = of(term);
    return (float) StrictMath.log(1 + (texts - n + 0.5) / (n + 0.5));
  }
}
