package org.policylineage.parse;

import java.util.ArrayList;
import java.util.List;

/** A paragraph in its place in the outline. */
final class Node {
  final Block block;
  final Node parent;
  final List<Node> children = new ArrayList<>();
  final Passage opening;

  /** Which of its parent's marked children it is, counted from 1. */
  final int place;

  private int markedChildren;
  boolean general;

  Node(Block block, Node parent) {
    this.block = block;
    this.parent = parent;
    this.place = parent == null || !block.isMarked() ? 0 : ++parent.markedChildren;
    this.opening = block.isMarked() ? Sentences.first(block.body().squeezed()) : Passage.EMPTY;
  }

  Marker marker() {
    return block.marker().orElseThrow();
  }

  /** Whether it says something itself, as a bare heading does not. */
  boolean hasText() {
    return block.hasSentence() || children.stream().anyMatch(child -> !child.block.isMarked());
  }

  /** 专栏1, a box with items or paragraphs of its own. */
  boolean isBox() {
    return block.marker().filter(marker -> marker.style() == Marker.Style.BOX).isPresent();
  }

  /** Whether it is a box or stands in one. */
  boolean isInBox() {
    return isBox() || parent != null && parent.isInBox();
  }

  boolean hasMarkedChild() {
    return markedChildren > 0;
  }

  List<Node> markedChildren() {
    return children.stream().filter(child -> child.block.isMarked()).toList();
  }
}
