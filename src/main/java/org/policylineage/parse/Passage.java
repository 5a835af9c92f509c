package org.policylineage.parse;

import java.util.Arrays;

/**
 * Characters that remember where in the source they stood. Joining broken lines and dropping layout
 * keeps every character's place, so a sentence can always be shown where it was published.
 */
final class Passage {
  static final Passage EMPTY = new Passage("", new int[0]);

  private final String text;
  private final int[] at;

  private Passage(String text, int[] at) {
    this.text = text;
    this.at = at;
  }

  /** The source's characters from {@code start} to {@code end}, line ends included. */
  static Passage of(String source, int start, int end) {
    int[] at = new int[end - start];
    Arrays.setAll(at, i -> start + i);
    return new Passage(source.substring(start, end), at);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  Passage sub(int start, int end) {
    return new Passage(text.substring(start, end), Arrays.copyOfRange(at, start, end));
  }

  Passage from(int start) {
    return sub(start, length());
  }

  /** This and the other behind it; two Latin words that a line break parted stay two words. */
  Passage then(Passage other) {
    if (isEmpty()) {
      return other;
    }
    if (other.isEmpty()) {
      return this;
    }
    boolean words = isLatin(text.charAt(length() - 1)) && isLatin(other.text.charAt(0));
    int gap = words ? 1 : 0;
    int[] joined = Arrays.copyOf(at, length() + gap + other.length());
    if (words) {
      joined[length()] = at[length() - 1];
    }
    System.arraycopy(other.at, 0, joined, length() + gap, other.length());
    return new Passage(text + (words ? " " : "") + other.text, joined);
  }

  /** Without the characters that the test names by their position in this passage. */
  Passage without(java.util.BitSet dropped) {
    StringBuilder kept = new StringBuilder(length());
    int[] places = new int[length()];
    for (int i = dropped.nextClearBit(0); i < length(); i = dropped.nextClearBit(i + 1)) {
      places[kept.length()] = at[i];
      kept.append(text.charAt(i));
    }
    return new Passage(kept.toString(), Arrays.copyOf(places, kept.length()));
  }

  /**
   * Without white space, except one blank between two Latin words or numbers: published Chinese
   * text has blanks around numbers or none, at the typist's whim.
   */
  Passage squeezed() {
    java.util.BitSet dropped = new java.util.BitSet(length());
    for (int i = 0; i < length(); i++) {
      if (isBlank(text.charAt(i))) {
        int next = i;
        while (next < length() && isBlank(text.charAt(next))) {
          next++;
        }
        boolean words =
            i > 0 && next < length() && isLatin(text.charAt(i - 1)) && isLatin(text.charAt(next));
        dropped.set(words ? i + 1 : i, next);
        i = next - 1;
      }
    }
    Passage result = without(dropped);
    return result.text.indexOf('\u3000') < 0 && result.text.indexOf('\u00A0') < 0
        ? result
        : new Passage(result.text.replace('\u3000', ' ').replace('\u00A0', ' '), result.at);
  }

  /** From the first character's place to behind the last one's. */
  Span span() {
    return isEmpty() ? new Span(0, 0) : new Span(at[0], at[at.length - 1] + 1);
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\u200C'
        || c == '\u200D'
        || c == '\uFEFF'
        || c == '\u00AD';
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  @Override
  public String toString() {
    return text;
  }
}
