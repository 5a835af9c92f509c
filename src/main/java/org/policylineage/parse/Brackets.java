package org.policylineage.parse;

import java.util.Arrays;

/**
 * Which bracket or quotation mark of a text closes which. Copies lose some and gain others, so a
 * bracket may have no partner; it then encloses nothing.
 */
final class Brackets {
  private static final String OPENERS = "（(《“「『〔【［[";
  private static final String CLOSERS = "）)》”」』〕】］]";

  private final int[] partners;

  private Brackets(int[] partners) {
    this.partners = partners;
  }

  static Brackets of(String published) {
    String text = widened(published);
    int[] partners = new int[text.length()];
    Arrays.fill(partners, -1);
    int[] open = new int[text.length()];
    int[] openOfKind = new int[OPENERS.length()];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isOpener(text.charAt(i))) {
        open[depth++] = i;
        openOfKind[OPENERS.indexOf(text.charAt(i))]++;
        continue;
      }
      int kind = CLOSERS.indexOf(text.charAt(i));
      if (kind < 0 || openOfKind[kind] == 0) {
        continue;
      }
      int opener;
      do {
        opener = open[--depth];
        openOfKind[OPENERS.indexOf(text.charAt(opener))]--;
      } while (OPENERS.indexOf(text.charAt(opener)) != kind);
      partners[opener] = i;
      partners[i] = opener;
    }
    return new Brackets(partners);
  }

  /** Typists open wide and close narrow: （教育部负责). Else 1) within （） closes nothing. */
  private static String widened(String text) {
    return count(text, '（') == count(text, '）') ? text : text.replace('(', '（').replace(')', '）');
  }

  private static long count(String text, char bracket) {
    return text.chars().filter(c -> c == bracket).count();
  }

  /** Where the partner of the bracket at this place stands, -1 where there is none. */
  int partner(int place) {
    return partners[place];
  }

  static boolean isOpener(char c) {
    return OPENERS.indexOf(c) >= 0;
  }

  static boolean isCloser(char c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  /** Whether every bracket has its partner; the broken-off end of a paragraph may lack one. */
  static boolean areWhole(String text) {
    Brackets brackets = of(text);
    for (int i = 0; i < text.length(); i++) {
      boolean bracket = isOpener(text.charAt(i)) || isCloser(text.charAt(i));
      if (bracket && brackets.partners[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every bracket that is opened is closed. */
  static boolean areBalanced(CharSequence text) {
    return depth(0, text) == 0;
  }

  /** How many brackets are open behind the text if {@code depth} were open before it. */
  static int depth(int depth, CharSequence text) {
    int now = depth;
    for (int i = 0; i < text.length(); i++) {
      if (isOpener(text.charAt(i))) {
        now++;
      } else if (isCloser(text.charAt(i)) && now > 0) {
        now--;
      }
    }
    return now;
  }
}
