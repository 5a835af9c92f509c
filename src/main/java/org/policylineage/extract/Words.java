package org.policylineage.extract;

import java.util.HashMap;
import java.util.Map;

/** A dictionary that is asked what stands at a place of a text; the longest word wins. */
final class Words<V> {
  private final Map<String, V> values = new HashMap<>();
  private int longest;

  void put(String word, V value) {
    values.put(word, value);
    longest = Math.max(longest, word.length());
  }

  V get(String word) {
    return values.get(word);
  }

  boolean contains(String word) {
    return values.containsKey(word);
  }

  /** The longest word that starts at {@code from} and ends by {@code to}, or null. */
  String at(String text, int from, int to) {
    for (int n = Math.min(longest, to - from); n > 0; n--) {
      String word = text.substring(from, from + n);
      if (values.containsKey(word)) {
        return word;
      }
    }
    return null;
  }

  /** The longest word that ends at {@code to} and starts no earlier than {@code from}, or null. */
  String endingAt(String text, int from, int to) {
    for (int n = Math.min(longest, to - from); n > 0; n--) {
      String word = text.substring(to - n, to);
      if (values.containsKey(word)) {
        return word;
      }
    }
    return null;
  }
}
