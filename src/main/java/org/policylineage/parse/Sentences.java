package org.policylineage.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Where sentences end: after 。 ； ！ ？, but not inside a closed pair of brackets or quotation marks,
 * unless a full stop ends the quotation too.
 */
final class Sentences {
  private static final String FULL_STOPS = "。！？";
  private static final String STOPS = FULL_STOPS + "；;";
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
      }
      if (depth == 0 && endsSentence(text, i)) {
        sentences.add(passage.sub(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      sentences.add(passage.from(start));
    }
    return sentences;
  }

  /** A stop ends a sentence, and so does a quotation mark behind a full one: …要求。” */
  private static boolean endsSentence(String text, int place) {
    char next = place + 1 < text.length() ? text.charAt(place + 1) : ' ';
    char c = text.charAt(place);
    return CLOSING_QUOTES.indexOf(c) >= 0
        ? place > 0 && FULL_STOPS.indexOf(text.charAt(place - 1)) >= 0
        : isStop(c) && CLOSING_QUOTES.indexOf(next) < 0;
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
