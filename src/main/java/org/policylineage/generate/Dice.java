package org.policylineage.generate;

import java.util.List;

/** Chance that is the same on every machine and under every version of Java: SplitMix64. */
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice for a place: equal numbers give equal throws, other numbers unrelated ones. */
  static Dice of(long... place) {
    long state = 0;
    for (long number : place) {
      state = mixed(state + STEP + mixed(number + STEP));
    }
    return new Dice(state);
  }

  int below(int bound) {
    state += STEP;
    return (int) ((mixed(state) >>> 33) * bound >>> 31);
  }

  boolean happens(int percent) {
    return below(100) < percent;
  }

  <T> T one(List<T> values) {
    return values.get(below(values.size()));
  }

  <T> void shuffle(List<T> values) {
    for (int i = values.size() - 1; i > 0; i--) {
      int j = below(i + 1);
      T value = values.get(i);
      values.set(i, values.get(j));
      values.set(j, value);
    }
  }

  private static long mixed(long number) {
    long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
