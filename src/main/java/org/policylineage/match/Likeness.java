package org.policylineage.match;

import java.util.PriorityQueue;
import org.policylineage.index.Vectors;

/** The cosines of all commitments of an earlier document with all of a later one. */
final class Likeness {
  private final float[][] values;

  private Likeness(float[][] values) {
    this.values = values;
  }

  static Likeness of(float[][] earlier, float[][] later) {
    return new Likeness(Vectors.cosines(earlier, later));
  }

  float of(int earlier, int later) {
    return values[earlier][later];
  }

  /** The places of the earlier commitments that are likest to a later one. */
  int[] earlier(int later, int most) {
    float[] column = new float[values.length];
    for (int a = 0; a < column.length; a++) {
      column[a] = values[a][later];
    }
    return largest(column, most);
  }

  /** The places of the later commitments that are likest to an earlier one. */
  int[] later(int earlier, int most) {
    return largest(values[earlier], most);
  }

  /** The places of the largest values; of equal ones the first. */
  private static int[] largest(float[] values, int most) {
    // The head is the one to give way: the smallest, and of equal ones the last.
    PriorityQueue<Integer> kept =
        new PriorityQueue<>(
            (x, y) -> values[x] != values[y] ? Float.compare(values[x], values[y]) : y - x);
    for (int i = 0; i < values.length; i++) {
      if (kept.size() < most) {
        kept.add(i);
      } else if (values[i] > values[kept.peek()]) {
        kept.poll();
        kept.add(i);
      }
    }
    return kept.stream().mapToInt(i -> i).toArray();
  }
}
