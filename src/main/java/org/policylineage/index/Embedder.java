package org.policylineage.index;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.policylineage.cache.Workers;

/**
 * Sentence vectors by bge-small-zh-v1.5, quantised, inside this process. Each text goes by itself:
 * the model's activations are quantised by what goes together, and a vector must not depend on
 * that. Each thread has one run of the model to itself, for several threads on one run wait more
 * than they work.
 */
final class Embedder {
  static final String MODEL = "bge-small-zh-v1.5-q";

  /** The model reads so many tokens of a text and no more. */
  private static final int MOST_TOKENS = 512;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  private Embedder() {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        InputStream tokens = resource("/" + MODEL + "-tokenizer.json")) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(resource("/" + MODEL + ".onnx").readAllBytes(), options);
      tokenizer = HuggingFaceTokenizer.newInstance(tokens, Map.of("padding", "false"));
    } catch (OrtException | IOException e) {
      throw new IllegalStateException("the model in the program cannot be loaded", e);
    }
  }

  private static InputStream resource(String name) {
    return BgeSmallZhV15QuantizedEmbeddingModel.class.getResourceAsStream(name);
  }

  private static final class Holder {
    static final Embedder INSTANCE = new Embedder();
  }

  /** The vectors of the texts, in their order, each of length 1. */
  static List<float[]> embed(List<String> texts, Workers workers) {
    return workers.map(texts, Holder.INSTANCE::embed);
  }

  private float[] embed(String text) {
    long[] tokens = tokenizer.encode(text, true, false).getIds();
    long[] ids = tokens.length <= MOST_TOKENS ? tokens : Arrays.copyOf(tokens, MOST_TOKENS);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(ids);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      // bge takes the vector of the first token, which stands for the whole text.
      float[] vector = new float[VectorStore.DIMENSION];
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      states.get(vector);
      double square = 0;
      for (float x : vector) {
        square += (double) x * x;
      }
      float length = (float) Math.sqrt(square);
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= length;
      }
      return vector;
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed on: " + text, e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }
}
