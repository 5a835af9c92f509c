package org.policylineage.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.match.Link;

/** Compares every document with those before it. */
final class Standings {
  private final Corpus corpus;
  private final List<List<Link>> back;
  private final List<List<Link>> forth;

  Standings(Corpus corpus, List<List<Link>> back, List<List<Link>> forth) {
    this.corpus = corpus;
    this.back = back;
    this.forth = forth;
  }

  List<Standing> all() {
    List<Standing> standings = new ArrayList<>();
    for (int order = 0; order < corpus.documents().size(); order++) {
      List<Entry> own = corpus.entriesOf(order);
      standings.add(
          new Standing(
              corpus.documents().get(order),
              own.stream().filter(entry -> back.get(entry.position()).isEmpty()).toList(),
              own.stream().filter(entry -> !back.get(entry.position()).isEmpty()).toList(),
              unmentioned(order, own)));
    }
    return standings;
  }

  private List<Entry> unmentioned(int order, List<Entry> own) {
    BitSet mentioned = new BitSet(corpus.entries().size());
    own.forEach(entry -> mentioned.set(entry.position()));
    // Entries stand in order of time, so that one pass backwards meets every child before it.
    for (int i = corpus.entries().size() - 1; i >= 0; i--) {
      if (forth.get(i).stream().anyMatch(link -> mentioned.get(link.later().position()))) {
        mentioned.set(i);
      }
    }
    return corpus.entries().stream()
        .filter(entry -> entry.order() < order && !mentioned.get(entry.position()))
        .filter(
            entry ->
                forth.get(entry.position()).stream()
                    .noneMatch(link -> link.later().order() < order))
        .toList();
  }
}
