package org.policylineage.index;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * Sentence vectors by bge-small-zh-v1.5, quantised, inside this process.
 *
 * <p>One text at a time: the model rounds its numbers by the range of all that is embedded with
 * them, so that in a batch nearly every vector comes out a little different.
 */
final class ModelEmbedder implements Embedder {
  private static final String FILES = "/bge-small-zh-v1.5-q";

  /** A text of no more characters has no more tokens than the model takes. */
  private static final int LONGEST = 500;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final OnnxBertBiEncoder longTexts;

  private ModelEmbedder() {
    Class<?> home = BgeSmallZhV15QuantizedEmbeddingModel.class;
    try (InputStream model = home.getResourceAsStream(FILES + ".onnx");
        InputStream words = home.getResourceAsStream(FILES + "-tokenizer.json")) {
      byte[] tokens = words.readAllBytes();
      this.session = environment.createSession(model.readAllBytes(), options());
      this.tokenizer =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(tokens), Map.of("padding", "false"));
      this.longTexts =
          new OnnxBertBiEncoder(
              environment, session, new ByteArrayInputStream(tokens), PoolingMode.CLS);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model", e);
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be loaded", e);
    }
  }

  /**
   * The runtime's own threads share one text's small matrices and mostly wait for each other; whole
   * texts side by side need none of them.
   */
  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    return options;
  }

  private static final class Holder {
    static final ModelEmbedder INSTANCE = new ModelEmbedder();
  }

  static ModelEmbedder instance() {
    return Holder.INSTANCE;
  }

  @Override
  public float[] embed(String text) {
    if (text.length() > LONGEST) {
      return parts().embed(text).content().vector();
    }
    Encoding encoding = tokenizer.encode(text, true, false);
    long[] shape = {1, encoding.getIds().length};
    try (OnnxTensor ids = tensor(encoding.getIds(), shape);
        OnnxTensor mask = tensor(encoding.getAttentionMask(), shape);
        OnnxTensor types = tensor(encoding.getTypeIds(), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[] vector = new float[VectorStore.DIMENSION];
      // The first token's stands for the sentence.
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
      return unit(vector);
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot embed: " + text, e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static float[] unit(float[] vector) {
    double square = 0;
    for (float x : vector) {
      square += x * x;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  /** Cuts a text that is too long into parts and weighs their vectors by their lengths. */
  private AbstractInProcessEmbeddingModel parts() {
    return new AbstractInProcessEmbeddingModel(Runnable::run) {
      @Override
      protected OnnxBertBiEncoder model() {
        return longTexts;
      }
    };
  }
}
