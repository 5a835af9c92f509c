package org.policylineage.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < of.length; i++) {
      groups.computeIfAbsent(of[i], k -> new ArrayList<>()).add(i);
    }
    return groups.values().stream().map(list -> list.stream().mapToInt(i -> i).toArray()).toList();
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
      Integer[] order = Arrays.stream(group).boxed().toArray(Integer[]::new);
      Arrays.sort(
          order,
          Comparator.comparing((Integer i) -> -values[i])
              .thenComparing(i -> -ties[i])
              .thenComparing(i -> i));
      for (int rank = 0; rank < order.length; rank++) {
        ranks[order[rank]] = rank;
      }
    }
    return ranks;
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
