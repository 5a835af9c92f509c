package org.policylineage.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policylineage.diff.TextDiff;

/** A table as GitHub writes it; what was deleted and inserted stands in the elements of HTML. */
final class Markdown {
  private static final Pattern SPECIAL =
      Pattern.compile("[\\\\|*`<>~\\[\\]&]|(?<![\\w])_|_(?!\\w)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})|&#32;|<br>");
  private static final Pattern OUTER_BLANK = Pattern.compile("^ | $");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|");
  private static final Pattern MARK = Pattern.compile("<(del|ins)>(.*?)</\\1>");

  private Markdown() {}

  static String write(Table table) {
    List<Column> columns = Columns.of(table);
    StringBuilder text = new StringBuilder();
    text.append(line(columns.stream().map(Markdown::head).toList()));
    text.append(
        line(
            columns.stream()
                .map(column -> column.kind() == Column.Kind.NUMBER ? "---:" : "---")
                .toList()));
    for (List<String> row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        cells.add(cell(columns.get(c).kind(), row.get(c)));
      }
      text.append(line(cells));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String head(Column column) {
    String name = escaped(column.name());
    return column.chinese().isEmpty() ? name : escaped(column.chinese()) + "<br>" + name;
  }

  private static String cell(Column.Kind kind, String cell) {
    return cell.isEmpty()
        ? ""
        : Marks.of(kind, cell).stream()
            .map(
                piece ->
                    switch (piece.op()) {
                      case SAME -> escaped(piece.text());
                      case DELETED -> "<del>" + escaped(piece.text()) + "</del>";
                      case INSERTED -> "<ins>" + escaped(piece.text()) + "</ins>";
                    })
            .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    String safe = SPECIAL.matcher(text).replaceAll(m -> Matcher.quoteReplacement("\\" + m.group()));
    return OUTER_BLANK.matcher(safe.replaceAll("\r?\n", "<br>")).replaceAll("&#32;");
  }

  private static String plain(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    m.group(1) != null ? m.group(1) : m.group().equals("<br>") ? "\n" : " "));
  }

  /** Reads a table back. */
  static Table read(String name, String text) {
    List<String> lines = text.lines().toList();
    List<String> columns =
        cells(lines.get(0)).stream()
            .map(
                head ->
                    plain(
                        head.substring(
                            head.lastIndexOf("<br>") < 0 ? 0 : head.lastIndexOf("<br>") + 4)))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      List<String> cells = cells(line);
      List<String> row = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        row.add(Marks.cell(Columns.of(name, columns.get(c)).kind(), pieces(cells.get(c))));
      }
      rows.add(row);
    }
    return new Table(name, columns, rows);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher bar = BAR.matcher(line);
    int at = 2;
    bar.region(1, line.length());
    while (bar.find()) {
      cells.add(line.substring(Math.min(at, bar.end() - 1), bar.end() - 1).strip());
      at = bar.end() + 1;
    }
    return cells;
  }

  private static List<TextDiff.Piece> pieces(String cell) {
    List<TextDiff.Piece> pieces = new ArrayList<>();
    Matcher mark = MARK.matcher(cell);
    int at = 0;
    while (mark.find()) {
      add(pieces, TextDiff.Op.SAME, cell.substring(at, mark.start()));
      add(
          pieces,
          mark.group(1).equals("del") ? TextDiff.Op.DELETED : TextDiff.Op.INSERTED,
          mark.group(2));
      at = mark.end();
    }
    add(pieces, TextDiff.Op.SAME, cell.substring(at));
    return pieces;
  }

  private static void add(List<TextDiff.Piece> pieces, TextDiff.Op op, String text) {
    if (!text.isEmpty()) {
      pieces.add(new TextDiff.Piece(op, plain(text)));
    }
  }
}
