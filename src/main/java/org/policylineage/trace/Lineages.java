package org.policylineage.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.policylineage.cache.Lazy;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.match.Link;
import org.policylineage.match.Links;

/**
 * The lineages of a corpus, as accepted links make them; each is traced when it is asked for.
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
  private final Verdicts verdicts;
  private final List<List<Link>> back;
  private final List<List<Link>> forth;
  private final List<Entry> heads;
  private final Supplier<List<Lineage>> all = new Lazy<>(this::traced);

  private Lineages(Corpus corpus, Links links, Verdicts verdicts) {
    this.corpus = corpus;
    this.verdicts = verdicts;
    this.back = lists(corpus.entries().size());
    this.forth = lists(corpus.entries().size());
    for (Link link : links.accepted()) {
      if (link.earlier().order() >= link.later().order()) {
        throw new IllegalArgumentException(
            link.earlier().id() + " is not earlier than " + link.later().id());
      }
      add(back, link.later().position(), link);
      add(forth, link.earlier().position(), link);
    }
    this.heads =
        corpus.entries().stream().filter(entry -> forth.get(entry.position()).isEmpty()).toList();
  }

  private static void add(List<List<Link>> lists, int position, Link link) {
    if (lists.get(position).isEmpty()) {
      lists.set(position, new ArrayList<>(2));
    }
    lists.get(position).add(link);
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
    return all.get();
  }

  private List<Lineage> traced() {
    return heads.stream().map(this::ofHead).toList();
  }

  /** The commitments that no later one continues, in order. */
  public List<Entry> heads() {
    return heads;
  }

  /** A commitment with all its ancestors and all its descendants, but not their other kin. */
  public Lineage around(Entry focus) {
    SortedSet<Integer> kin = reach(focus, back, true);
    kin.addAll(reach(focus, forth, false));
    return view(focus, kin);
  }

  /** The lineages that a commitment stands in. */
  public List<Lineage> of(Entry entry) {
    return reach(entry, forth, false).stream()
        .map(corpus.entries()::get)
        .filter(later -> forth.get(later.position()).isEmpty())
        .map(this::ofHead)
        .toList();
  }

  /** The accepted links from earlier commitments. */
  public List<Strand> parents(Entry entry) {
    return strands(back, entry);
  }

  /** The accepted links to later commitments. */
  public List<Strand> children(Entry entry) {
    return strands(forth, entry);
  }

  private List<Strand> strands(List<List<Link>> links, Entry entry) {
    return links.get(entry.position()).stream().map(this::strand).toList();
  }

  private Strand strand(Link link) {
    return new Strand(link, verdicts.of(link));
  }

  /** What is new, continued and no longer mentioned, document by document. */
  public List<Standing> standings() {
    return new Standings(corpus, back, forth).all();
  }

  /** The number of commitments in the largest lineage; 0 where there is none. */
  public int largest() {
    return all().stream().mapToInt(Lineage::size).max().orElse(0);
  }

  /** The median size of the lineages that hold more than one commitment; 0 where there is none. */
  public double median() {
    int[] sizes = all().stream().mapToInt(Lineage::size).filter(n -> n > 1).sorted().toArray();
    int n = sizes.length;
    return n == 0 ? 0 : (sizes[(n - 1) / 2] + sizes[n / 2]) / 2.0;
  }

  /** The lineage of a head. */
  public Lineage ofHead(Entry head) {
    SortedSet<Integer> reached = reach(head, back, true);
    List<Entry> members = reached.stream().map(corpus.entries()::get).toList();
    List<Strand> strands =
        members.stream()
            .flatMap(member -> back.get(member.position()).stream())
            .filter(link -> reached.contains(link.earlier().position()))
            .map(this::strand)
            .toList();
    return new Lineage(head, members, strands, outcome(head));
  }

  private Lineage view(Entry focus, SortedSet<Integer> kin) {
    List<Entry> members = kin.stream().map(corpus.entries()::get).toList();
    List<Link> links = new ArrayList<>();
    Set<Integer> before = reach(focus, back, true);
    Set<Integer> after = reach(focus, forth, false);
    for (Entry member : members) {
      for (Link link : back.get(member.position())) {
        int from = link.earlier().position();
        int to = link.later().position();
        if ((before.contains(from) && before.contains(to))
            || (after.contains(from) && after.contains(to))) {
          links.add(link);
        }
      }
    }
    links.sort(
        Comparator.comparingInt((Link link) -> link.later().position())
            .thenComparingInt(link -> link.earlier().position()));
    List<Strand> strands = links.stream().map(this::strand).toList();
    return new Lineage(focus, members, strands, outcome(focus));
  }

  /** The entry and what chains of strands lead to from it, the nearest in time first. */
  private SortedSet<Integer> reach(Entry from, List<List<Link>> links, boolean backwards) {
    SortedSet<Integer> reached = new TreeSet<>();
    Comparator<Entry> inTime = Comparator.comparingInt(Entry::position);
    PriorityQueue<Entry> open = new PriorityQueue<>(backwards ? inTime.reversed() : inTime);
    open.add(from);
    while (!open.isEmpty() && reached.size() < MOST) {
      Entry entry = open.remove();
      if (reached.add(entry.position())) {
        for (Link link : links.get(entry.position())) {
          open.add(backwards ? link.earlier() : link.later());
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
    return outcome(head, parents(head), corpus.documents().size() - 1);
  }

  /**
   * The lineage of a head from its parts.
   *
   * @param members the head and all that lead to it, in order
   * @param strands the accepted links between members, by later and then earlier commitment
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

  private static List<List<Link>> lists(int size) {
    return new ArrayList<>(Collections.nCopies(size, List.of()));
  }
}
