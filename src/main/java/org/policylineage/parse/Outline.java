package org.policylineage.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern BRACKETED_TITLE = Pattern.compile("【[^】]{1,32}】");

  private final Node root = new Node(new Block(0, Optional.empty(), Passage.EMPTY), null);
  private final LayoutRules rules;
  private final Notes notes;
  private final Map<Marker.Level, Integer> parents = new HashMap<>();
  private final Map<Marker.Level, Integer> leaves = new HashMap<>();
  private final Map<Node, Boolean> opensWithTitle = new HashMap<>();
  private final Set<Marker.Level> titled = new HashSet<>();

  private Outline(LayoutRules rules) {
    this.rules = rules;
    this.notes = new Notes(rules);
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

  /** The headings and tasks in order. */
  List<Node> items() {
    List<Node> items = new ArrayList<>();
    collectItems(root, items);
    return items;
  }

  /** The tasks in order. */
  List<Node> tasks() {
    return items().stream().filter(item -> role(item) == Role.TASK).toList();
  }

  private void collectItems(Node node, List<Node> items) {
    for (Node child : node.children) {
      if (child.block.isMarked()) {
        items.add(child);
        if (role(child) != Role.TASK) {
          collectItems(child, items);
        }
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
      block.marker().ifPresent(marker -> climb(path, marker));
      Node above = path.get(path.size() - 1);
      // What closes the text speaks of all tasks, not of the last one.
      closing =
          !block.isMarked()
              && (closing
                  || rules.is(LayoutRules.Kind.CLOSING, block.text().text())
                      && !isBareSection(above));
      Node parent = closing ? root : above;
      Node node = new Node(block, parent);
      parent.children.add(node);
      if (block.isMarked()) {
        node.general = parent.general || isGeneral(node);
        path.add(node);
      }
    }
  }

  /** Leaves the levels that end where the marker stands. */
  private static void climb(List<Node> path, Marker marker) {
    int box = 1;
    while (box < path.size() && !path.get(box).isBox()) {
      box++;
    }
    boolean inBox = box < path.size();
    if (marker.style() == Marker.Style.BOX) {
      // A box stands between the items of a section, and not below the one before it.
      int last = inBox ? box : path.size() - 1;
      if (inBox || last > 0 && path.get(last).hasText() && !path.get(last).general) {
        path.subList(last, path.size()).clear();
      }
      return;
    }
    boolean within = inBox && staysWithin(path.subList(box, path.size()), marker);
    if (inBox && !within) {
      path.subList(box, path.size()).clear();
    }
    for (int i = within ? box + 1 : 1; i < path.size(); i++) {
      if (path.get(i).marker().level().equals(marker.level())) {
        path.subList(i, path.size()).clear();
      }
    }
  }

  /** Whether the marker counts within the box and does not count on from what is around it. */
  private static boolean staysWithin(List<Node> inBox, Marker marker) {
    Node box = inBox.get(0);
    List<Marker> before = new ArrayList<>();
    inBox.subList(1, inBox.size()).forEach(node -> before.add(node.marker()));
    if (before.stream().anyMatch(marker::follows)) {
      return true;
    }
    if (marker.ordinal() <= 1) {
      boolean section = marker.style().compareTo(Marker.Style.PAREN_CHINESE) <= 0;
      return (!section || box.children.isEmpty())
          && before.stream().noneMatch(inner -> marker.style().compareTo(inner.style()) < 0);
    }
    for (Node around = box.parent; around.parent != null; around = around.parent) {
      if (around.marker().level().equals(marker.level())) {
        return false;
      }
    }
    return box.parent.markedChildren().stream()
        .noneMatch(node -> node.marker().level().equals(marker.level()));
  }

  /** A heading with nothing below it yet, where others of its level have: its text is to come. */
  private static boolean isBareSection(Node node) {
    return node.parent != null
        && !node.block.hasSentence()
        && node.children.isEmpty()
        && node.parent.markedChildren().stream().anyMatch(other -> !other.children.isEmpty());
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
      if (leaf && node.block.hasSentence() && !isNoted(node)) {
        int[] count = titles.computeIfAbsent(level, key -> new int[2]);
        count[0]++;
        count[1] += opensWithTitle(node) ? 1 : 0;
      }
      survey(node.children, titles);
    }
  }

  /**
   * The title that opens a task: its first sentence, if the tasks of its level open so; a name in
   * 【】; all of it, if it does no more than announce its points; otherwise empty.
   */
  Passage title(Node task) {
    Passage body = task.block.body().squeezed();
    boolean announces = !task.block.hasSentence() && !task.children.isEmpty();
    if (announces || (task.hasMarkedChild() && isTitleWithLeadIn(task, body))) {
      return body;
    }
    Matcher bracketed = BRACKETED_TITLE.matcher(body.text());
    if (bracketed.lookingAt()) {
      return body.sub(0, bracketed.end());
    }
    int leadIn = TaskReader.leadIn(task.opening.text());
    if (leadIn > 0) {
      return body.sub(0, leadIn);
    }
    boolean customary = titled.contains(task.marker().level()) && opensWithTitle(task);
    return customary ? task.opening : Passage.EMPTY;
  }

  private static boolean isTitleWithLeadIn(Node node, Passage body) {
    return TaskReader.isTitle(node.opening.text())
        && TaskReader.isLeadIn(body.text())
        && Sentences.of(body).size() == 2;
  }

  /**
   * A short sentence with nothing but notes behind it tells nothing of what its level opens with.
   */
  private boolean isNoted(Node node) {
    return TaskReader.isTitle(node.opening.text())
        && node.opening.length() < node.block.body().squeezed().length()
        && !opensWithTitle(node);
  }

  /** A short sentence with others behind it; where only notes are, it is itself the task. */
  private boolean opensWithTitle(Node node) {
    return opensWithTitle.computeIfAbsent(node, this::findsTitle);
  }

  private boolean findsTitle(Node node) {
    return TaskReader.isTitle(node.opening.text())
        && notes.haveTextBeside(node.block.body().squeezed(), node.opening.length());
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

  /** A paragraph with items under it is a heading, unless they are points of what it says. */
  private static boolean isHeading(Node node) {
    boolean titleOnly = node.opening.length() == node.block.body().squeezed().length();
    return (!node.block.hasSentence() || titleOnly) && !hasPoints(node);
  }

  /**
   * Points go on with a sentence, as items do not: ①, or what 下列情形： announces and semicolons part.
   */
  private static boolean hasPoints(Node node) {
    List<Node> items = node.markedChildren();
    Block before = node.block;
    for (Node child : node.children) {
      if (child == items.get(0)) {
        break;
      }
      before = child.block;
    }
    boolean parted =
        items.stream()
            .limit(items.size() - 1L)
            .allMatch(item -> item.block.text().text().matches("(?s).*[；;]"));
    return items.stream().allMatch(item -> item.marker().style() == Marker.Style.CIRCLED)
        || (TaskReader.isLeadIn(before.text().text())
            && (parted || node.marker().style() == Marker.Style.ARTICLE));
  }
}
