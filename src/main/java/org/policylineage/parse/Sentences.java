package org.policylineage.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Where sentences end: after 。 ； ！ ？, but not inside a closed pair of brackets or quotation marks.
 */
final class Sentences {
  private static final String STOPS = "。；;！？";
  private static final String OPENERS = "（(《“「『〔【";
  private static final String CLOSERS = "）)》”」』〕】";

  private Sentences() {}

  /** The sentences of the passage in order; together they are the passage. */
  static List<Passage> of(Passage passage) {
    String text = passage.text();
    BitSet inside = insideBrackets(text);
    List<Passage> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (STOPS.indexOf(text.charAt(i)) >= 0 && !inside.get(i)) {
        int end = i + 1;
        while (end < text.length() && "”’」』".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        sentences.add(passage.sub(start, end));
        start = end;
        i = end - 1;
      }
    }
    if (start < text.length()) {
      sentences.add(passage.from(start));
    }
    return sentences;
  }

  static boolean hasStop(String text) {
    return text.chars().anyMatch(c -> STOPS.indexOf(c) >= 0);
  }

  static boolean isTerminated(String text) {
    return !text.isEmpty()
        && "。；;！？：:）)”".indexOf(text.charAt(text.length() - 1)) >= 0
        && isBalanced(text);
  }

  /** Whether every bracket that is opened is closed. */
  static boolean isBalanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      if (OPENERS.indexOf(text.charAt(i)) >= 0) {
        depth++;
      } else if (CLOSERS.indexOf(text.charAt(i)) >= 0) {
        depth = Math.max(0, depth - 1);
      }
    }
    return depth == 0;
  }

  /**
   * The characters between a bracket and its partner; a bracket without a partner encloses nothing.
   */
  private static BitSet insideBrackets(String text) {
    BitSet inside = new BitSet(text.length());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (OPENERS.indexOf(text.charAt(i)) >= 0) {
        open.push(i);
        continue;
      }
      int kind = CLOSERS.indexOf(text.charAt(i));
      if (kind >= 0 && open.stream().anyMatch(at -> OPENERS.indexOf(text.charAt(at)) == kind)) {
        while (OPENERS.indexOf(text.charAt(open.peek())) != kind) {
          open.pop();
        }
        inside.set(open.pop(), i);
      }
    }
    return inside;
  }
}
