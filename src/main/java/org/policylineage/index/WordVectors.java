package org.policylineage.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Vectors of texts as sums of the vectors of their words, each weighted by its rarity: a static
 * distillation of the model, which then reads every word once and no sentence.
 */
final class WordVectors implements VectorSource {
  private final VectorSource words;
  private final Frequencies frequencies;

  /**
   * @param words gives the vector of a word
   * @param frequencies how rare each word is
   */
  WordVectors(VectorSource words, Frequencies frequencies) {
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
    List<String> found = of(text);
    int[] hashes = Terms.hashes(found);
    for (int w = 0; w < hashes.length; w++) {
      float[] vector = words.vector(EntryTexts.PROMPT + found.get(w));
      float rarity = frequencies.rarity(hashes[w]);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += rarity * vector[i];
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

  /** The words of a text, or the text itself where it has none. */
  private static List<String> of(String text) {
    String plain = text.substring(EntryTexts.PROMPT.length());
    List<String> found = Terms.words(plain);
    return found.isEmpty() ? List.of(plain) : found;
  }
}
