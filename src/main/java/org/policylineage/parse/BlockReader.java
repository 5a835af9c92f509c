package org.policylineage.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Joins lines into paragraphs. An ordinal opens a paragraph; a line without one goes on with the
 * paragraph before it wherever that is unfinished, whatever blank lines and page breaks lie
 * between.
 */
final class BlockReader {
  /** A heading is shorter than this; a longer line without a stop is a broken sentence. */
  private static final int LONGEST_HEADING = 45;

  private static final Pattern NOTE_LINE =
      Pattern.compile("^[（(]?(责任|牵头|配合|参加|主办|协办|完成)(单位|部门|主体|时限|时间)[：:].*");

  private final LayoutRules rules;
  private final int wrapWidth;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<Marker.Style, Integer> last = new EnumMap<>(Marker.Style.class);
  private final Map<Marker.Style, Integer> withSentence = new EnumMap<>(Marker.Style.class);
  private int lastLength;

  private BlockReader(LayoutRules rules, int wrapWidth) {
    this.rules = rules;
    this.wrapWidth = wrapWidth;
  }

  static List<Block> read(List<SourceLine> lines, LayoutRules rules) {
    BlockReader reader = new BlockReader(rules, wrapWidth(lines));
    lines.forEach(reader::add);
    reader.blocks.forEach(block -> block.text = trimmed(block.text));
    return reader.blocks;
  }

  /**
   * The line length at which the source was broken, as text taken from a PDF is; 0 where lines are
   * whole paragraphs.
   */
  static int wrapWidth(List<SourceLine> lines) {
    int[] lengths = lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
    if (lengths.length < 8) {
      return 0;
    }
    int width = lengths[(int) (lengths.length * 0.9)];
    long full =
        java.util.Arrays.stream(lengths).filter(n -> n >= width - 4 && n <= width + 4).count();
    return width <= 80 && full * 10 >= lengths.length * 4L ? width : 0;
  }

  private void add(SourceLine line) {
    Optional<Marker> marker = Marker.of(line.text());
    Block current = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    if (marker.isPresent() && (current == null || current.isTerminated() || isNext(marker.get()))) {
      open(new Block(line.number(), marker, line.passage()));
    } else if (current != null && goesOn(current, line)) {
      current.append(line.passage());
    } else {
      open(new Block(line.number(), Optional.empty(), line.passage()));
    }
    lastLength = line.text().length();
  }

  private void open(Block block) {
    if (!blocks.isEmpty() && blocks.get(blocks.size() - 1).isMarked()) {
      Block before = blocks.get(blocks.size() - 1);
      if (before.hasSentence()) {
        withSentence.merge(before.style(), 1, Integer::sum);
      }
    }
    block.marker.ifPresent(marker -> last.put(marker.style(), marker.ordinal()));
    blocks.add(block);
  }

  /**
   * Whether the ordinal is one that can come here: the first of its kind, or one more than before.
   */
  private boolean isNext(Marker marker) {
    return marker.style() == Marker.Style.BULLET
        || marker.ordinal() <= 1
        || marker.ordinal() == last.getOrDefault(marker.style(), 0) + 1
        || (marker.style() == Marker.Style.ARABIC && marker.ordinal() == bulletsAtEnd() + 1);
  }

  private int bulletsAtEnd() {
    int count = 0;
    for (int i = blocks.size() - 1;
        i >= 0 && blocks.get(i).isMarked() && blocks.get(i).style() == Marker.Style.BULLET;
        i--) {
      count++;
    }
    return count + last.getOrDefault(Marker.Style.ARABIC, 0);
  }

  private boolean goesOn(Block current, SourceLine line) {
    if (rules.is(LayoutRules.Kind.CLOSING, line.text()) && current.isTerminated()) {
      return false;
    }
    if (!current.isMarked()) {
      return !current.isTerminated() || (wrapWidth > 0 && lastLength >= wrapWidth - 2);
    }
    if (NOTE_LINE.matcher(line.text()).matches() || !Sentences.isBalanced(current.text.text())) {
      return true;
    }
    if (!current.hasSentence()) {
      // A heading, unless it looks like the first line of a broken sentence.
      return wrapWidth > 0
          ? lastLength >= wrapWidth - 4
          : current.text.length() >= LONGEST_HEADING
              || withSentence.getOrDefault(current.style(), 0) > 0 && !endsInNote(current);
    }
    return wrapWidth > 0 || !endsInNote(current) || Notes.endsInNote(line.text(), rules);
  }

  private boolean endsInNote(Block block) {
    return Notes.endsInNote(block.text.text(), rules);
  }

  private static Passage trimmed(Passage passage) {
    int end = passage.length();
    while (end > 0 && Passage.isBlank(passage.text().charAt(end - 1))) {
      end--;
    }
    return passage.sub(0, end);
  }
}
