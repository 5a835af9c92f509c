package org.policylineage.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums a model's contributions by what a reader would call them. */
final class Explanation {
  private static final List<String> GROUPS =
      List.of("words", "meaning", "names", "agencies", "place", "length", "manner", "rivals");

  /** The group of the second pass's features. */
  private static final String NEIGHBOURS = "neighbours";

  /** Two numbers for every group of the first pass: what it adds, and its most telling signal. */
  static final int WIDTH = 2 * GROUPS.size();

  private static final Map<String, String> GROUP_OF_PREFIX = new LinkedHashMap<>();

  static {
    for (String name : List.of("bm25", "tfidf", "grams", "shared", "run", "rarest", "task-bm25")) {
      GROUP_OF_PREFIX.put(name, "words");
    }
    for (String name : List.of("sentence", "clause", "object", "blend")) {
      GROUP_OF_PREFIX.put(name, "meaning");
    }
    for (String name : List.of("instrument", "campaign")) {
      GROUP_OF_PREFIX.put(name, "names");
    }
    GROUP_OF_PREFIX.put("agencies", "agencies");
    GROUP_OF_PREFIX.put("lead", "agencies");
    for (String name : List.of("heading", "task-sentence", "siblings")) {
      GROUP_OF_PREFIX.put(name, "place");
    }
    GROUP_OF_PREFIX.put("length", "length");
    for (String name : List.of("titled", "sentences", "answered", "years")) {
      GROUP_OF_PREFIX.put(name, "manner");
    }
    for (String name : List.of("rank", "margin")) {
      GROUP_OF_PREFIX.put(name, "rivals");
    }
  }

  private final LogisticModel model;
  private final int[] groups;

  /**
   * @param model over the features of both passes
   */
  Explanation(LogisticModel model) {
    this.model = model;
    this.groups = FirstPass.NAMES.stream().mapToInt(Explanation::group).toArray();
  }

  private static int group(String feature) {
    return GROUP_OF_PREFIX.entrySet().stream()
        .filter(entry -> feature.startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(entry -> GROUPS.indexOf(entry.getValue()))
        .orElseThrow();
  }

  /** What the groups of the first pass's features add, each with its most telling signal. */
  float[] first(float[] row) {
    float[] reasons = new float[WIDTH];
    double[] sums = new double[GROUPS.size()];
    double[] strongest = new double[GROUPS.size()];
    Arrays.fill(strongest, -1);
    for (int f = 0; f < row.length; f++) {
      double contribution = model.contribution(row[f], f);
      int group = groups[f];
      sums[group] += contribution;
      if (Math.abs(contribution) > strongest[group]) {
        strongest[group] = Math.abs(contribution);
        reasons[2 * group + 1] = row[f];
      }
    }
    for (int group = 0; group < sums.length; group++) {
      reasons[2 * group] = (float) sums[group];
    }
    return reasons;
  }

  /** The same with what the neighbours add. */
  float[] both(float[] first, float[] neighbours) {
    float[] reasons = Arrays.copyOf(first, WIDTH + 2);
    double sum = 0;
    double strongest = -1;
    for (int f = 0; f < neighbours.length; f++) {
      double contribution = model.contribution(neighbours[f], groups.length + f);
      sum += contribution;
      if (Math.abs(contribution) > strongest) {
        strongest = Math.abs(contribution);
        reasons[WIDTH + 1] = neighbours[f];
      }
    }
    reasons[WIDTH] = (float) sum;
    return reasons;
  }

  /** What a reader calls the group. */
  static String name(int group) {
    return group == GROUPS.size() ? NEIGHBOURS : GROUPS.get(group);
  }
}
