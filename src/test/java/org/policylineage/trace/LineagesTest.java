package org.policylineage.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.policylineage.corpus.Entry;
import org.policylineage.match.Links;

/** Lineages are trees that split and merge, and run with time. */
class LineagesTest {
  private static final RelationJudge JUDGE = RelationJudge.of(Gold.CORPUS, Gold.DATA);

  private static Lineages trace(List<Gold.Row> rows) {
    Links links = Gold.accepted(rows);
    return Lineages.trace(Gold.CORPUS, links, Verdicts.of(JUDGE));
  }

  private static List<String> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).toList();
  }

  @Provide
  Arbitrary<List<Gold.Row>> someLinks() {
    return Arbitraries.of(Gold.ROWS).list().uniqueElements(Gold.Row::key).ofMaxSize(120);
  }

  @Property(tries = 40)
  void everyMemberIsJoinedToTheFocusByAChainInOrderOfTime(
      @ForAll("someLinks") List<Gold.Row> rows) {
    for (Lineage lineage : trace(rows).all()) {
      Set<String> reached = new HashSet<>(Set.of(lineage.focus().id()));
      List<Strand> strands = lineage.strands();
      for (Strand strand : strands) {
        assertThat(strand.earlier().order()).isLessThan(strand.later().order());
      }
      // Strands stand by their later end: backwards, each meets its later end before its earlier.
      for (int i = strands.size() - 1; i >= 0; i--) {
        assertThat(reached).contains(strands.get(i).later().id());
        reached.add(strands.get(i).earlier().id());
      }
      assertThat(reached).containsExactlyInAnyOrderElementsOf(ids(lineage.members()));
    }
  }

  @Property(tries = 40)
  void everyCommitmentStandsInALineageAndHeadsHaveNoLaterOne(
      @ForAll("someLinks") List<Gold.Row> rows) {
    Lineages lineages = trace(rows);
    Set<String> seen = new TreeSet<>();
    for (Lineage lineage : lineages.all()) {
      assertThat(lineages.children(lineage.focus())).isEmpty();
      lineage.members().forEach(member -> seen.add(member.id()));
    }
    assertThat(seen).hasSize(Gold.CORPUS.entries().size());
  }

  @Property(tries = 40)
  void theOutcomeFollowsFromTheLinksAlone(@ForAll("someLinks") List<Gold.Row> rows) {
    int last = Gold.CORPUS.documents().size() - 1;
    for (Lineage lineage : trace(rows).all()) {
      List<Strand> into =
          lineage.strands().stream().filter(s -> s.later() == lineage.focus()).toList();
      int nearest = into.stream().mapToInt(s -> s.earlier().order()).max().orElse(-1);
      Relation first =
          into.stream()
              .filter(s -> s.earlier().order() == nearest)
              .map(s -> s.verdict().relation())
              .sorted()
              .findFirst()
              .orElse(null);
      Outcome.Kind expected =
          first == Relation.COMPLETED
              ? Outcome.Kind.COMPLETED
              : lineage.focus().order() < last
                  ? Outcome.Kind.SILENT
                  : first == null
                      ? Outcome.Kind.NEW
                      : Set.of(Relation.REGRESSED, Relation.ADJUSTED, Relation.CARRIED_OVER)
                              .contains(first)
                          ? Outcome.Kind.CONTINUING
                          : Outcome.Kind.valueOf(first.name());
      assertThat(lineage.outcome().kind()).isEqualTo(expected);
      assertThat(lineage.outcome().since()).isSameAs(lineage.focus().document());
    }
  }

  @Property(tries = 40)
  void everyDocumentsCommitmentsAreNewOrContinued(@ForAll("someLinks") List<Gold.Row> rows) {
    for (Standing standing : trace(rows).standings()) {
      List<Entry> own = new java.util.ArrayList<>(standing.fresh());
      own.addAll(standing.continued());
      assertThat(own).allMatch(entry -> entry.document() == standing.document());
      assertThat(own.stream().map(Entry::id).distinct().count()).isEqualTo(own.size());
      assertThat(standing.unmentioned())
          .allMatch(
              entry -> entry.document().info().date().isBefore(standing.document().info().date()));
    }
  }

  @Example
  void followUpsOfOneBroadClauseAreNotKin() {
    Lineages lineages = trace(Gold.links());
    Entry clause = Gold.CORPUS.entry("opinions-2019/1.7");
    List<Entry> children = lineages.children(clause).stream().map(Strand::later).toList();
    assertThat(children.size()).isGreaterThan(5);
    Lineage one = lineages.around(Gold.CORPUS.entry("plan-2023/28.2"));
    assertThat(ids(one.members())).containsExactly("opinions-2019/1.7", "plan-2023/28.2");
    assertThat(lineages.of(clause).size()).isGreaterThan(2);
  }

  @Example
  void aDocumentCanBeSkipped() {
    Lineage lineage = trace(Gold.links()).around(Gold.CORPUS.entry("plan-2023/22.3"));
    assertThat(ids(lineage.members()))
        .containsExactly("plan-2020/37.1", "plan-2022/101.1", "plan-2023/22.3");
  }

  @Example
  void silenceIsSaidWithTheDocumentThatSpokeLast() {
    Lineage lineage = trace(List.of()).around(Gold.CORPUS.entry("plan-2022/13.1"));
    assertThat(lineage.outcome().kind()).isEqualTo(Outcome.Kind.SILENT);
    assertThat(lineage.outcome().since().id()).isEqualTo("plan-2022");
  }

  @Example
  void lineagesStaySmall() {
    Lineages lineages = trace(Gold.links());
    assertThat(lineages.largest()).isLessThanOrEqualTo(15);
    assertThat(lineages.median()).isBetween(2.0, 4.0);
  }

  @Example
  void aLinkAgainstTimeIsRefused() {
    Gold.Row row = Gold.links().get(0);
    List<Gold.Row> backwards =
        List.of(new Gold.Row(row.later(), row.earlier(), row.grade(), row.relations()));
    assertThatThrownBy(() -> trace(backwards))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not earlier than");
  }

  /**
   * Every commitment of the first four documents continued by one of the last: too many to read.
   */
  @Example
  void ofVeryManyTheNearestAreKeptAndNoLinkLeadsElsewhere() {
    int last = Gold.CORPUS.documents().size() - 1;
    Entry head = Gold.CORPUS.entriesOf(last).get(0);
    List<Gold.Row> rows = new ArrayList<>();
    for (Entry entry : Gold.CORPUS.entries()) {
      if (entry.order() < last) {
        rows.add(new Gold.Row(entry, head, 2, Set.of()));
      }
    }
    assertThat(rows.size()).isGreaterThan(2 * Lineages.MOST);
    Lineages lineages = trace(rows);
    for (Lineage lineage : List.of(lineages.around(head), lineages.ofHead(head))) {
      assertThat(lineage.members()).hasSize(Lineages.MOST);
      Set<String> members = new HashSet<>(ids(lineage.members()));
      assertThat(lineage.strands())
          .hasSize(Lineages.MOST - 1)
          .allSatisfy(strand -> assertThat(members).contains(strand.earlier().id()));
      assertThat(lineage.members().get(0).position())
          .isEqualTo(head.position() - Lineages.MOST + 1);
    }
  }
}
