package org.policylineage.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
  public record Pair(int earlier, int later) {}

  private Predecessors() {}

  /** All pairs of documents to compare, by later and then by earlier document. */
  public static List<Pair> of(Corpus corpus) {
    int documents = corpus.documents().size();
    List<Pair> pairs = new ArrayList<>();
    Bag[] bags = documents > MOST + 1 ? bags(corpus) : null;
    for (int later = 1; later < documents; later++) {
      int[] chosen =
          later <= MOST ? IntStream.range(0, later).toArray() : nearest(corpus, bags, later);
      for (int earlier : chosen) {
        pairs.add(new Pair(earlier, later));
      }
    }
    return pairs;
  }

  private static int[] nearest(Corpus corpus, Bag[] bags, int later) {
    double[] kinship = new double[later];
    for (int earlier = 0; earlier < later; earlier++) {
      kinship[earlier] = bags[earlier].dot(bags[later]);
    }
    return IntStream.range(0, later)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -kinship[i]).thenComparing(i -> -i))
        .limit(MOST)
        .mapToInt(i -> i)
        .sorted()
        .toArray();
  }

  /** The heaviest runs of two characters of each document by tf-idf, of length 1. */
  private static Bag[] bags(Corpus corpus) {
    int documents = corpus.documents().size();
    Bag[] counts = new Bag[documents];
    for (int order = 0; order < documents; order++) {
      counts[order] = Bag.counts(bigrams(corpus, order));
    }
    // Rarity as the first documents show it: so a later document changes nothing for the earlier.
    int sample = Statistics.documents(corpus);
    Frequencies frequencies =
        Frequencies.of(Arrays.stream(counts).limit(sample).map(Bag::ids).toList());
    Bag[] bags = new Bag[documents];
    for (int order = 0; order < documents; order++) {
      bags[order] =
          counts[order]
              .weighted((id, n) -> (1 + (float) StrictMath.log(n)) * frequencies.rarity(id))
              .heaviest(HEAVIEST)
              .unit();
    }
    return bags;
  }

  private static int[] bigrams(Corpus corpus, int order) {
    StringBuilder text = new StringBuilder();
    DocumentInfo info = corpus.documents().get(order).info();
    text.append(Script.simplified(info.title())).append('\n');
    info.issuers().forEach(issuer -> text.append(Script.simplified(issuer)).append('\n'));
    for (Entry entry : corpus.entriesOf(order)) {
      text.append(entry.simplified()).append('\n');
    }
    return Terms.grams(text.toString(), 2, 2);
  }
}
