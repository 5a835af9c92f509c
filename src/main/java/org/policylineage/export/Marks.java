package org.policylineage.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policylineage.diff.TextDiff;

/**
 * Two texts in one, as wdiff writes them: {@code shared [-deleted-]{+inserted+}}. What a file can
 * show better, as a spreadsheet can, it shows better; the marks are what all files have in common.
 */
final class Marks {
  private static final Pattern MARKED =
      Pattern.compile("\\[-(.*?)-\\]|\\{\\+(.*?)\\+\\}", Pattern.DOTALL);

  private Marks() {}

  static String write(List<TextDiff.Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (TextDiff.Piece piece : pieces) {
      switch (piece.op()) {
        case SAME -> text.append(piece.text());
        case DELETED -> text.append("[-").append(piece.text()).append("-]");
        case INSERTED -> text.append("{+").append(piece.text()).append("+}");
      }
    }
    return text.toString();
  }

  static List<TextDiff.Piece> read(String text) {
    List<TextDiff.Piece> pieces = new ArrayList<>();
    Matcher mark = MARKED.matcher(text);
    int at = 0;
    while (mark.find()) {
      add(pieces, TextDiff.Op.SAME, text.substring(at, mark.start()));
      add(pieces, TextDiff.Op.DELETED, mark.group(1));
      add(pieces, TextDiff.Op.INSERTED, mark.group(2));
      at = mark.end();
    }
    add(pieces, TextDiff.Op.SAME, text.substring(at));
    return pieces;
  }

  /** The pieces of a cell, by what its column holds. */
  static List<TextDiff.Piece> of(Column.Kind kind, String cell) {
    return switch (kind) {
      case MARKED -> read(cell);
      case DELETED -> List.of(new TextDiff.Piece(TextDiff.Op.DELETED, cell));
      case INSERTED -> List.of(new TextDiff.Piece(TextDiff.Op.INSERTED, cell));
      default -> List.of(new TextDiff.Piece(TextDiff.Op.SAME, cell));
    };
  }

  /** The cell of these pieces again. */
  static String cell(Column.Kind kind, List<TextDiff.Piece> pieces) {
    if (kind == Column.Kind.MARKED) {
      return write(pieces);
    }
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  private static void add(List<TextDiff.Piece> pieces, TextDiff.Op op, String text) {
    if (text != null && !text.isEmpty()) {
      pieces.add(new TextDiff.Piece(op, text));
    }
  }
}
