package org.policylineage.match;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Lexicon;
import org.policylineage.index.Frequencies;
import org.policylineage.index.Statistics;
import org.policylineage.index.Terms;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.Script;

/**
 * The earlier documents that each document is compared with. A few documents are all compared with
 * each other. Among many, a document is compared with earlier ones of its own place and of the
 * places above it, for a city answers its province and not its neighbour; of each kind with those
 * most akin in words. So matching grows with the number of documents and not with its square; how
 * akin two are is asked of all of one place and those above it.
 */
public final class Predecessors {
  /** The most earlier documents that one is compared with. */
  public static final int MOST = 8;

  /** How many of them are of its own place where there are enough of both kinds. */
  private static final int OWN = 4;

  private static final int HEAVIEST = 1024;

  /** An earlier and a later document by their places in the order of date. */
  public record Pair(int earlier, int later) implements Serializable {}

  private Predecessors() {}

  /** All pairs of documents to compare, by later and then by earlier document. */
  public static List<Pair> of(Corpus corpus, Workers workers) {
    int documents = corpus.documents().size();
    List<Content> contents = documents > MOST + 1 ? contents(corpus, workers) : List.of();
    List<List<Integer>> chosen =
        workers.map(all(documents), later -> later <= MOST ? all(later) : nearest(contents, later));
    List<Pair> pairs = new ArrayList<>();
    for (int later = 0; later < documents; later++) {
      for (int earlier : chosen.get(later)) {
        pairs.add(new Pair(earlier, later));
      }
    }
    return pairs;
  }

  /** The documents before one of the first few. */
  public static List<Integer> all(int later) {
    return IntStream.range(0, later).boxed().toList();
  }

  private static List<Integer> nearest(List<Content> contents, int later) {
    Nearest nearest = new Nearest();
    for (int earlier = 0; earlier < later; earlier++) {
      nearest.offer(earlier, contents.get(earlier), contents.get(later));
    }
    return nearest.chosen();
  }

  private static List<Content> contents(Corpus corpus, Workers workers) {
    List<Content> counted =
        workers.map(
            all(corpus.documents().size()),
            order ->
                Content.of(
                    corpus.documents().get(order).info(),
                    corpus.entriesOf(order),
                    corpus.lexicon()));
    // Rarity as the first documents show it: so a later document changes nothing for the earlier.
    Frequencies frequencies = Content.frequencies(counted.subList(0, Statistics.documents(corpus)));
    return workers.map(counted, content -> content.heaviest(frequencies));
  }

  /** What kinship is told by: the place of a document and its runs of two characters. */
  public static final class Content implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<String> places;
    private final int[] ids;
    private final float[] weights;

    private Content(List<String> places, Bag bag) {
      this.places = places;
      this.ids = bag.ids();
      this.weights = bag.weights();
    }

    /** How often each run stands in a document. */
    public static Content of(DocumentInfo info, List<Entry> entries, Lexicon lexicon) {
      StringBuilder text = new StringBuilder();
      text.append(Script.simplified(info.title())).append('\n');
      info.issuers().forEach(issuer -> text.append(Script.simplified(issuer)).append('\n'));
      for (Entry entry : entries) {
        text.append(entry.simplified()).append('\n');
      }
      return new Content(
          lexicon.places(Script.simplified(info.issuers().get(0))),
          Bag.counts(Terms.grams(text.toString(), 2, 2)));
    }

    /** In how many documents of a sample each stands. */
    public static Frequencies frequencies(List<Content> sample) {
      return Frequencies.of(sample.stream().map(content -> content.ids).toList());
    }

    /** The heaviest by tf-idf, of length 1. */
    public Content heaviest(Frequencies frequencies) {
      return new Content(
          places,
          new Bag(ids, weights)
              .weighted((id, n) -> (1 + (float) StrictMath.log(n)) * frequencies.rarity(id))
              .heaviest(HEAVIEST)
              .unit());
    }

    private float dot(Content other) {
      return new Bag(ids, weights).dot(new Bag(other.ids, other.weights));
    }
  }

  /** The most akin of the earlier documents that one was held against; parts add up. */
  public static final class Nearest implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<Kin> own = new ArrayList<>();
    private final List<Kin> above = new ArrayList<>();

    private record Kin(int order, float kinship) implements Serializable {
      /** The most akin first, of equal ones the latest. */
      static final Comparator<Kin> ORDER =
          Comparator.comparingDouble((Kin kin) -> -kin.kinship).thenComparing(kin -> -kin.order);
    }

    /**
     * Holds an earlier document against the later one.
     *
     * @param order of the earlier
     */
    public void offer(int order, Content earlier, Content later) {
      if (earlier.places.equals(later.places)) {
        add(own, new Kin(order, earlier.dot(later)));
      } else if (earlier.places.isEmpty() || later.places.contains(earlier.places.get(0))) {
        add(above, new Kin(order, earlier.dot(later)));
      }
    }

    /** Adds what others found for the same later document. */
    public Nearest add(Nearest other) {
      other.own.forEach(kin -> add(own, kin));
      other.above.forEach(kin -> add(above, kin));
      return this;
    }

    private static void add(List<Kin> best, Kin kin) {
      int at = best.size();
      while (at > 0 && Kin.ORDER.compare(kin, best.get(at - 1)) < 0) {
        at--;
      }
      best.add(at, kin);
      if (best.size() > MOST) {
        best.remove(MOST);
      }
    }

    /** Those to compare with, in order of date. */
    public List<Integer> chosen() {
      int ofOwn = Math.min(own.size(), Math.max(OWN, MOST - above.size()));
      int ofAbove = Math.min(above.size(), MOST - ofOwn);
      return Stream.concat(own.stream().limit(ofOwn), above.stream().limit(ofAbove))
          .map(Kin::order)
          .sorted()
          .toList();
    }
  }
}
