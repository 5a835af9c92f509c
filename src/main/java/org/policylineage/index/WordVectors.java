package org.policylineage.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.policylineage.cache.Recent;

/**
 * Vectors of texts as sums of the vectors of their words, each weighted by its rarity: a static
 * distillation of the model, which then reads every word once and no sentence.
 */
final class WordVectors implements VectorSource {
  /** So many texts and words are remembered, for each is asked for several times. */
  private static final int MOST = 50_000;

  private final VectorSource words;
  private final Supplier<Frequencies> frequencies;
  private final Recent<String, List<String>> texts = new Recent<>(MOST);
  private final Recent<String, float[]> weighted = new Recent<>(MOST);

  /**
   * @param words gives the vector of a word
   * @param frequencies how rare each word is
   */
  WordVectors(VectorSource words, Supplier<Frequencies> frequencies) {
    this.words = words;
    this.frequencies = frequencies;
  }

  @Override
  public void prepare(Collection<String> texts) {
    Set<String> all = new LinkedHashSet<>();
    for (String text : texts) {
      of(text).forEach(word -> all.add(EntryTexts.PROMPT + word));
    }
    words.prepare(all);
  }

  @Override
  public float[] vector(String text) {
    float[] sum = new float[VectorStore.DIMENSION];
    for (String word : of(text)) {
      float[] vector = weighted.get(word, this::weighted);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    double square = 1e-12;
    for (float x : sum) {
      square += (double) x * x;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= length;
    }
    return sum;
  }

  private float[] weighted(String word) {
    float[] vector = words.vector(EntryTexts.PROMPT + word);
    float rarity = frequencies.get().rarity(Terms.hashes(List.of(word))[0]);
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= rarity;
    }
    return vector;
  }

  /** The words of a text, or the text itself where it has none. */
  private List<String> of(String text) {
    return texts.get(
        text,
        key -> {
          String plain = key.substring(EntryTexts.PROMPT.length());
          List<String> found = Terms.words(plain);
          return found.isEmpty() ? List.of(plain) : found;
        });
  }
}
