package org.policylineage.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.policylineage.cache.Lazy;
import org.policylineage.cache.WorkCache;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.index.Progress;
import org.policylineage.index.Statistics;
import org.policylineage.index.VectorSource;
import org.policylineage.match.Predecessors.Pair;

/**
 * Matches all documents of a corpus, two by two. What was matched before is taken from the cache:
 * of a corpus to which a document was added, only the pairs it stands in are new.
 */
public final class CorpusMatcher {
  private static final String FIRST = "pairs";
  private static final String SECOND = "links";

  private final Corpus corpus;
  private final Keys keys;
  private final WorkCache cache;
  private final Workers workers;
  private final Progress progress;
  private final Preparation preparation;
  private final List<Pair> pairs;

  /**
   * A matcher that keeps its work in a cache.
   *
   * @param keys under which it does
   */
  public CorpusMatcher(
      Corpus corpus,
      VectorSource vectors,
      Keys keys,
      WorkCache cache,
      Workers workers,
      Progress progress) {
    this.corpus = corpus;
    this.keys = keys;
    this.cache = cache;
    this.workers = workers;
    this.progress = progress;
    this.preparation =
        new Preparation(
            corpus,
            vectors,
            new Lazy<>(
                () ->
                    cache.made(
                        Statistics.KIND,
                        keys.statistics(),
                        Statistics.class,
                        () -> Statistics.of(corpus, vectors))));
    this.pairs = Predecessors.of(corpus, workers);
  }

  /** Makes sure of the vectors of all documents; what needs them later finds them. */
  public void embed() {
    preparation.embed(IntStream.range(0, corpus.documents().size()).boxed().toList());
  }

  /** The links of two documents. */
  public record Linked(Pair documents, LinkScores scores) {}

  /** The candidates of all documents with the features of the first pass, to learn from. */
  public Pairs features() {
    embed();
    return Pairs.join(
        workers.map(
            pairs,
            pair ->
                Matcher.features(preparation.get(pair.earlier()), preparation.get(pair.later()))));
  }

  /** The links of all documents that are worth showing, by later and then earlier document. */
  public List<Linked> links(MatchModel model) {
    Matcher matcher = new Matcher(model);
    Keys names = keys.with(model);
    Map<Integer, List<Pair>> touching = new HashMap<>();
    for (Pair pair : pairs) {
      touching.computeIfAbsent(pair.earlier(), k -> new ArrayList<>()).add(pair);
      touching.computeIfAbsent(pair.later(), k -> new ArrayList<>()).add(pair);
    }
    Map<Pair, String> first = new HashMap<>();
    pairs.forEach(pair -> first.put(pair, names.first(pair)));
    Map<Pair, LinkScores> known = new HashMap<>();
    Map<Pair, String> missing = new TreeMap<>(BY_LATER);
    for (Pair pair : pairs) {
      String key = names.second(pair, around(pair, touching).stream().map(first::get).toList());
      cache
          .get(SECOND, key)
          .ifPresentOrElse(
              bytes -> known.put(pair, LinkScores.of(bytes)), () -> missing.put(pair, key));
    }
    if (!missing.isEmpty()) {
      second(matcher, missing, first, touching, known);
    }
    return pairs.stream().map(pair -> new Linked(pair, known.get(pair))).toList();
  }

  private static final Comparator<Pair> BY_LATER =
      Comparator.comparingInt(Pair::later).thenComparingInt(Pair::earlier);

  private static List<Pair> around(Pair pair, Map<Integer, List<Pair>> touching) {
    TreeSet<Pair> around = new TreeSet<>(BY_LATER);
    around.addAll(touching.get(pair.earlier()));
    around.addAll(touching.get(pair.later()));
    return new ArrayList<>(around);
  }

