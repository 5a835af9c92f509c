package org.policylineage.index;

/** Makes the vector of a text; several threads may ask at once. */
interface Embedder {
  /** The vector depends on this text alone, never on what else is embedded with it. */
  float[] embed(String text);
}
