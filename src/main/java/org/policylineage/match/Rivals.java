package org.policylineage.match;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Groups of pairs that rival each other, among the candidates of an earlier and a later document:
 * those of one later commitment, and those of one earlier commitment. A continuation is seldom the
 * second best.
 */
final class Rivals {
  private final List<int[]> ofLater;
  private final List<int[]> ofEarlier;

  Rivals(int[] earlier, int[] later) {
    ofLater = group(later);
    ofEarlier = group(earlier);
  }

  /** The places of equal numbers, group by group. */
  static List<int[]> group(int[] of) {
    int[] sizes = new int[Arrays.stream(of).max().orElse(-1) + 1];
    for (int number : of) {
      sizes[number]++;
    }
    int[][] groups = new int[sizes.length][];
    for (int i = 0; i < of.length; i++) {
      int number = of[i];
      if (groups[number] == null) {
        groups[number] = new int[sizes[number]];
      }
      groups[number][groups[number].length - sizes[number]--] = i;
    }
    return Arrays.stream(groups).filter(Objects::nonNull).toList();
  }

  List<int[]> ofLater() {
    return ofLater;
  }

  List<int[]> ofEarlier() {
    return ofEarlier;
  }

  /** The rank of each pair in its group, 0 for the largest value; ties by the second value. */
  static int[] ranks(List<int[]> groups, float[] values, float[] ties) {
    int[] ranks = new int[values.length];
    for (int[] group : groups) {
      int[] order = sorted(group, values);
      // Equal values are few: straight insertion puts them in the order of their ties.
      for (int i = 1; i < order.length; i++) {
        int moved = order[i];
        int at = i;
        while (at > 0
            && values[moved] == values[order[at - 1]]
            && ties[moved] > ties[order[at - 1]]) {
          order[at] = order[at - 1];
          at--;
        }
        order[at] = moved;
      }
      for (int rank = 0; rank < order.length; rank++) {
        ranks[order[rank]] = rank;
      }
    }
    return ranks;
  }

  /** By falling value, then as they were; sorted as numbers, for a sort that boxes is slow. */
  private static int[] sorted(int[] group, float[] values) {
    long[] keys = new long[group.length];
    for (int i = 0; i < keys.length; i++) {
      int bits = Float.floatToIntBits(values[group[i]] + 0f);
      // Rising as the float rises, then turned round.
      int rising = bits ^ (bits >> 31 & Integer.MAX_VALUE);
      keys[i] = (long) ~rising << 32 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = group[(int) keys[i]];
    }
    return order;
  }

  /** The largest value among the others of the group. */
  static float[] bestOther(List<int[]> groups, float[] values, float none) {
    float[] best = new float[values.length];
    for (int[] group : groups) {
      float first = none;
      float second = none;
      for (int i : group) {
        if (values[i] > first) {
          second = first;
          first = values[i];
        } else if (values[i] > second) {
          second = values[i];
        }
      }
      for (int i : group) {
        best[i] = values[i] == first ? second : first;
      }
    }
    return best;
  }

  /** The sum over the others of the group. */
  static float[] sumOther(List<int[]> groups, float[] values) {
    float[] sums = new float[values.length];
    for (int[] group : groups) {
      double sum = 0;
      for (int i : group) {
        sum += values[i];
      }
      for (int i : group) {
        sums[i] = (float) (sum - values[i]);
      }
    }
    return sums;
  }
}