  private void second(
      Matcher matcher,
      Map<Pair, String> missing,
      Map<Pair, String> first,
      Map<Integer, List<Pair>> touching,
      Map<Pair, LinkScores> found) {
    TreeSet<Pair> needed = new TreeSet<>(BY_LATER);
    missing.keySet().forEach(pair -> needed.addAll(around(pair, touching)));
    List<Pair> list = new ArrayList<>(needed);
    List<Optional<Candidacy>> known =
        workers.map(list, pair -> cache.get(FIRST, first.get(pair)).map(PairScores::candidacy));
    Set<Integer> open = new TreeSet<>();
    for (int i = 0; i < list.size(); i++) {
      if (known.get(i).isEmpty()) {
        open.add(list.get(i).earlier());
        open.add(list.get(i).later());
      }
    }
    if (!open.isEmpty()) {
      preparation.embed(open);
    }
    AtomicLong done = new AtomicLong();
    List<Candidacy> candidacies = new ArrayList<>();
    for (List<Integer> block : blocks(list)) {
      Set<Integer> documents = new TreeSet<>();
      block.stream()
          .filter(i -> known.get(i).isEmpty())
          .map(list::get)
          .forEach(pair -> documents.addAll(List.of(pair.earlier(), pair.later())));
      // Side by side before the pairs: neighbouring ones would wait for the same document.
      workers.map(List.copyOf(documents), preparation::get);
      candidacies.addAll(
          workers.map(
              block,
              i -> {
                Pair pair = list.get(i);
                Candidacy candidacy =
                    known
                        .get(i)
                        .orElseGet(() -> scores(matcher, pair, first.get(pair)).candidacy());
                progress.at(Progress.Step.MATCH, done.incrementAndGet(), list.size());
                return candidacy;
              }));
    }
    Map<Pair, Candidacy> byPair = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      byPair.put(list.get(i), candidacies.get(i));
    }
    Map<Integer, Neighbours> neighbours = new HashMap<>();
    missing
        .keySet()
        .forEach(
            pair -> {
              neighbours.computeIfAbsent(
                  pair.earlier(), order -> neighbours(order, touching, byPair));
              neighbours.computeIfAbsent(
                  pair.later(), order -> neighbours(order, touching, byPair));
            });
    List<Pair> unlinked = new ArrayList<>(missing.keySet());
    List<LinkScores> links =
        workers.map(
            unlinked,
            pair -> {
              LinkScores scores =
                  matcher.second(
                      scores(matcher, pair, first.get(pair)),
                      neighbours.get(pair.earlier()),
                      neighbours.get(pair.later()));
              cache.put(SECOND, missing.get(pair), scores.bytes());
              return scores;
            });
    for (int i = 0; i < unlinked.size(); i++) {
      found.put(unlinked.get(i), links.get(i));
    }
  }

  /** The places of the pairs, those of so many later documents together. */
  private static List<List<Integer>> blocks(List<Pair> pairs) {
    Map<Integer, List<Integer>> blocks = new TreeMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      int block = pairs.get(i).later() / Preparation.BLOCK;
      blocks.computeIfAbsent(block, k -> new ArrayList<>()).add(i);
    }
    return List.copyOf(blocks.values());
  }

  /** From the cache, or made and kept there. */
  private PairScores scores(Matcher matcher, Pair pair, String key) {
    return cache
        .get(FIRST, key)
        .map(PairScores::of)
        .orElseGet(
            () -> {
              PairScores scores =
                  matcher.first(preparation.get(pair.earlier()), preparation.get(pair.later()));
              cache.put(FIRST, key, scores.bytes());
              return scores;
            });
  }

  private Neighbours neighbours(
      int order, Map<Integer, List<Pair>> touching, Map<Pair, Candidacy> candidacies) {
    List<Neighbours.Side> sides = new ArrayList<>();
    for (Pair pair : touching.get(order)) {
      boolean earlier = pair.later() == order;
      int other = earlier ? pair.earlier() : pair.later();
      sides.add(new Neighbours.Side(corpus.start(other), earlier, candidacies.get(pair)));
    }
    return Neighbours.of(corpus.start(order), corpus.entriesOf(order).size(), sides);
  }
}
