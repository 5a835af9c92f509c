package org.policylineage.match;

import java.util.BitSet;
import java.util.List;
import org.policylineage.corpus.Entry;

/**
 * The pairs of two documents worth scoring: every commitment of either takes the nearest of the
 * other by words and by names, from the index, and by each kind of vector.
 */
final class Candidates {
  /** How many a later commitment takes of the earlier document by each signal. */
  private static final int LATER_ASKS = 10;

  /** How many an earlier commitment takes of the later document by each signal. */
  private static final int EARLIER_ASKS = 4;

  private static final int MOST_NAMES = 12;

  private Candidates() {}

  /** For every later commitment the places of its candidates in the earlier document. */
  static BitSet[] of(PreparedDocument earlier, PreparedDocument later, List<Likeness> likenesses) {
    BitSet[] candidates = new BitSet[later.size()];
    for (Profile b : later.profiles()) {
      BitSet found = new BitSet(earlier.size());
      add(found, earlier.index().byWords(b.words(), LATER_ASKS));
      if (named(b.entry())) {
        add(found, earlier.index().byNames(b.entry(), MOST_NAMES));
      }
      for (Likeness likeness : likenesses) {
        add(found, likeness.earlier(b.place(), LATER_ASKS));
      }
      candidates[b.place()] = found;
    }
    for (Profile a : earlier.profiles()) {
      add(candidates, a, later.index().byWords(a.words(), EARLIER_ASKS));
      if (named(a.entry())) {
        add(candidates, a, later.index().byNames(a.entry(), EARLIER_ASKS));
      }
      for (Likeness likeness : likenesses) {
        add(candidates, a, likeness.later(a.place(), EARLIER_ASKS));
      }
    }
    return candidates;
  }

  private static boolean named(Entry entry) {
    return !entry.facts().instruments().isEmpty() || !entry.facts().campaigns().isEmpty();
  }

  private static void add(BitSet found, int[] places) {
    for (int place : places) {
      found.set(place);
    }
  }

  private static void add(BitSet[] candidates, Profile a, int[] later) {
    for (int place : later) {
      candidates[place].set(a.place());
    }
  }
}
