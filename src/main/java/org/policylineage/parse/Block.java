package org.policylineage.parse;

import java.util.Optional;

/**
 * A paragraph, broken lines joined, with the ordinal that opens it.
 *
 * @param line where it begins, counted from 1
 */
record Block(int line, Optional<Marker> marker, Passage text) {
  boolean isMarked() {
    return marker.isPresent();
  }

  /** The marker's own characters. */
  Passage ordinal() {
    return marker.map(m -> text.sub(0, m.length())).orElse(Passage.EMPTY);
  }

  /** What follows the marker. */
  Passage body() {
    return marker.map(m -> text.from(m.length())).orElse(text);
  }

  /** Whether the paragraph has sentences of its own, which a heading has not. */
  boolean hasSentence() {
    return Sentences.hasStop(text.text());
  }

  Block as(Marker.Style style, int ordinal) {
    return new Block(line, marker.map(m -> m.as(style, ordinal)), text);
  }
}
