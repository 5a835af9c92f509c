package org.policylineage.match;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.index.Frequencies;
import org.policylineage.index.Statistics;
import org.policylineage.index.Terms;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.Script;

/**
 * The earlier documents that each document is compared with. A few documents are all compared with
 * each other; among many, each takes those most akin in words, so that work grows with the number
 * of documents and not with its square.
 */
public final class Predecessors {
  /** The most earlier documents that one is compared with. */
  public static final int MOST = 8;

  private static final int HEAVIEST = 1024;

  /** An earlier and a later document by their places in the order of date. */
  public record Pair(int earlier, int later) implements Serializable {}

  private Predecessors() {}

  /** All pairs of documents to compare, by later and then by earlier document. */
  public static List<Pair> of(Corpus corpus) {
    int documents = corpus.documents().size();
    List<Pair> pairs = new ArrayList<>();
    List<Content> contents = documents > MOST + 1 ? contents(corpus) : List.of();
    for (int later = 1; later < documents; later++) {
      int[] chosen = later <= MOST ? IntStream.range(0, later).toArray() : nearest(contents, later);
      for (int earlier : chosen) {
        pairs.add(new Pair(earlier, later));
      }
    }
    return pairs;
  }

  private static int[] nearest(List<Content> contents, int later) {
    return IntStream.range(0, later)
        .mapToObj(earlier -> new Kin(earlier, contents.get(earlier).kinship(contents.get(later))))
        .sorted()
        .limit(MOST)
        .mapToInt(Kin::order)
        .sorted()
        .toArray();
  }

  private static List<Content> contents(Corpus corpus) {
    List<Content> counted = new ArrayList<>();
    for (int order = 0; order < corpus.documents().size(); order++) {
      counted.add(Content.of(corpus.documents().get(order).info(), corpus.entriesOf(order)));
    }
    // Rarity as the first documents show it: so a later document changes nothing for the earlier.
    Frequencies frequencies = Content.frequencies(counted.subList(0, Statistics.documents(corpus)));
    return counted.stream().map(content -> content.heaviest(frequencies)).toList();
  }

  /** An earlier document and how akin it is; the most akin first, of equal ones the latest. */
  public record Kin(int order, double kinship) implements Comparable<Kin>, Serializable {
    @Override
    public int compareTo(Kin other) {
      int byKinship = Double.compare(other.kinship, kinship);
      return byKinship != 0 ? byKinship : Integer.compare(other.order, order);
    }
  }

  /** The runs of two characters of a document. */
  public static final class Content implements Serializable {
    private static final long serialVersionUID = 1;

    private final int[] ids;
    private final float[] weights;

    private Content(Bag bag) {
      this.ids = bag.ids();
      this.weights = bag.weights();
    }

    /** How often each stands in a document. */
    public static Content of(DocumentInfo info, List<Entry> entries) {
      StringBuilder text = new StringBuilder();
      text.append(Script.simplified(info.title())).append('\n');
      info.issuers().forEach(issuer -> text.append(Script.simplified(issuer)).append('\n'));
      for (Entry entry : entries) {
        text.append(entry.simplified()).append('\n');
      }
      return new Content(Bag.counts(Terms.grams(text.toString(), 2, 2)));
    }

    /** In how many documents of a sample each stands. */
    public static Frequencies frequencies(List<Content> sample) {
      return Frequencies.of(sample.stream().map(content -> content.ids).toList());
    }

    /** The heaviest by tf-idf, of length 1. */
    public Content heaviest(Frequencies frequencies) {
      return new Content(
          new Bag(ids, weights)
              .weighted((id, n) -> (1 + (float) StrictMath.log(n)) * frequencies.rarity(id))
              .heaviest(HEAVIEST)
              .unit());
    }

    /** How akin two documents are, of which the heaviest were taken. */
    public double kinship(Content other) {
      return new Bag(ids, weights).dot(new Bag(other.ids, other.weights));
    }
  }
}
