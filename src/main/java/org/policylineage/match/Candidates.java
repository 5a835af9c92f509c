package org.policylineage.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.index.CommitmentIndex;
import org.policylineage.index.Hit;
import org.policylineage.index.VectorField;
import org.policylineage.index.Vectors;
import org.policylineage.index.Words;

/**
 * The pairs worth scoring. Every commitment asks the index, document by document, for the nearest
 * by words, by names and by each kind of vector, in both directions of time.
 */
final class Candidates {
  /** How many a later commitment takes of each earlier document and signal. */
  private static final int LATER_ASKS = 14;

  /** How many an earlier commitment takes of each later document and signal. */
  private static final int EARLIER_ASKS = 6;

  /** How many neighbours in each of two documents a third commitment brings together. */
  private static final int VIA = 3;

  private static final int MOST_NAMES = 12;

  /** An earlier and a later commitment, by their places in the corpus. */
  record Pair(int earlier, int later) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byLater = Integer.compare(later, other.later);
      return byLater != 0 ? byLater : Integer.compare(earlier, other.earlier);
    }
  }

  private Candidates() {}

  /** All candidates, by later and then by earlier commitment. */
  static List<Pair> of(Corpus corpus, CommitmentIndex index, Vectors vectors) {
    TreeSet<Pair> pairs = new TreeSet<>();
    int documents = corpus.documents().size();
    for (Entry entry : corpus.entries()) {
      List<String> words = Words.of(entry.simplified()).stream().map(Words.Word::term).toList();
      add(pairs, entry, index.byWords(words, LATER_ASKS));
      List<String> instruments = entry.facts().instruments().stream().map(i -> i.name()).toList();
      List<String> campaigns = entry.facts().campaigns().stream().map(c -> c.name()).toList();
      if (!instruments.isEmpty() || !campaigns.isEmpty()) {
        add(pairs, entry, index.byNames(instruments, campaigns, MOST_NAMES));
      }
      List<List<Hit>> neighbours = new ArrayList<>();
      for (int order = 0; order < documents; order++) {
        if (order != entry.order()) {
          int most = order < entry.order() ? LATER_ASKS : EARLIER_ASKS;
          List<Hit> nearest =
              index.byVector(VectorField.SENTENCE, vectors.sentence(entry.position()), order, most);
          add(pairs, entry, nearest);
          neighbours.add(nearest.subList(0, Math.min(VIA, nearest.size())));
          add(
              pairs,
              entry,
              index.byVector(VectorField.OBJECT, vectors.object(entry.position()), order, most));
          for (float[] clause : vectors.clauses(entry.position())) {
            add(pairs, entry, index.byVector(VectorField.CLAUSE, clause, order, most));
          }
        }
      }
      join(pairs, neighbours);
    }
    return new ArrayList<>(pairs);
  }

  private static void add(Collection<Pair> pairs, Entry entry, Map<Integer, List<Hit>> hits) {
    hits.forEach(
        (order, list) -> {
          if (order != entry.order()) {
            add(
                pairs,
                entry,
                order < entry.order()
                    ? list
                    : list.subList(0, Math.min(EARLIER_ASKS, list.size())));
          }
        });
  }

  /** What lies near the same commitment may be one lineage, though the two share no words. */
  private static void join(Collection<Pair> pairs, List<List<Hit>> neighbours) {
    for (int i = 0; i < neighbours.size(); i++) {
      for (int j = i + 1; j < neighbours.size(); j++) {
        for (Hit earlier : neighbours.get(i)) {
          for (Hit later : neighbours.get(j)) {
            pairs.add(new Pair(earlier.position(), later.position()));
          }
        }
      }
    }
  }

  private static void add(Collection<Pair> pairs, Entry entry, List<Hit> hits) {
    for (Hit hit : hits) {
      // Positions rise with the date, so the smaller one is the earlier commitment.
      pairs.add(
          new Pair(
              Math.min(hit.position(), entry.position()),
              Math.max(hit.position(), entry.position())));
    }
  }
}
