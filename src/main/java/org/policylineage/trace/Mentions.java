package org.policylineage.trace;

import java.util.List;
import org.policylineage.corpus.Entry;

/**
 * In how many commitments a run of characters stands. Looked for only where the rarest of its
 * threes of characters stands, so that asking does not grow with the corpus.
 */
final class Mentions {
  private static final int LENGTH = 3;

  private final List<Entry> entries;

  /** By three characters, hashed: the first of their places in {@link #places}. */
  private final int[] starts;

  private final int[] places;

  Mentions(List<Entry> entries) {
    this.entries = entries;
    int size = Integer.highestOneBit(Math.max(1 << 12, Math.min(1 << 22, entries.size()))) << 1;
    this.starts = new int[size + 1];
    for (Entry entry : entries) {
      String text = entry.text();
      for (int i = 0; i + LENGTH <= text.length(); i++) {
        starts[hash(text, i) + 1]++;
      }
    }
    for (int i = 0; i < size; i++) {
      starts[i + 1] = Math.addExact(starts[i], starts[i + 1]);
    }
    this.places = new int[starts[size]];
    int[] next = starts.clone();
    for (int place = 0; place < entries.size(); place++) {
      String text = entries.get(place).text();
      for (int i = 0; i + LENGTH <= text.length(); i++) {
        places[next[hash(text, i)]++] = place;
      }
    }
  }

  /**
   * How many commitments hold it.
   *
   * @param run of at least three characters
   * @param most counting ends above this
   */
  int count(String run, int most) {
    int rarest = hash(run, 0);
    for (int i = 1; i + LENGTH <= run.length(); i++) {
      int hash = hash(run, i);
      if (starts[hash + 1] - starts[hash] < starts[rarest + 1] - starts[rarest]) {
        rarest = hash;
      }
    }
    int count = 0;
    int last = -1;
    for (int i = starts[rarest]; i < starts[rarest + 1] && count <= most; i++) {
      int place = places[i];
      if (place != last && entries.get(place).text().contains(run)) {
        count++;
      }
      last = place;
    }
    return count;
  }

  private int hash(String text, int at) {
    int three = (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
    int hash = three * 0x9E3779B1;
    return (hash >>> 8) & (starts.length - 2);
  }
}
