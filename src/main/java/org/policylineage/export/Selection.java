package org.policylineage.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.policylineage.corpus.Corpus;
import org.policylineage.ingest.InputException;
import org.policylineage.parse.Document;

/**
 * Which rows of a table to keep. A row is about the document that it names, or else about those of
 * the commitments that it names; and about these commitments' themes and agencies. It is kept where
 * it answers every condition that is set; to name one of a row's two commitments is enough.
 *
 * @param documents ids; empty for any
 * @param themes ids; empty for any
 * @param agencies canonical names; empty for any
 * @param relations ids; empty for any
 * @param since the first day of issue; null for any
 */
public record Selection(
    Set<String> documents,
    Set<String> themes,
    Set<String> agencies,
    Set<String> relations,
    LocalDate since) {
  public Selection {
    documents = Set.copyOf(documents);
    themes = Set.copyOf(themes);
    agencies = Set.copyOf(agencies);
    relations = Set.copyOf(relations);
  }

  /**
   * The rows of a table that answer all conditions.
   *
   * @throws InputException where the table says nothing of what a condition asks for
   */
  public Table of(Table table, Corpus corpus) {
    RowReader reader = new RowReader(table, corpus);
    List<Predicate<List<String>>> conditions = new ArrayList<>();
    if (!documents.isEmpty()) {
      require(reader.namesDocuments(), table, "documents", "--document");
      conditions.add(row -> reader.documents(row).anyMatch(documents::contains));
    }
    if (since != null) {
      require(reader.namesDocuments(), table, "documents", "--since");
      Set<String> recent =
          corpus.documents().stream()
              .filter(document -> !document.info().date().isBefore(since))
              .map(Document::id)
              .collect(Collectors.toSet());
      conditions.add(row -> reader.documents(row).anyMatch(recent::contains));
    }
    if (!themes.isEmpty()) {
      require(reader.namesCommitments(), table, "commitments", "--theme");
      conditions.add(row -> reader.themes(row).anyMatch(themes::contains));
    }
    if (!agencies.isEmpty()) {
      require(reader.namesAgencies(), table, "agencies", "--agency");
      conditions.add(row -> reader.agencies(row).anyMatch(agencies::contains));
    }
    if (!relations.isEmpty()) {
      require(reader.namesRelations(), table, "relations", "--relation");
      conditions.add(row -> reader.relations(row).anyMatch(relations::contains));
    }
    return new Table(
        table.name(),
        table.columns(),
        table.rows().stream()
            .filter(row -> conditions.stream().allMatch(condition -> condition.test(row)))
            .toList());
  }

  private static void require(boolean known, Table table, String what, String option) {
    if (!known) {
      throw new InputException(table.name(), "this table names no " + what, "leave out " + option);
    }
  }
}
