package org.policylineage.match;

import java.util.Map;
import java.util.TreeMap;

/** A sparse vector: ids in rising order with their weights. */
record Bag(int[] ids, float[] weights) {
  static Bag of(Map<Integer, Float> map) {
    TreeMap<Integer, Float> sorted = new TreeMap<>(map);
    int[] ids = new int[sorted.size()];
    float[] weights = new float[sorted.size()];
    int i = 0;
    for (Map.Entry<Integer, Float> entry : sorted.entrySet()) {
      ids[i] = entry.getKey();
      weights[i++] = entry.getValue();
    }
    return new Bag(ids, weights);
  }

  /** Scaled to length 1. */
  Bag unit() {
    double square = 1e-12;
    for (float w : weights) {
      square += w * w;
    }
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights[i] / Math.sqrt(square));
    }
    return new Bag(ids, scaled);
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
