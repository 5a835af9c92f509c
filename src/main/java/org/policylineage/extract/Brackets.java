package org.policylineage.extract;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Which characters stand inside matched 《》, “” or （）; a bracket without its partner protects
 * nothing.
 */
final class Brackets {
  private static final String OPEN = "《“（(〈‘";
  private static final String CLOSE = "》”）)〉’";
  private static final String STOPS = "，；。！？：,;";

  private final String text;
  private final BitSet inside = new BitSet();

  Brackets(String text) {
    this.text = text;
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      int closes = CLOSE.indexOf(text.charAt(i));
      if (OPEN.indexOf(text.charAt(i)) >= 0) {
        open.push(i);
      } else if (closes >= 0 && !open.isEmpty()) {
        // A stray opening is forgotten when an outer pair closes.
        while (!open.isEmpty() && text.charAt(open.peek()) != OPEN.charAt(closes)) {
          open.pop();
        }
        if (!open.isEmpty()) {
          inside.set(open.pop(), i + 1);
        }
      }
    }
  }

  /** Whether the character belongs to a bracketed stretch, the brackets included. */
  boolean inside(int i) {
    return inside.get(i);
  }

  /**
   * The end of the clause that holds {@code from}: the next stop outside brackets, or the end of
   * the text.
   */
  int clauseEnd(int from) {
    int i = from;
    while (i < text.length() && (inside.get(i) || STOPS.indexOf(text.charAt(i)) < 0)) {
      i++;
    }
    return i;
  }

  /**
   * The place after the titles in 《》 that follow each other from {@code from} on, or {@code from}
   * itself.
   */
  int titlesEnd(int from, int to) {
    int end = from;
    int i = from;
    while (i < to && text.charAt(i) == '《' && inside.get(i)) {
      int close = text.indexOf('》', i);
      if (close < 0 || close >= to) {
        break;
      }
      end = close + 1;
      i = end;
      while (i < to && text.charAt(i) == '（' && inside.get(i) && text.indexOf('）', i) > 0) {
        i = text.indexOf('）', i) + 1;
        end = Math.min(i, to);
      }
      if (i < to && "、和及与".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
    }
    return end;
  }
}
