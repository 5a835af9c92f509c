package org.policylineage.index;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Sentence vectors by bge-small-zh-v1.5, quantised, inside this process. */
final class Embedder {
  static final String MODEL = "bge-small-zh-v1.5-q";

  private Embedder() {}

  private static final class Holder {
    static final BgeSmallZhV15QuantizedEmbeddingModel INSTANCE =
        new BgeSmallZhV15QuantizedEmbeddingModel();
  }

  /** Each text by itself, so that a vector never depends on what it was embedded with. */
  static Map<String, float[]> embed(Collection<String> texts, Progress progress) {
    // Loaded here: the model looks for its files through the thread's class loader, which a pool's
    // thread may not have.
    BgeSmallZhV15QuantizedEmbeddingModel model = Holder.INSTANCE;
    Map<String, float[]> vectors = new ConcurrentHashMap<>();
    List<String> list = new ArrayList<>(texts);
    AtomicLong done = new AtomicLong();
    list.parallelStream()
        .forEach(
            text -> {
              vectors.put(text, model.embed(text).content().vector());
              progress.at(Progress.Step.EMBED, done.incrementAndGet(), list.size());
            });
    return vectors;
  }
}
