package org.policylineage.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Terms with the number of commitments that hold each: how rare a word is in this corpus. */
final class Vocabulary {
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Integer> frequencies = new ArrayList<>();
  private int texts;

  /** Counts one commitment's terms and returns how often each stands in it. */
  Map<Integer, Float> add(Iterable<String> terms) {
    Map<Integer, Float> counts = new HashMap<>();
    for (String term : terms) {
      int id = ids.computeIfAbsent(term, t -> ids.size());
      counts.merge(id, 1f, Float::sum);
    }
    for (int id : new HashSet<>(counts.keySet())) {
      while (frequencies.size() <= id) {
        frequencies.add(0);
      }
      frequencies.set(id, frequencies.get(id) + 1);
    }
    texts++;
    return counts;
  }

  /** Lucene's BM25 rarity: ln(1 + (N − n + 0.5) / (n + 0.5)). */
  float rarity(int id) {
    int n = frequencies.get(id);
    return (float) StrictMath.log(1 + (texts - n + 0.5) / (n + 0.5));
  }
}
