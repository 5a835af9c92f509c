package org.policylineage.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private final Block root = new Block(0, java.util.Optional.empty(), Passage.EMPTY);
  private final LayoutRules rules;
  private final Map<Marker.Style, Integer> parents = new EnumMap<>(Marker.Style.class);
  private final Map<Marker.Style, Integer> leaves = new EnumMap<>(Marker.Style.class);
  private final Set<Marker.Style> titled = new HashSet<>();

  private Outline(LayoutRules rules) {
    this.rules = rules;
  }

  static Outline of(List<Block> blocks, LayoutRules rules) {
    Outline outline = new Outline(rules);
    countBullets(blocks);
    outline.nest(blocks);
    outline.survey(blocks);
    return outline;
  }

  List<Block> top() {
    return root.children;
  }

  /** Bullets in the place of numbers, as some copies have them: "-", "-", "-", "4." are 1 to 4. */
  private static void countBullets(List<Block> blocks) {
    int before = 0;
    List<Block> run = new ArrayList<>();
    for (Block block : blocks) {
      if (block.isMarked() && block.style() == Marker.Style.BULLET) {
        run.add(block);
        continue;
      }
      boolean arabic = block.isMarked() && block.style() == Marker.Style.ARABIC;
      if (arabic && block.marker.get().ordinal() == before + run.size() + 1) {
        for (Block bullet : run) {
          bullet.marker = bullet.marker.map(m -> m.as(Marker.Style.ARABIC, 0));
        }
        for (int i = 0; i < run.size(); i++) {
          int ordinal = before + i + 1;
          run.get(i).marker = run.get(i).marker.map(m -> m.as(Marker.Style.ARABIC, ordinal));
        }
      }
      run.clear();
      if (arabic) {
        before = block.marker.get().ordinal();
      }
    }
    for (int i = 0;
        i < run.size() && run.stream().allMatch(b -> b.style() == Marker.Style.BULLET);
        i++) {
      int ordinal = i + 1;
      run.get(i).marker = run.get(i).marker.map(m -> m.as(Marker.Style.BULLET, ordinal));
    }
  }

  private void nest(List<Block> blocks) {
    List<Block> path = new ArrayList<>();
    for (Block block : blocks) {
      if (block.isMarked()) {
        for (int i = 0; i < path.size(); i++) {
          if (path.get(i).style() == block.style()) {
            path.subList(i, path.size()).clear();
          }
        }
        (path.isEmpty() ? root : path.get(path.size() - 1)).add(block);
        path.add(block);
      } else {
        (path.isEmpty() ? root : path.get(path.size() - 1)).add(block);
      }
    }
  }

  private void survey(List<Block> blocks) {
    Map<Marker.Style, int[]> titles = new EnumMap<>(Marker.Style.class);
    for (Block block : blocks) {
      if (!block.isMarked()) {
        continue;
      }
      boolean hasChildren = !block.markedChildren().isEmpty();
      (hasChildren ? parents : leaves).merge(block.style(), 1, Integer::sum);
      if (!hasChildren && block.hasSentence()) {
        int[] count = titles.computeIfAbsent(block.style(), style -> new int[2]);
        count[0]++;
        count[1] += TaskReader.opensWithTitle(block.body()) ? 1 : 0;
      }
    }
    titles.forEach(
        (style, count) -> {
          if (count[0] >= 2 && count[1] * 10 >= count[0] * 9) {
            titled.add(style);
          }
        });
  }

  /** Whether the tasks of this manner of counting open with a title. */
  boolean isTitled(Block block) {
    return titled.contains(block.style());
  }

  Role role(Block block) {
    if (!block.isMarked()) {
      return Role.PROSE;
    }
    boolean general = isGeneral(block);
    if (!block.markedChildren().isEmpty()) {
      boolean titleOnly = Sentences.of(block.body().squeezed()).size() == 1;
      return !block.hasSentence() || titleOnly || general ? Role.HEADING : Role.TASK;
    }
    if (general) {
      return block.hasSentence() ? Role.PROSE : Role.HEADING;
    }
    if (block.hasSentence()) {
      return Role.TASK;
    }
    boolean sectionStyle =
        parents.getOrDefault(block.style(), 0) >= leaves.getOrDefault(block.style(), 0);
    return sectionStyle ? Role.HEADING : Role.TASK;
  }

  /** Whether the block or a heading above it opens general requirements. */
  private boolean isGeneral(Block block) {
    for (Block b = block; b != null && b.isMarked(); b = b.parent) {
      String first =
          Sentences.of(b.body().squeezed()).stream().findFirst().map(Passage::text).orElse("");
      if (rules.is(LayoutRules.Kind.PROSE, first.replaceAll("[。：:]$", ""))) {
        return true;
      }
    }
    return false;
  }
}
