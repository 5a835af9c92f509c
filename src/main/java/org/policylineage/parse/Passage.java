package org.policylineage.parse;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Characters that remember where in the source they stood. Joining broken lines and dropping layout
 * keeps every character's place, so a sentence can always be shown where it was published.
 */
final class Passage {
  static final Passage EMPTY = new Passage("", new int[0]);

  private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

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

  /** This and the other behind it. */
  Passage then(Passage other) {
    return new Builder().append(this).append(other).build();
  }

  /** Without the characters named by their position in this passage. */
  Passage without(BitSet dropped) {
    StringBuilder kept = new StringBuilder(length());
    int[] places = new int[length()];
    for (int i = dropped.nextClearBit(0); i < length(); i = dropped.nextClearBit(i + 1)) {
      places[kept.length()] = at[i];
      kept.append(text.charAt(i));
    }
    return new Passage(kept.toString(), Arrays.copyOf(places, kept.length()));
  }

  /** Without the white space at both ends. */
  Passage stripped() {
    int start = 0;
    int end = length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return start == 0 && end == length() ? this : sub(start, end);
  }

  /**
   * Without white space, except one blank between two Latin words or numbers: published Chinese
   * text has blanks around numbers or none, at the typist's whim.
   */
  Passage squeezed() {
    StringBuilder kept = new StringBuilder(length());
    int[] places = new int[length()];
    int i = 0;
    while (i < length()) {
      if (!isBlank(text.charAt(i))) {
        places[kept.length()] = at[i];
        kept.append(text.charAt(i++));
        continue;
      }
      int blank = i;
      boolean visible = false;
      while (i < length() && isBlank(text.charAt(i))) {
        visible |= INVISIBLE.indexOf(text.charAt(i++)) < 0;
      }
      if (visible
          && blank > 0
          && i < length()
          && isLatin(text.charAt(blank - 1))
          && isLatin(text.charAt(i))) {
        places[kept.length()] = at[blank];
        kept.append(' ');
      }
    }
    return kept.length() == length()
        ? this
        : new Passage(kept.toString(), Arrays.copyOf(places, kept.length()));
  }

  /** Whether blanks or a line end stood before the character in the source. */
  boolean isApart(int place) {
    return place > 0 && at[place] > at[place - 1] + 1;
  }

  /** Whether the character opens a line of the source. */
  boolean opensLine(int place, String source) {
    return place > 0
        && source
            .substring(at[place - 1] + 1, at[place])
            .chars()
            .anyMatch(c -> "\n\r\f".indexOf(c) >= 0);
  }

  /** From the first character's place to behind the last one's. */
  Span span() {
    return isEmpty() ? new Span(0, 0) : new Span(at[0], at[at.length - 1] + 1);
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || INVISIBLE.indexOf(c) >= 0;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Joins passages in linear time; two Latin words that a line break parted stay two words. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] at = new int[64];

    Builder append(Passage more) {
      if (more.isEmpty()) {
        return this;
      }
      int length = text.length();
      boolean words =
          length > 0 && isLatin(text.charAt(length - 1)) && isLatin(more.text.charAt(0));
      int needed = length + more.length() + 1;
      if (needed > at.length) {
        at = Arrays.copyOf(at, Math.max(needed, at.length * 2));
      }
      if (words) {
        at[length] = at[length - 1];
        text.append(' ');
        length++;
      }
      System.arraycopy(more.at, 0, at, length, more.length());
      text.append(more.text);
      return this;
    }

    StringBuilder text() {
      return text;
    }

    Passage build() {
      return new Passage(text.toString(), Arrays.copyOf(at, text.length()));
    }
  }
}
