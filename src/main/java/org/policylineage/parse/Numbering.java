package org.policylineage.parse;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ids of tasks. An item of the main manner of counting is named by its ordinal, any other by
 * its path: {@code plan-2020/22}, {@code work-plan-2022/s3-1}.
 */
final class Numbering {
  private final Map<Node, String> ids = new HashMap<>();
  private final List<Document.Warning> warnings;

  private Numbering(List<Document.Warning> warnings) {
    this.warnings = warnings;
  }

  /**
   * @param warnings takes ordinals that stand twice and gaps between them
   */
  static Numbering of(String document, Outline outline, List<Document.Warning> warnings) {
    Numbering numbering = new Numbering(warnings);
    numbering.name(document, outline.tasks());
    numbering.checkOrdinals(outline.items());
    return numbering;
  }

  String id(Node task) {
    return ids.get(task);
  }

  private void name(String document, List<Node> tasks) {
    Marker.Level main = mainLevel(tasks.stream().filter(task -> !task.isInBox()).toList());
    Map<String, Integer> taken = new HashMap<>();
    for (Node task : tasks) {
      boolean byOrdinal = task.marker().level().equals(main) && !task.isInBox();
      String label = byOrdinal ? task.marker().label() : path(task);
      int times = taken.merge(label, 1, Integer::sum);
      if (times > 1) {
        warn(task, "the ordinal " + ordinal(task) + " stands twice");
        label = label + "-" + letters(times);
      }
      ids.put(task, document + "/" + label);
    }
  }

  /** The level most tasks are of, if its ordinals alone tell them apart; otherwise null. */
  private static Marker.Level mainLevel(List<Node> tasks) {
    Map<Marker.Level, Integer> counts = new HashMap<>();
    tasks.forEach(task -> counts.merge(task.marker().level(), 1, Integer::sum));
    Marker.Level main =
        counts.entrySet().stream()
            .max(
                Map.Entry.<Marker.Level, Integer>comparingByValue()
                    .thenComparing(e -> e.getKey().style(), Comparator.reverseOrder())
                    .thenComparing(e -> e.getKey().unit()))
            .map(Map.Entry::getKey)
            .orElse(null);
    if (main == null || !countsAlone(main.style())) {
      return null;
    }
    Set<Integer> seen = new HashSet<>();
    boolean unique =
        tasks.stream()
            .filter(task -> task.marker().level().equals(main))
            .allMatch(task -> seen.add(task.marker().ordinal()));
    return unique ? main : null;
  }

  private static boolean countsAlone(Marker.Style style) {
    return style != Marker.Style.DECIMAL && style != Marker.Style.BULLET;
  }

  private static String path(Node node) {
    String label = node.marker().label();
    if (node.marker().style() == Marker.Style.DECIMAL) {
      return "s" + label;
    }
    if (label.isEmpty()) {
      // Bullets count by their place among their siblings.
      label = "" + node.place;
    }
    boolean outermost = !node.parent.block.isMarked();
    return outermost ? "s" + label : path(node.parent) + "-" + label;
  }

  /** b, c … z, bb, bc …: no digits, which belong to paths. */
  private static String letters(int times) {
    String last = "" + (char) ('a' + (times - 1) % 26);
    return times > 26 ? letters((times - 1) / 26 + 1) + last : last;
  }

  /** A gap in the numbers is most often an item that the copy lost or that was not recognised. */
  private void checkOrdinals(List<Node> items) {
    Map<Node, Map<Marker.Level, Integer>> siblings = new HashMap<>();
    Map<Marker.Level, Integer> overall = new HashMap<>();
    for (Node item : items) {
      Marker.Level level = item.marker().level();
      int ordinal = item.marker().ordinal();
      Map<Marker.Level, Integer> above =
          siblings.computeIfAbsent(item.parent, parent -> new HashMap<>());
      int previous = overall.getOrDefault(level, 0);
      boolean expected =
          ordinal <= 1
              || ordinal == above.getOrDefault(level, 0) + 1
              || ordinal == previous + 1
              || ordinal == previous;
      if (!expected) {
        warn(item, "expected ordinal " + (previous + 1) + ", found " + ordinal(item));
      }
      above.put(level, ordinal);
      overall.put(level, ordinal);
    }
  }

  private static String ordinal(Node task) {
    return task.block.ordinal().text().strip();
  }

  private void warn(Node task, String message) {
    warnings.add(new Document.Warning(task.block.line(), message));
  }
}
