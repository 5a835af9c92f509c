package org.policylineage.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Where sentences end: after 。 ； ！ ？, but not inside a closed pair of brackets or quotation marks.
 */
final class Sentences {
  private static final String STOPS = "。；;！？";
  private static final String ENDS = STOPS + "：:）)”";
  private static final String CLOSING_QUOTES = "”’」』";

  private Sentences() {}

  /** The sentences of the passage in order; together they are the passage. */
  static List<Passage> of(Passage passage) {
    String text = passage.text();
    Brackets brackets = Brackets.of(text);
    List<Passage> sentences = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      int partner = brackets.partner(i);
      if (partner >= 0) {
        depth += partner > i ? 1 : -1;
      } else if (depth == 0 && isStop(text.charAt(i))) {
        int end = i + 1;
        while (end < text.length() && CLOSING_QUOTES.indexOf(text.charAt(end)) >= 0) {
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

  /** The sentence that opens the passage, all of it where no sentence ends in it. */
  static Passage first(Passage passage) {
    return passage.isEmpty() ? passage : of(passage).get(0);
  }

  static boolean isStop(char c) {
    return STOPS.indexOf(c) >= 0;
  }

  static boolean hasStop(CharSequence text) {
    return text.chars().anyMatch(c -> isStop((char) c));
  }

  /** Whether a sentence, a lead-in or a note may end with this character. */
  static boolean isEnd(char c) {
    return ENDS.indexOf(c) >= 0;
  }

  static boolean isTerminated(CharSequence text) {
    return !text.isEmpty() && isEnd(text.charAt(text.length() - 1)) && Brackets.areBalanced(text);
  }
}
