package org.policylineage.parse;

import java.io.Serializable;

/**
 * A stretch of characters.
 *
 * @param start the first character, counted from 0
 * @param end the character after the last; never less than {@code start}
 */
public record Span(int start, int end) implements Serializable {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The number of characters covered. */
  public int length() {
    return end - start;
  }

  /** The characters of {@code text} that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** Whether the two spans share a character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
