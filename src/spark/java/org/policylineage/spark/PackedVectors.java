package org.policylineage.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policylineage.corpus.Entry;
import org.policylineage.index.Statistics;
import org.policylineage.index.VectorSource;
import org.policylineage.index.VectorStore;

/**
 * The vectors of one document's commitments on their way to other machines, in the order in which
 * {@link Statistics#texts} names the texts. The store keeps a vector in bytes; one that is so comes
 * out of it is packed in bytes again, any other as it is.
 *
 * @param packed a vector each
 */
record PackedVectors(byte[][] packed) implements Serializable {
  static PackedVectors of(List<Entry> entries, VectorSource store) {
    Collection<String> texts = Statistics.texts(entries);
    store.prepare(texts);
    return new PackedVectors(
        texts.stream().map(store::vector).map(PackedVectors::pack).toArray(byte[][]::new));
  }

  /** The vectors of several documents by their texts. */
  static VectorSource source(List<Ready> documents) {
    Map<String, byte[]> byText = new HashMap<>();
    for (Ready document : documents) {
      int i = 0;
      for (String text : Statistics.texts(document.entries())) {
        byText.put(text, document.vectors().packed[i++]);
      }
    }
    return new VectorSource() {
      @Override
      public void prepare(Collection<String> texts) {
        // All of them are here.
      }

      @Override
      public float[] vector(String text) {
        return unpack(byText.get(text));
      }
    };
  }

  static byte[] pack(float[] vector) {
    byte[] bytes = VectorStore.toBytes(vector);
    if (Arrays.equals(unpack(bytes), vector)) {
      return bytes;
    }
    ByteBuffer floats = ByteBuffer.allocate(1 + 4 * vector.length);
    floats.put((byte) 0);
    for (float x : vector) {
      floats.putFloat(x);
    }
    return floats.array();
  }

  /** Floats are told by their length: four bytes each and one before them. */
  static float[] unpack(byte[] bytes) {
    if (bytes.length % 4 == 1) {
      float[] vector = new float[bytes.length / 4];
      ByteBuffer.wrap(bytes, 1, bytes.length - 1).asFloatBuffer().get(vector);
      return vector;
    }
    return VectorStore.toFloats(bytes);
  }
}
