package org.policylineage.index;

/** How the vector of a text is made. */
public enum VectorKind {
  /** By the model, from the whole text. */
  MODEL,
  /**
   * From the vectors of its words, each by the model once, weighted by rarity: many times faster on
   * a large corpus, where words repeat and sentences do not, and less exact.
   */
  WORDS
}
