package org.policylineage.match;

import java.util.Arrays;
import java.util.List;

/**
 * Candidates with their features.
 *
 * @param names what each column of the features is
 * @param earlier places of the earlier commitments
 * @param later places of the later commitments
 * @param features one row a pair
 */
public record Pairs(List<String> names, int[] earlier, int[] later, float[][] features) {
  /** How many pairs there are. */
  public int size() {
    return earlier.length;
  }

  /** The same in one. */
  static Pairs join(List<Pairs> parts) {
    return new Pairs(
        FirstPass.NAMES,
        parts.stream().flatMapToInt(p -> Arrays.stream(p.earlier)).toArray(),
        parts.stream().flatMapToInt(p -> Arrays.stream(p.later)).toArray(),
        parts.stream().flatMap(p -> Arrays.stream(p.features)).toArray(float[][]::new));
  }
}
