package org.policylineage.match;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.policylineage.corpus.Corpus;
import org.policylineage.index.Statistics;
import org.policylineage.index.VectorStore;

/** Prepared documents, made when first asked for; the ones not asked for longest are let go. */
final class Preparation {
  /** A document of 250 commitments takes about 6 MB. */
  private static final int MOST = 96;

  private final Corpus corpus;
  private final VectorStore store;
  private final Map<Integer, CompletableFuture<PreparedDocument>> kept =
      new LinkedHashMap<>(16, 0.75f, true);
  private Statistics statistics;

  Preparation(Corpus corpus, VectorStore store) {
    this.corpus = corpus;
    this.store = store;
  }

  /** The document at a place in the order of date; may be asked by several threads. */
  PreparedDocument get(int order) {
    CompletableFuture<PreparedDocument> future;
    boolean mine = false;
    synchronized (this) {
      if (statistics == null) {
        statistics = Statistics.of(corpus, store);
      }
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
            PreparedDocument.of(corpus.entriesOf(order), corpus.lexicon(), statistics, store));
      } catch (RuntimeException | Error e) {
        future.completeExceptionally(e);
        throw e;
      }
    }
    return future.join();
  }
}
