package org.policylineage.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.match.Link;
import org.policylineage.match.Links;

/**
 * The lineages of a corpus, as accepted links make them.
 *
 * <p>There is one lineage for every head: a commitment that no later one continues, with all that
 * lead to it by chains of accepted links, however many documents a link skips. A broad clause with
 * twenty follow-ups so stands in twenty lineages as one parent, and its follow-ups do not become
 * kin by it. A commitment without any link is a lineage of its own.
 */
public final class Lineages {
  /**
   * So many commitments are followed from one and no more: a lineage of more is a sign of wrong
   * links, nobody could read it, and all of them together would grow with the square of a corpus.
   */
  public static final int MOST = 200;

  private final Corpus corpus;
  private final List<List<Strand>> back;
  private final List<List<Strand>> forth;
  private final List<Lineage> all;
  private final List<Standing> standings;

  private Lineages(Corpus corpus, Links links, Verdicts verdicts) {
    this.corpus = corpus;
    this.back = lists(corpus.entries().size());
    this.forth = lists(corpus.entries().size());
    for (Link link : links.accepted()) {
      if (link.earlier().order() >= link.later().order()) {
        throw new IllegalArgumentException(
            link.earlier().id() + " is not earlier than " + link.later().id());
      }
      Strand strand = new Strand(link, verdicts.of(link));
      back.get(link.later().position()).add(strand);
      forth.get(link.earlier().position()).add(strand);
    }
    this.all =
        corpus.entries().stream()
            .filter(entry -> forth.get(entry.position()).isEmpty())
            .map(this::ofHead)
            .toList();
    this.standings = new Standings(corpus, back, forth).all();
  }

  /**
   * Traces all lineages.
   *
   * @throws IllegalArgumentException where an accepted link does not run forward in time
   */
  public static Lineages trace(Corpus corpus, Links links, Verdicts verdicts) {
    return new Lineages(corpus, links, verdicts);
  }

  /** One per head, in the order of the heads. */
  public List<Lineage> all() {
    return all;
  }

  /** A commitment with all its ancestors and all its descendants, but not their other kin. */
  public Lineage around(Entry focus) {
    SortedSet<Integer> kin = reach(focus, back, true);
    kin.addAll(reach(focus, forth, false));
    return view(focus, kin);
  }

  /** The lineages that a commitment stands in. */
  public List<Lineage> of(Entry entry) {
    SortedSet<Integer> heads = reach(entry, forth, false);
    return all.stream().filter(lineage -> heads.contains(lineage.focus().position())).toList();
  }

  /** The accepted links from earlier commitments. */
  public List<Strand> parents(Entry entry) {
    return List.copyOf(back.get(entry.position()));
  }

  /** The accepted links to later commitments. */
  public List<Strand> children(Entry entry) {
    return List.copyOf(forth.get(entry.position()));
  }

  /** What is new, continued and no longer mentioned, document by document. */
  public List<Standing> standings() {
    return standings;
  }

  /** The number of commitments in the largest lineage; 0 where there is none. */
  public int largest() {
    return all.stream().mapToInt(Lineage::size).max().orElse(0);
  }

  /** The median size of the lineages that hold more than one commitment; 0 where there is none. */
  public double median() {
    int[] sizes = all.stream().mapToInt(Lineage::size).filter(n -> n > 1).sorted().toArray();
    int n = sizes.length;
    return n == 0 ? 0 : (sizes[(n - 1) / 2] + sizes[n / 2]) / 2.0;
  }

  private Lineage ofHead(Entry head) {
    List<Entry> members = reach(head, back, true).stream().map(corpus.entries()::get).toList();
    List<Strand> strands =
        members.stream().flatMap(member -> back.get(member.position()).stream()).toList();
    return of(head, members, strands, corpus.documents().size() - 1);
  }

  private Lineage view(Entry focus, SortedSet<Integer> kin) {
    List<Entry> members = kin.stream().map(corpus.entries()::get).toList();
    List<Strand> strands = new ArrayList<>();
    Set<Integer> before = reach(focus, back, true);
    Set<Integer> after = reach(focus, forth, false);
    for (Entry member : members) {
      for (Strand strand : back.get(member.position())) {
        int from = strand.earlier().position();
        int to = strand.later().position();
        if ((before.contains(from) && before.contains(to))
            || (after.contains(from) && after.contains(to))) {
          strands.add(strand);
        }
      }
    }
    strands.sort(
        Comparator.comparingInt((Strand strand) -> strand.later().position())
            .thenComparingInt(strand -> strand.earlier().position()));
    return new Lineage(focus, members, strands, outcome(focus));
  }

  /** The entry and what chains of strands lead to from it, the nearest in time first. */
  private SortedSet<Integer> reach(Entry from, List<List<Strand>> strands, boolean backwards) {
    SortedSet<Integer> reached = new TreeSet<>();
    Comparator<Entry> inTime = Comparator.comparingInt(Entry::position);
    PriorityQueue<Entry> open = new PriorityQueue<>(backwards ? inTime.reversed() : inTime);
    open.add(from);
    while (!open.isEmpty() && reached.size() < MOST) {
      Entry entry = open.remove();
      if (reached.add(entry.position())) {
        for (Strand strand : strands.get(entry.position())) {
          open.add(backwards ? strand.earlier() : strand.later());
        }
      }
    }
    return reached;
  }

  /**
   * Where a commitment stands after the last document: for a head by the links into it from the
   * nearest document, the first relation in order; for others by the head in the latest document
   * that it leads to.
   */
  private Outcome outcome(Entry entry) {
    Entry head = latest(entry);
    return outcome(head, back.get(head.position()), corpus.documents().size() - 1);
  }

  /**
   * The lineage of a head from its parts.
   *
   * @param members the head and all that lead to it, in order
   * @param strands all accepted links into a member, by later and then earlier commitment
   * @param last the place of the last document in the order of date
   */
  public static Lineage of(Entry head, List<Entry> members, List<Strand> strands, int last) {
    List<Strand> into =
        strands.stream().filter(s -> s.later().position() == head.position()).toList();
    return new Lineage(head, members, strands, outcome(head, into, last));
  }

  private static Outcome outcome(Entry head, List<Strand> into, int last) {
    int nearest = into.stream().mapToInt(strand -> strand.earlier().order()).max().orElse(-1);
    Relation shown =
        into.stream()
            .filter(strand -> strand.earlier().order() == nearest)
            .map(strand -> strand.verdict().relation())
            .reduce(Relation::first)
            .orElse(null);
    Outcome.Kind kind;
    if (shown == Relation.COMPLETED) {
      kind = Outcome.Kind.COMPLETED;
    } else if (head.order() < last) {
      kind = Outcome.Kind.SILENT;
    } else if (shown == null) {
      kind = Outcome.Kind.NEW;
    } else {
      kind =
          switch (shown) {
            case COMPLETED -> Outcome.Kind.COMPLETED;
            case SLIPPED -> Outcome.Kind.SLIPPED;
            case ADVANCED -> Outcome.Kind.ADVANCED;
            case REGRESSED, ADJUSTED, CARRIED_OVER -> Outcome.Kind.CONTINUING;
          };
    }
    return new Outcome(kind, head.document());
  }

  private Entry latest(Entry entry) {
    return reach(entry, forth, false).stream()
        .map(corpus.entries()::get)
        .filter(descendant -> forth.get(descendant.position()).isEmpty())
        .max(Comparator.comparingInt(Entry::order).thenComparing(e -> -e.position()))
        .orElse(entry);
  }

  private static List<List<Strand>> lists(int size) {
    List<List<Strand>> lists = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }
}
