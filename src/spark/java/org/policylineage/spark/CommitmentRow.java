package org.policylineage.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policylineage.corpus.Entry;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.InputException;
import org.policylineage.parse.Commitment;
import org.policylineage.parse.Span;
import org.policylineage.parse.Task;

/**
 * One commitment of a table: what the parse of its document would have given.
 *
 * @param place its place in the document
 */
record CommitmentRow(
    String source, DocumentInfo document, int place, Task task, Commitment commitment)
    implements Serializable {
  /** The columns of {@code commitments.csv} are written before these. */
  static final List<String> MORE =
      List.of(
          "place",
          "document_title",
          "short_title",
          "kind",
          "issuers",
          "number",
          "date",
          "horizon",
          "responsibility_note",
          "deadline_note");

  private static final Pattern ID = Pattern.compile("(([^/\\s]+)/[^\\s]+)\\.\\d+");
  private static final Span NOWHERE = new Span(0, 0);

  /** What a commitment's row has in the columns of {@link #MORE}. */
  static List<String> more(Entry entry, int place) {
    DocumentInfo info = entry.document().info();
    return List.of(
        String.valueOf(place),
        info.title(),
        info.shortTitle(),
        info.kind(),
        String.join("；", info.issuers()),
        info.number(),
        info.date().toString(),
        String.valueOf(info.horizon()),
        entry.commitment().responsibility(),
        entry.commitment().deadline());
  }

  /**
   * Reads a row.
   *
   * @param cells the text of a column, empty where the row has none; the items of a list apart by ；
   * @throws InputException where a column is missing or wrong
   */
  static CommitmentRow of(String source, Function<String, String> cells) {
    String id = need(source, cells, "id");
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      throw new InputException(source, "'" + id + "' is no id", "write one as plan-2022/22.1");
    }
    String text = need(source, cells, "text");
    String document = cells.apply("document").isEmpty() ? parts.group(2) : cells.apply("document");
    String title = need(source, cells, "document_title");
    DocumentInfo info =
        new DocumentInfo(
            document,
            title,
            cells.apply("short_title").isEmpty() ? title : cells.apply("short_title"),
            cells.apply("kind"),
            Arrays.asList(need(source, cells, "issuers").split("；")),
            cells.apply("number"),
            date(source, need(source, cells, "date")),
            number(source, "horizon", cells),
            "");
    String section = cells.apply("section");
    String responsibility = cells.apply("responsibility_note");
    String deadline = cells.apply("deadline_note");
    return new CommitmentRow(
        source,
        info,
        cells.apply("place").isEmpty() ? -1 : number(source, "place", cells),
        new Task(
            parts.group(1),
            section.isEmpty() ? List.of() : Arrays.asList(section.split(" / ")),
            cells.apply("title"),
            responsibility,
            deadline,
            List.of(),
            NOWHERE,
            NOWHERE,
            List.of()),
        new Commitment(id, text, responsibility, deadline, NOWHERE));
  }

  private static String need(String source, Function<String, String> cells, String column) {
    String cell = cells.apply(column);
    if (cell.isBlank()) {
      throw new InputException(
          source, "the column '" + column + "' is missing or empty", "fill it");
    }
    return cell;
  }

  private static LocalDate date(String source, String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new InputException(source, "'" + date + "' is not a date", "write it as 2022-10-28");
    }
  }

  private static int number(String source, String column, Function<String, String> cells) {
    try {
      return cells.apply(column).isEmpty() ? 0 : Integer.parseInt(cells.apply(column));
    } catch (NumberFormatException e) {
      throw new InputException(
          source,
          "'" + cells.apply(column) + "' is not a number",
          "mend the column '" + column + "'");
    }
  }
}
