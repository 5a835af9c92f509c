package org.policylineage.index;

import java.util.Collection;

/** Where the vectors of texts come from. */
public interface VectorSource {
  /** Makes sure that every text has its vector. */
  void prepare(Collection<String> texts);

  /** The vector of a prepared text, of length 1. */
  float[] vector(String text);
}
