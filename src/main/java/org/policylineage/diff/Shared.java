package org.policylineage.diff;

import java.util.HashMap;
import java.util.Map;

/** What two short texts have in common, character by character. */
public final class Shared {
  private Shared() {}

  /** The longest run of letters and digits that both hold; the first of several in {@code a}. */
  public static String run(String a, String b) {
    int best = 0;
    int end = 0;
    int[] before = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int[] here = new int[b.length() + 1];
      for (int j = 0; j < b.length(); j++) {
        if (a.charAt(i) == b.charAt(j) && Character.isLetterOrDigit(a.charAt(i))) {
          here[j + 1] = before[j] + 1;
          if (here[j + 1] > best) {
            best = here[j + 1];
            end = i + 1;
          }
        }
      }
      before = here;
    }
    return a.substring(end - best, end);
  }

  /** Dice's coefficient over pairs of neighbouring letters, from 0 to 1. */
  public static double dice(String a, String b) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> others = new HashMap<>();
    int sum = pairs(a, counts) + pairs(b, others);
    int shared = 0;
    for (Map.Entry<String, Integer> other : others.entrySet()) {
      shared += Math.min(counts.getOrDefault(other.getKey(), 0), other.getValue());
    }
    return sum == 0 ? 0 : 2.0 * shared / sum;
  }

  private static int pairs(String text, Map<String, Integer> counts) {
    int n = 0;
    int last = -1;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        continue;
      }
      if (last >= 0) {
        counts.merge("" + text.charAt(last) + text.charAt(i), 1, Integer::sum);
        n++;
      }
      last = i;
    }
    return n;
  }

  /** Whether the characters of the short text stand in the long one in the same order. */
  public static boolean abbreviates(String brief, String full) {
    int at = 0;
    for (int i = 0; i < full.length() && at < brief.length(); i++) {
      if (full.charAt(i) == brief.charAt(at)) {
        at++;
      }
    }
    return at == brief.length();
  }
}
