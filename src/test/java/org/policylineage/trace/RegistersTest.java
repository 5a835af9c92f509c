package org.policylineage.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.policylineage.corpus.Corpus;
import org.policylineage.extract.BodyChange;
import org.policylineage.extract.Deadline;
import org.policylineage.extract.Lexicon;
import org.policylineage.extract.Stage;
import org.policylineage.index.VectorKind;
import org.policylineage.match.Links;
import org.policylineage.match.MatchModel;
import org.policylineage.parse.Document;
import org.policylineage.parse.DocumentParser;
import org.policylineage.parse.LayoutRules;
import org.policylineage.trace.FollowUps.Followed;
import org.policylineage.trace.Registers.DeadlineRow;
import org.policylineage.trace.Registers.DeadlineStanding;
import org.policylineage.trace.Registers.InstrumentRow;

/** Registers, follow-up and the telling changes over the annotated links. */
class RegistersTest {
  private static final Links LINKS = Gold.accepted();
  private static final Verdicts VERDICTS = Verdicts.of(RelationJudge.of(Gold.CORPUS, Gold.DATA));
  private static final Lineages LINEAGES = Lineages.trace(Gold.CORPUS, LINKS, VERDICTS);
  private static final Registers REGISTERS = Registers.of(Gold.CORPUS, LINKS, LINEAGES);

  private static InstrumentRow instrument(String name) {
    return REGISTERS.instruments().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theImplementingRulesOfThePatentLawAreOneRowWithAStageADocument() {
    InstrumentRow row = instrument("专利法实施细则");
    assertThat(row.variants()).containsExactly("专利法实施细则", "中华人民共和国专利法实施细则");
    assertThat(row.steps())
        .extracting(step -> step.document().id() + " " + step.stage())
        .containsExactly("plan-2020 ADVANCE", "plan-2022 ADVANCE", "plan-2023 ISSUE");
    assertThat(row.steps().get(1).due()).hasToString("2022-12");
  }

  @Test
  void theOutlineUnderItsDraftNameIsTheOutline() {
    assertThat(instrument("知识产权强国建设纲要").steps())
        .extracting(step -> step.stage())
        .startsWith(Stage.REVISE, Stage.IMPLEMENT);
  }

  @Test
  void campaignsHaveTheirEditionsByYear() {
    assertThat(REGISTERS.campaigns())
        .filteredOn(row -> List.of("剑网", "昆仑", "龙腾").contains(row.name()))
        .hasSize(3)
        .allSatisfy(
            row -> {
              assertThat(row.steps())
                  .extracting(step -> step.document().id())
                  .containsExactly("plan-2020", "plan-2022", "plan-2023");
              assertThat(row.steps().get(2).editions()).containsExactly("2023");
            });
  }

  @Test
  void aBodyUnderShortAndFullNameIsOneRow() {
    assertThat(REGISTERS.agencies().get(0).name()).isEqualTo("国家知识产权局");
    assertThat(REGISTERS.agencies()).noneMatch(row -> row.name().equals("知识产权局"));
    assertThat(REGISTERS.agencies())
        .filteredOn(row -> row.name().equals("银保监会"))
        .allMatch(row -> row.current().equals("金融监管总局"));
  }

  @Test
  void namesAloneAreNoMoveOfResponsibility() {
    assertThat(REGISTERS.moves())
        .filteredOn(move -> move.change() == BodyChange.SAME)
        .anyMatch(move -> move.from().equals("知识产权局") && move.to().equals("国家知识产权局"));
    assertThat(REGISTERS.moves())
        .filteredOn(move -> move.change() == BodyChange.DIFFERENT)
        .isNotEmpty()
        .noneMatch(move -> move.from().equals(move.to()));
  }

  @Test
  void theGuideForCrossBorderCommerceIsAYearLate() {
    DeadlineRow row =
        REGISTERS.deadlines().stream()
            .filter(r -> r.entry().id().equals("plan-2022/22.1"))
            .findFirst()
            .orElseThrow();
    assertThat(row.standing()).isEqualTo(DeadlineStanding.SLIPPED);
    assertThat(row.due()).hasToString("2022-12");
    assertThat(row.months()).isEqualTo(12);
    assertThat(row.strand().later().id()).isEqualTo("plan-2023/47.1");
  }

  @Test
  void everyDatedCommitmentOfAnEarlierDocumentIsInTheRegister() {
    long dated =
        Gold.CORPUS.entries().stream()
            .filter(e -> e.order() < Gold.CORPUS.documents().size() - 1)
            .filter(e -> e.facts().deadline().due() != null && !e.facts().deadline().inferred())
            .count();
    assertThat(REGISTERS.deadlines()).hasSize((int) dated);
  }

  @Test
  void aFigureIsComparedWithTheSameThingOnly() {
    assertThat(
            AdjustedRule.same(
                    Gold.CORPUS.entry("plan-2020/56.1").facts().quantities().get(0),
                    Gold.CORPUS.entry("plan-2022/27.1"))
                .mention())
        .contains("7个月");
  }

  @Test
  void theOpinionsAreFollowedUpClauseByClause() {
    FollowUps follow = FollowUps.of(Gold.CORPUS, LINKS, VERDICTS, 0.3);
    assertThat(follow.document().id()).isEqualTo("opinions-2019");
    assertThat(follow.clauses()).hasSize(23);
    assertThat(follow.targets()).extracting(FollowUps.Target::year).containsExactly(2022, 2025);
    long yes =
        follow.clauses().stream()
            .flatMap(clause -> clause.rows().stream())
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.followed() == Followed.YES)
            .count();
    long cells =
        Gold.links().stream()
            .filter(row -> row.earlier().document().id().equals("opinions-2019"))
            .map(row -> row.earlier().id() + row.later().document().id())
            .distinct()
            .count();
    assertThat(yes).isEqualTo(cells);
  }

  @Test
  void wideDigitsCountAsPlainOnes() {
    DocumentParser parser = new DocumentParser(LayoutRules.read(null));
    List<Document> documents =
        Gold.CORPUS.documents().stream()
            .filter(d -> List.of("opinions-2019", "plan-2022").contains(d.id()))
            .map(d -> parser.parse(d.info(), wide(d.source())))
            .toList();
    Corpus corpus = Corpus.of(documents, Lexicon.read(null), new TreeMap<>());
    Deadline deadline = corpus.entry("plan-2022/22.1").facts().deadline();
    assertThat(deadline.due()).hasToString("2022-12");
    assertThat(deadline.inferred()).isFalse();
    Links none = Links.of(corpus, List.of(), MatchModel.read(Gold.DATA, VectorKind.MODEL));
    List<FollowUps.Target> targets = FollowUps.of(corpus, none, VERDICTS, 0.3).targets();
    assertThat(targets).extracting(FollowUps.Target::year).containsExactly(2022, 2025);
    assertThat(targets.get(0).quote()).startsWith("到２０２２年");
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        wide.setCharAt(i, (char) (text.charAt(i) - '0' + '０'));
      }
    }
    return wide.toString();
  }

  @Test
  void tenTellingChangesAreDiverse() {
    List<Telling> telling = Telling.of(Gold.CORPUS, LINEAGES, 10);
    assertThat(telling).hasSize(10);
    assertThat(telling.stream().map(t -> t.strand().later().id()).distinct()).hasSize(10);
    assertThat(telling.stream().map(t -> t.strand().verdict().relation()).distinct().count())
        .isGreaterThan(2);
    assertThat(telling)
        .anyMatch(t -> t.chinese().startsWith("《跨境电商知识产权保护指南》") && t.chinese().endsWith("逾期。"));
  }
}
