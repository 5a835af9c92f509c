package org.policylineage.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which paragraph stands under which, and what each of them is. The manner of counting gives the
 * level, as it does for a reader: a new manner opens a deeper level, a known one returns to its
 * own.
 */
final class Outline {
  enum Role {
    HEADING,
    TASK,
    PROSE
  }

  /** A paragraph in its place. */
  static final class Node {
    final Block block;
    final Node parent;
    final List<Node> children = new ArrayList<>();
    final Passage opening;
    private boolean general;

    Node(Block block, Node parent) {
      this.block = block;
      this.parent = parent;
      this.opening = block.isMarked() ? Sentences.first(block.body().squeezed()) : Passage.EMPTY;
    }

    Marker marker() {
      return block.marker().orElseThrow();
    }

    boolean hasMarkedChild() {
      return children.stream().anyMatch(child -> child.block.isMarked());
    }

    /** A lead-in announces points: 采取下列措施：. */
    boolean isLeadIn() {
      return block.text().text().matches("(?s).*[：:]");
    }
  }

  private final Node root = new Node(new Block(0, Optional.empty(), Passage.EMPTY), null);
  private final LayoutRules rules;
  private final Map<Marker.Level, Integer> parents = new HashMap<>();
  private final Map<Marker.Level, Integer> leaves = new HashMap<>();
  private final Set<Marker.Level> titled = new HashSet<>();

  private Outline(LayoutRules rules) {
    this.rules = rules;
  }

  static Outline of(List<Block> blocks, LayoutRules rules) {
    Outline outline = new Outline(rules);
    outline.nest(countBullets(blocks));
    outline.survey(outline.root.children);
    return outline;
  }

  List<Node> top() {
    return root.children;
  }

  /** The tasks in order. */
  List<Node> tasks() {
    List<Node> tasks = new ArrayList<>();
    collectTasks(root, tasks);
    return tasks;
  }

  private void collectTasks(Node node, List<Node> tasks) {
    for (Node child : node.children) {
      if (role(child) == Role.TASK) {
        tasks.add(child);
      } else {
        collectTasks(child, tasks);
      }
    }
  }

  /** Bullets in the place of numbers, as some copies have them: "-", "-", "-", "4." are 1 to 4. */
  private static List<Block> countBullets(List<Block> blocks) {
    List<Block> counted = new ArrayList<>(blocks);
    int before = 0;
    int run = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Optional<Marker> marker = blocks.get(i).marker();
      if (marker.filter(m -> m.style() == Marker.Style.BULLET).isPresent()) {
        run++;
        continue;
      }
      if (marker.filter(m -> m.style() == Marker.Style.ARABIC).isPresent()) {
        int ordinal = marker.get().ordinal();
        for (int j = 1; ordinal == before + run + 1 && j <= run; j++) {
          int place = i - run + j - 1;
          counted.set(place, blocks.get(place).as(Marker.Style.ARABIC, before + j));
        }
        before = ordinal;
      }
      run = 0;
    }
    return counted;
  }

  private void nest(List<Block> blocks) {
    List<Node> path = new ArrayList<>(List.of(root));
    boolean closing = false;
    for (Block block : blocks) {
      if (block.isMarked()) {
        Marker.Level level = block.marker().get().level();
        for (int i = 1; i < path.size(); i++) {
          if (path.get(i).marker().level().equals(level)) {
            path.subList(i, path.size()).clear();
          }
        }
      }
      // What closes the text speaks of all tasks, not of the last one.
      closing =
          !block.isMarked() && (closing || rules.is(LayoutRules.Kind.CLOSING, block.text().text()));
      Node parent = closing ? root : path.get(path.size() - 1);
      Node node = new Node(block, parent);
      parent.children.add(node);
      if (block.isMarked()) {
        node.general = parent.general || isGeneral(node);
        path.add(node);
      }
    }
  }

  /** Whether the paragraph opens general requirements. */
  private boolean isGeneral(Node node) {
    return rules.is(LayoutRules.Kind.PROSE, node.opening.text().replaceAll("[。：:]$", ""));
  }

  private void survey(List<Node> nodes) {
    Map<Marker.Level, int[]> titles = new HashMap<>();
    survey(nodes, titles);
    titles.forEach(
        (level, count) -> {
          if (count[0] >= 2 && count[1] * 10 >= count[0] * 9) {
            titled.add(level);
          }
        });
  }

  private void survey(List<Node> nodes, Map<Marker.Level, int[]> titles) {
    for (Node node : nodes) {
      if (!node.block.isMarked()) {
        continue;
      }
      boolean leaf = !node.hasMarkedChild();
      Marker.Level level = node.marker().level();
      (leaf ? leaves : parents).merge(level, 1, Integer::sum);
      if (leaf && node.block.hasSentence()) {
        int[] count = titles.computeIfAbsent(level, key -> new int[2]);
        count[0]++;
        count[1] += opensWithTitle(node) ? 1 : 0;
      }
      survey(node.children, titles);
    }
  }

  /** Whether the task's first sentence is its title, as it is in all tasks of its level. */
  boolean isTitled(Node node) {
    return titled.contains(node.marker().level()) && opensWithTitle(node);
  }

  private static boolean opensWithTitle(Node node) {
    return TaskReader.isTitle(node.opening.text())
        && node.opening.length() < node.block.body().squeezed().length();
  }

  Role role(Node node) {
    Block block = node.block;
    if (!block.isMarked()) {
      return Role.PROSE;
    }
    boolean parent = node.hasMarkedChild();
    if (node.general) {
      return parent || !block.hasSentence() ? Role.HEADING : Role.PROSE;
    }
    if (parent) {
      return isHeading(node) ? Role.HEADING : Role.TASK;
    }
    if (block.hasSentence() || !node.children.isEmpty()) {
      return Role.TASK;
    }
    Marker.Level level = node.marker().level();
    boolean sectionLevel = parents.getOrDefault(level, 0) >= leaves.getOrDefault(level, 0);
    return sectionLevel ? Role.HEADING : Role.TASK;
  }

  /** A paragraph with points under it is a heading, unless it says something of its own. */
  private static boolean isHeading(Node node) {
    boolean circled =
        node.children.stream()
            .filter(child -> child.block.isMarked())
            .allMatch(child -> child.marker().style() == Marker.Style.CIRCLED);
    boolean titleOnly = node.opening.length() == node.block.body().squeezed().length();
    return !circled && !node.isLeadIn() && (!node.block.hasSentence() || titleOnly);
  }
}
