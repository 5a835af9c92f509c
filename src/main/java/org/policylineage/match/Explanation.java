package org.policylineage.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums a model's contributions by what a reader would call them. */
final class Explanation {
  private static final Map<String, String> GROUPS = new LinkedHashMap<>();

  static {
    for (String name : List.of("bm25", "tfidf", "grams", "shared", "run", "rarest", "task-bm25")) {
      GROUPS.put(name, "words");
    }
    for (String name : List.of("sentence", "clause", "object", "blend")) {
      GROUPS.put(name, "meaning");
    }
    for (String name : List.of("instrument", "campaign")) {
      GROUPS.put(name, "names");
    }
    GROUPS.put("agencies", "agencies");
    GROUPS.put("lead", "agencies");
    for (String name : List.of("heading", "task-sentence", "siblings")) {
      GROUPS.put(name, "place");
    }
    GROUPS.put("length", "length");
    for (String name : List.of("titled", "sentences", "answered", "years")) {
      GROUPS.put(name, "manner");
    }
    for (String name : List.of("rank", "margin")) {
      GROUPS.put(name, "rivals");
    }
  }

  private final LogisticModel model;
  private final List<String> groups;

  Explanation(LogisticModel model) {
    this.model = model;
    this.groups = model.features().stream().map(Explanation::group).toList();
  }

  private static String group(String feature) {
    return GROUPS.entrySet().stream()
        .filter(entry -> feature.startsWith(entry.getKey()) && !SecondPass.NAMES.contains(feature))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse("neighbours");
  }

  /** The groups of signals of one pair, strongest first. */
  List<Link.Reason> of(float[] row) {
    Map<String, Double> sums = new LinkedHashMap<>();
    Map<String, Integer> strongest = new LinkedHashMap<>();
    for (int f = 0; f < row.length; f++) {
      double contribution = model.contribution(row, f);
      sums.merge(groups.get(f), contribution, Double::sum);
      int feature = f;
      strongest.merge(
          groups.get(f),
          feature,
          (x, y) ->
              Math.abs(model.contribution(row, x)) >= Math.abs(model.contribution(row, y)) ? x : y);
    }
    List<Link.Reason> reasons = new ArrayList<>();
    sums.forEach(
        (group, sum) ->
            reasons.add(new Link.Reason(group, round(row[strongest.get(group)]), round(sum))));
    reasons.sort(
        Comparator.comparingDouble((Link.Reason r) -> -Math.abs(r.weight()))
            .thenComparing(Link.Reason::name));
    return reasons;
  }

  private static double round(double x) {
    return Math.round(x * 1000.0) / 1000.0;
  }
}
