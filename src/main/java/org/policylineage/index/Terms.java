package org.policylineage.index;

import java.util.Arrays;
import java.util.List;

/**
 * The terms by which commitments are compared, as 32-bit hashes: equal in every corpus and on every
 * machine, so that documents can be prepared apart. Two of a million terms share a hash about once
 * in ten thousand pairs of terms of one commitment; a shared hash only adds a little likeness.
 */
public final class Terms {
  private Terms() {}

  /** The words of a text, in order, as they stand in the index. */
  public static List<String> words(String text) {
    return Words.of(text).stream().map(Words.Word::term).toList();
  }

  /** The hashes of the words. */
  public static int[] hashes(List<String> words) {
    return words.stream().mapToInt(word -> hash(word, 0, word.length())).toArray();
  }

  /** The hashes of all runs of so many characters. */
  public static int[] grams(String text, int shortest, int longest) {
    int[] grams = new int[(longest - shortest + 1) * text.length()];
    int count = 0;
    for (int n = shortest; n <= longest; n++) {
      for (int i = 0; i + n <= text.length(); i++) {
        grams[count++] = hash(text, i, i + n);
      }
    }
    return Arrays.copyOf(grams, count);
  }

  /** FNV-1a over the characters, finished with the mixing of MurmurHash3. */
  private static int hash(String text, int from, int to) {
    int h = 0x811c9dc5;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      h = (h ^ (c & 0xff)) * 0x01000193;
      h = (h ^ (c >>> 8)) * 0x01000193;
    }
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ h >>> 16;
  }
}
