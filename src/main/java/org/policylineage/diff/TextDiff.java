package org.policylineage.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.policylineage.corpus.Entry;

/**
 * The word-level difference of two texts.
 *
 * <p>The texts are cut into words, names and numbers ({@link Tokens}), compared with Myers'
 * algorithm, and what is too short to be read between two changes is taken into them, so that a
 * person sees phrases. The pieces with '=' and '-' give the earlier text, those with '=' and '+'
 * the later.
 *
 * @param pieces in the order of the texts; no two neighbours have the same operation
 */
public record TextDiff(List<Piece> pieces) {
  /** What became of a stretch of text. */
  public enum Op {
    SAME('='),
    DELETED('-'),
    INSERTED('+');

    private final char sign;

    Op(char sign) {
      this.sign = sign;
    }

    /** =, - or +. */
    public char sign() {
      return sign;
    }
  }

  /** A stretch of text and what became of it. */
  public record Piece(Op op, String text) {}

  public TextDiff {
    pieces = List.copyOf(pieces);
  }

  /** The difference of two texts whose names are known only by their brackets and quotes. */
  public static TextDiff between(String earlier, String later) {
    return between(Tokens.of(earlier), Tokens.of(later));
  }

  /** The difference of two commitments; the names and numbers read from them stay whole. */
  public static TextDiff between(Entry earlier, Entry later) {
    return between(Tokens.of(earlier), Tokens.of(later));
  }

  private static TextDiff between(List<String> earlier, List<String> later) {
    List<Edit> edits = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(earlier, later, true).getDeltas()) {
      String from = String.join("", delta.getSource().getLines());
      String to = String.join("", delta.getTarget().getLines());
      edits.add(
          switch (delta.getType()) {
            case EQUAL -> new Edit(from, "", "");
            case DELETE, INSERT, CHANGE -> new Edit("", from, to);
          });
    }
    List<Piece> pieces = new ArrayList<>();
    for (Edit edit : Edit.readable(edits)) {
      add(pieces, Op.SAME, edit.same());
      add(pieces, Op.DELETED, edit.deleted());
      add(pieces, Op.INSERTED, edit.inserted());
    }
    return new TextDiff(pieces);
  }

  private static void add(List<Piece> pieces, Op op, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(op, text));
    }
  }

  /** The earlier text, put together again. */
  public String earlier() {
    return without(Op.INSERTED);
  }

  /** The later text, put together again. */
  public String later() {
    return without(Op.DELETED);
  }

  private String without(Op left) {
    StringBuilder text = new StringBuilder();
    pieces.stream().filter(piece -> piece.op() != left).forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
