package org.policylineage.match;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.index.Statistics;
import org.policylineage.index.VectorSource;

/** Prepared documents, made when first asked for; the ones not asked for longest are let go. */
final class Preparation {
  /** A document of 250 commitments takes about 6 MB. */
  private static final int MOST = 96;

  /** So many later documents and those they are compared with are no more than are kept. */
  static final int BLOCK = MOST / (Predecessors.MOST + 1);

  /** So many documents are embedded together. */
  private static final int TOGETHER = 32;

  private final Corpus corpus;
  private final VectorSource vectors;
  private final Map<Integer, CompletableFuture<PreparedDocument>> kept =
      new LinkedHashMap<>(16, 0.75f, true);
  private final Supplier<Statistics> statistics;

  /**
   * @param statistics asked for with the first document
   */
  Preparation(Corpus corpus, VectorSource vectors, Supplier<Statistics> statistics) {
    this.corpus = corpus;
    this.vectors = vectors;
    this.statistics = statistics;
  }

  /** Makes sure of the vectors of these documents, many at a time, for one at a time is slower. */
  void embed(Collection<Integer> orders) {
    List<Integer> list = orders.stream().sorted().distinct().toList();
    for (List<Integer> together : Workers.parts(list, TOGETHER)) {
      Set<String> texts = new LinkedHashSet<>();
      for (int order : together) {
        texts.addAll(Statistics.texts(corpus.entriesOf(order)));
      }
      vectors.prepare(texts);
    }
  }

  /** The document at a place in the order of date; may be asked by several threads. */
  PreparedDocument get(int order) {
    CompletableFuture<PreparedDocument> future;
    boolean mine = false;
    synchronized (this) {
      future = kept.get(order);
      if (future == null) {
        mine = true;
        future = new CompletableFuture<>();
        kept.put(order, future);
        if (kept.size() > MOST) {
          kept.remove(kept.keySet().iterator().next());
        }
      }
    }
    if (mine) {
      try {
        future.complete(
            PreparedDocument.of(
                corpus.entriesOf(order), corpus.lexicon(), statistics.get(), vectors));
      } catch (RuntimeException | Error e) {
        future.completeExceptionally(e);
        throw e;
      }
    }
    return future.join();
  }
}
