package org.policylineage.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A paragraph with the ordinal that opens it, and the blocks that stand under it. */
final class Block {
  final int line;
  final List<Block> children = new ArrayList<>();
  Optional<Marker> marker;
  Passage text;
  Block parent;

  Block(int line, Optional<Marker> marker, Passage text) {
    this.line = line;
    this.marker = marker;
    this.text = text;
  }

  boolean isMarked() {
    return marker.isPresent();
  }

  Marker.Style style() {
    return marker.orElseThrow().style();
  }

  /** The marker's own characters. */
  Passage ordinal() {
    return marker.map(m -> text.sub(0, m.length())).orElse(Passage.EMPTY);
  }

  /** What follows the marker. */
  Passage body() {
    return marker.map(m -> text.from(m.length())).orElse(text);
  }

  List<Block> markedChildren() {
    return children.stream().filter(Block::isMarked).toList();
  }

  /** Whether the paragraph has sentences of its own, which a heading has not. */
  boolean hasSentence() {
    return Sentences.hasStop(text.text());
  }

  /** Ends where a sentence, a list or a note may end. */
  boolean isTerminated() {
    return Sentences.isTerminated(text.text());
  }

  void add(Block child) {
    child.parent = this;
    children.add(child);
  }

  void append(Passage more) {
    text = text.then(more);
  }
}
