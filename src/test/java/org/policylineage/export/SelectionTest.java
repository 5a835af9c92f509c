package org.policylineage.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policylineage.TracedCorpus;
import org.policylineage.corpus.Corpus;
import org.policylineage.ingest.InputException;

class SelectionTest {
  private static final Corpus CORPUS = TracedCorpus.findings().corpus();
  private static final Set<String> ANY = Set.of();

  private static Table table(String name) {
    return Tables.named(TracedCorpus.findings(), name);
  }

  private static List<List<String>> rows(String table, Selection selection) {
    return selection.of(table(table), CORPUS).rows();
  }

  @Test
  void withoutConditionsEveryRowStays() {
    assertThat(rows("links", new Selection(ANY, ANY, ANY, ANY, null)))
        .isEqualTo(table("links").rows());
  }

  @Test
  void aLinkIsOfBothItsDocuments() {
    assertThat(rows("links", new Selection(Set.of("work-plan-2022"), ANY, ANY, ANY, null)))
        .isNotEmpty()
        .allMatch(row -> (row.get(0) + row.get(1)).contains("work-plan-2022/"))
        .anyMatch(row -> row.get(0).startsWith("work-plan-2022/"))
        .anyMatch(row -> row.get(1).startsWith("work-plan-2022/"));
  }

  @Test
  void aRowThatNamesADocumentIsOfThatOneOnly() {
    assertThat(rows("lineages", new Selection(Set.of("plan-2020"), ANY, ANY, ANY, null)))
        .isNotEmpty()
        .allMatch(row -> row.get(3).equals("plan-2020"));
  }

  @Test
  void sinceAsksForTheDayOfIssue() {
    LocalDate day = LocalDate.of(2022, 10, 28);
    assertThat(rows("commitments", new Selection(ANY, ANY, ANY, ANY, day)))
        .extracting(row -> row.get(1))
        .containsOnly("plan-2022", "plan-2023");
  }

  @Test
  void relationsAreThoseOfTheRow() {
    assertThat(rows("comparison", new Selection(ANY, ANY, ANY, Set.of("advanced"), null)))
        .isNotEmpty()
        .allMatch(row -> row.get(2).equals("advanced"));
  }

  @Test
  void agenciesAreThoseOfTheCommitmentsByTheirCanonicalNames() {
    assertThat(rows("commitments", new Selection(ANY, ANY, Set.of("海关总署"), ANY, null)))
        .isNotEmpty()
        .allMatch(row -> (row.get(5) + row.get(6)).contains("海关总署"));
    assertThat(rows("links", new Selection(ANY, ANY, Set.of("海关总署"), ANY, null))).isNotEmpty();
  }

  @Test
  void themesAreThoseOfTheCommitments() {
    String theme = CORPUS.lexicon().themeLabels().keySet().iterator().next();
    assertThat(rows("commitments", new Selection(ANY, Set.of(theme), ANY, ANY, null)))
        .isNotEmpty()
        .allMatch(row -> CORPUS.entry(row.get(0)).facts().themes().contains(theme));
  }

  @Test
  void conditionsHoldTogether() {
    Selection selection =
        new Selection(Set.of("plan-2023"), ANY, ANY, Set.of("advanced"), LocalDate.of(2023, 1, 1));
    assertThat(rows("links", selection))
        .isNotEmpty()
        .allMatch(row -> row.get(1).startsWith("plan-2023/") && row.get(4).equals("advanced"));
  }

  @Test
  void aConditionThatATableCannotAnswerIsRefused() {
    Selection selection = new Selection(ANY, ANY, ANY, Set.of("advanced"), null);
    assertThatThrownBy(() -> selection.of(table("commitments"), CORPUS))
        .isInstanceOf(InputException.class)
        .hasMessage("commitments: this table names no relations; leave out --relation");
  }
}
