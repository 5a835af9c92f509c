package org.policylineage.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins lines into paragraphs. An ordinal opens a paragraph; a line without one goes on with the
 * paragraph before it wherever that is unfinished, whatever blank lines and page breaks lie
 * between.
 */
final class BlockReader {
  /** A heading is shorter than this; a longer line without a stop is a broken sentence. */
  private static final int LONGEST_HEADING = 45;

  /** Of characters: 强化资金保障, 加强组织领导和统筹协调. */
  private static final int SHORTEST_TITLE = 4;

  private static final int LONGEST_TITLE = 16;

  /** Lines of a page are broken at widths up to this; longer ones are whole paragraphs. */
  private static final int WIDEST_PAGE = 80;

  private final LayoutRules rules;
  private final Notes notes;
  private final int wrapWidth;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<Marker.Level, Integer> last = new HashMap<>();
  private final Map<Marker.Level, Integer> withSentence = new HashMap<>();
  private Draft current;
  private int bullets;
  private int lastLength;

  private BlockReader(LayoutRules rules, int wrapWidth) {
    this.rules = rules;
    this.notes = new Notes(rules);
    this.wrapWidth = wrapWidth;
  }

  static List<Block> read(List<SourceLine> lines, LayoutRules rules) {
    BlockReader reader = new BlockReader(rules, wrapWidth(lines));
    lines.forEach(reader::add);
    reader.close();
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
    long full = Arrays.stream(lengths).filter(n -> n >= width - 4 && n <= width + 4).count();
    boolean wrapped = full * 10 >= lengths.length * 4L || isMargin(lines, width, lengths);
    return width <= WIDEST_PAGE && wrapped ? width : 0;
  }

  /** Whether no line is longer and several full ones break off in a sentence. */
  private static boolean isMargin(List<SourceLine> lines, int width, int[] lengths) {
    long broken =
        lines.stream()
            .map(SourceLine::text)
            .filter(text -> text.length() >= width - 2 && !Sentences.isTerminated(text))
            .count();
    return lengths[lengths.length - 1] <= width + 2 && broken * 5 >= lengths.length;
  }

  private void add(SourceLine line) {
    boolean opens =
        current == null
            || line.isMarked() && (current.isTerminated() || isNext(line.marker().get()))
            || !goesOn(line);
    if (opens) {
      close();
      current = new Draft(line.number(), line.marker());
    }
    current.append(line.passage());
    lastLength = line.text().length();
  }

  private void close() {
    if (current == null) {
      return;
    }
    Block block = current.toBlock();
    blocks.add(block);
    boolean bullet = false;
    if (block.isMarked()) {
      Marker marker = block.marker().get();
      last.put(marker.level(), marker.ordinal());
      bullet = marker.style() == Marker.Style.BULLET;
      if (current.hasStop) {
        withSentence.merge(marker.level(), 1, Integer::sum);
      }
    }
    bullets = bullet ? bullets + 1 : 0;
  }

  /**
   * Whether the ordinal is one that can come here: the first of its kind, or one more than before.
   */
  private boolean isNext(Marker marker) {
    int before =
        current.marker.isPresent() && current.marker.get().level().equals(marker.level())
            ? current.marker.get().ordinal()
            : last.getOrDefault(marker.level(), 0);
    return marker.style() == Marker.Style.BULLET
        || marker.ordinal() <= 1
        || marker.ordinal() == before + 1
        || (marker.style() == Marker.Style.ARABIC
            && marker.ordinal() == before + bulletsAtEnd() + 1);
  }

  private int bulletsAtEnd() {
    boolean open = current.marker.filter(m -> m.style() == Marker.Style.BULLET).isPresent();
    return open ? bullets + 1 : 0;
  }

  private boolean goesOn(SourceLine line) {
    if (rules.is(LayoutRules.Kind.CLOSING, line.text()) && current.isTerminated()) {
      return false;
    }
    if (current.marker.isEmpty()) {
      return !current.isTerminated() || (wrapWidth > 0 && lastLength >= wrapWidth - 2);
    }
    if (notes.isLabelled(line.text()) || current.depth > 0) {
      return true;
    }
    if (!current.hasStop) {
      // A heading, unless it looks like the first line of a broken sentence.
      boolean siblingsHaveSentences =
          withSentence.getOrDefault(current.marker.get().level(), 0) > 0;
      return wrapWidth > 0
          ? lastLength >= wrapWidth - 4
          : current.length() >= LONGEST_HEADING
              || (siblingsHaveSentences && !current.isTitle() && !notes.endAt(current.text.text()));
    }
    return wrapWidth > 0 || !notes.endAt(current.text.text()) || notes.endAt(line.text());
  }

  /** A paragraph while its lines are being joined; what it is asked is kept up line by line. */
  private static final class Draft {
    private final int line;
    private final Optional<Marker> marker;
    private final Passage.Builder text = new Passage.Builder();
    private boolean hasStop;
    private int depth;

    Draft(int line, Optional<Marker> marker) {
      this.line = line;
      this.marker = marker;
    }

    void append(Passage more) {
      text.append(more);
      hasStop |= Sentences.hasStop(more.text());
      depth = Brackets.depth(depth, more.text());
    }

    int length() {
      return text.text().length();
    }

    /**
     * So short and plain that it is a title, though others of its level stand before their text.
     */
    boolean isTitle() {
      String body = text.text().substring(marker.map(Marker::length).orElse(0)).strip();
      return body.length() >= SHORTEST_TITLE
          && body.length() <= LONGEST_TITLE
          && body.chars().noneMatch(c -> "，,：:《“（(".indexOf(c) >= 0);
    }

    /** Ends where a sentence, a list or a note may end. */
    boolean isTerminated() {
      return depth == 0 && Sentences.isEnd(text.text().charAt(length() - 1));
    }

    Block toBlock() {
      return new Block(line, marker, text.build().stripped());
    }
  }
}
