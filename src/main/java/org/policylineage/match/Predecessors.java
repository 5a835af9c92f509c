package org.policylineage.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * each other. Among many, a document is compared with earlier ones of its own place and of the
 * places above it, for a city answers its province and not its neighbour; of each kind with those
 * most akin in words. So work grows with the number of documents and not with its square.
 */
public final class Predecessors {
  /** The most earlier documents that one is compared with. */
  public static final int MOST = 8;

  /** How many of them are of its own place where there are enough of both kinds. */
  private static final int OWN = 4;

  private static final int HEAVIEST = 1024;

  /** An earlier and a later document by their places in the order of date. */
  public record Pair(int earlier, int later) {}

  private Predecessors() {}

  /** All pairs of documents to compare, by later and then by earlier document. */
  public static List<Pair> of(Corpus corpus) {
    int documents = corpus.documents().size();
    List<Pair> pairs = new ArrayList<>();
    Bag[] bags = documents > MOST + 1 ? bags(corpus) : null;
    List<List<String>> places =
        corpus.documents().stream().map(document -> places(corpus, document.info())).toList();
    for (int later = 1; later < documents; later++) {
      List<Integer> chosen =
          later <= MOST ? IntStream.range(0, later).boxed().toList() : nearest(bags, places, later);
      for (int earlier : chosen) {
        pairs.add(new Pair(earlier, later));
      }
    }
    return pairs;
  }

  private static List<String> places(Corpus corpus, DocumentInfo info) {
    return corpus.lexicon().places(Script.simplified(info.issuers().get(0)));
  }

  private static List<Integer> nearest(Bag[] bags, List<List<String>> places, int later) {
    List<Integer> own = new ArrayList<>();
    List<Integer> above = new ArrayList<>();
    for (int earlier = 0; earlier < later; earlier++) {
      List<String> place = places.get(earlier);
      if (place.equals(places.get(later))) {
        own.add(earlier);
      } else if (place.isEmpty() || places.get(later).contains(place.get(0))) {
        above.add(earlier);
      }
    }
    Map<Integer, Float> kinship = new HashMap<>();
    own.forEach(earlier -> kinship.put(earlier, bags[earlier].dot(bags[later])));
    above.forEach(earlier -> kinship.put(earlier, bags[earlier].dot(bags[later])));
    Comparator<Integer> order =
        Comparator.comparingDouble((Integer i) -> -kinship.get(i)).thenComparing(i -> -i);
    own.sort(order);
    above.sort(order);
    int ofOwn = Math.min(own.size(), Math.max(OWN, MOST - above.size()));
    List<Integer> chosen = new ArrayList<>(own.subList(0, ofOwn));
    chosen.addAll(above.subList(0, Math.min(above.size(), MOST - ofOwn)));
    chosen.sort(null);
    return chosen;
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
