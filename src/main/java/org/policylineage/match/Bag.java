package org.policylineage.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A sparse vector: ids in rising order with their weights. */
record Bag(int[] ids, float[] weights) {
  /** How often each id occurs. */
  static Bag counts(int[] occurrences) {
    int[] sorted = occurrences.clone();
    Arrays.sort(sorted);
    int[] ids = new int[sorted.length];
    float[] weights = new float[sorted.length];
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        ids[n++] = sorted[i];
      }
      weights[n - 1]++;
    }
    return new Bag(Arrays.copyOf(ids, n), Arrays.copyOf(weights, n));
  }

  /** A new weight for an id, given the old one. */
  @FunctionalInterface
  interface Weight {
    float of(int id, float old);
  }

  /** The same ids with other weights. */
  Bag weighted(Weight weight) {
    float[] changed = new float[weights.length];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = weight.of(ids[i], weights[i]);
    }
    return new Bag(ids, changed);
  }

  /** Scaled to length 1. */
  Bag unit() {
    double square = 1e-12;
    for (float w : weights) {
      square += w * w;
    }
    double length = Math.sqrt(square);
    return weighted((id, w) -> (float) (w / length));
  }

  /** Only the ids of the largest weights; of equal ones those that come first. */
  Bag heaviest(int most) {
    if (ids.length <= most) {
      return this;
    }
    int[] kept =
        IntStream.range(0, ids.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparing(i -> i))
            .limit(most)
            .mapToInt(i -> i)
            .sorted()
            .toArray();
    Bag bag = new Bag(new int[most], new float[most]);
    for (int i = 0; i < most; i++) {
      bag.ids[i] = ids[kept[i]];
      bag.weights[i] = weights[kept[i]];
    }
    return bag;
  }

  float dot(Bag other) {
    float sum = 0;
    for (int i = 0, j = 0; i < ids.length && j < other.ids.length; ) {
      if (ids[i] == other.ids[j]) {
        sum += weights[i++] * other.weights[j++];
      } else if (ids[i] < other.ids[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  float sum() {
    float sum = 0;
    for (float w : weights) {
      sum += w;
    }
    return sum;
  }
}
