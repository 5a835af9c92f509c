package org.policylineage;

import org.policylineage.cache.Workers;
import org.policylineage.index.VectorKind;

/**
 * How a run works.
 *
 * @param vectors how the vectors of texts are made; the matching model goes with it
 * @param threads how many threads work; results do not depend on it
 */
public record Settings(VectorKind vectors, int threads) {
  /** Vectors by the model, as many threads as the machine has processors. */
  public static Settings standard() {
    return new Settings(VectorKind.MODEL, Workers.available());
  }
}
