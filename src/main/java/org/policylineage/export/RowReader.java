package org.policylineage.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Agency;

/** What the rows of a table are about, by the kinds of its columns. */
final class RowReader {
  private final List<Column> columns;
  private final Corpus corpus;

  RowReader(Table table, Corpus corpus) {
    this.columns = Columns.of(table);
    this.corpus = corpus;
  }

  boolean namesCommitments() {
    return has(Column.Kind.ID) || has(Column.Kind.IDS);
  }

  boolean namesDocuments() {
    return has(Column.Kind.DOCUMENT) || namesCommitments();
  }

  boolean namesAgencies() {
    return has(Column.Kind.AGENCY) || namesCommitments();
  }

  boolean namesRelations() {
    return has(Column.Kind.RELATION);
  }

  /** The documents of a row's own column, or those of its commitments where it has no such one. */
  Stream<String> documents(List<String> row) {
    return has(Column.Kind.DOCUMENT)
        ? parts(row, Column.Kind.DOCUMENT, " ")
        : entries(row).map(entry -> entry.document().id());
  }

  Stream<String> themes(List<String> row) {
    return entries(row).flatMap(entry -> entry.facts().themes().stream());
  }

  Stream<String> agencies(List<String> row) {
    return Stream.concat(
        parts(row, Column.Kind.AGENCY, Column.Kind.AGENCY.separator()),
        entries(row)
            .flatMap(entry -> entry.facts().responsibility().agencies().stream())
            .map(Agency::name));
  }

  Stream<String> relations(List<String> row) {
    return parts(row, Column.Kind.RELATION, " ");
  }

  private Stream<Entry> entries(List<String> row) {
    return Stream.concat(parts(row, Column.Kind.ID, " "), parts(row, Column.Kind.IDS, " "))
        .filter(corpus::contains)
        .map(corpus::entry);
  }

  private boolean has(Column.Kind kind) {
    return columns.stream().anyMatch(column -> column.kind() == kind);
  }

  private Stream<String> parts(List<String> row, Column.Kind kind, String separator) {
    List<String> parts = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).kind() == kind && !row.get(c).isEmpty()) {
        parts.addAll(List.of(row.get(c).split(Pattern.quote(separator))));
      }
    }
    return parts.stream();
  }
}
