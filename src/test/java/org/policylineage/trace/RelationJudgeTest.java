package org.policylineage.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.policylineage.corpus.Entry;
import org.policylineage.match.Links;
import org.policylineage.trace.Verdict.PartVerdict;

/** What real links show. */
class RelationJudgeTest {
  private static final RelationJudge JUDGE = RelationJudge.of(Gold.CORPUS, Gold.DATA);

  private static Verdict judge(String earlier, String later) {
    return JUDGE.judge(Gold.CORPUS.entry(earlier), Gold.CORPUS.entry(later));
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvFileSource(resources = "relations.csv", numLinesToSkip = 1)
  void theRelationIsTheAnnotatedOne(String earlier, String later, String relation) {
    assertThat(judge(earlier, later).relation().id()).isEqualTo(relation);
  }

  @Test
  void eachInstrumentHasItsVerdictAndTheLinkTheStrongest() {
    Verdict verdict = judge("plan-2020/22.1", "plan-2022/2.1");
    assertThat(verdict.parts())
        .extracting(PartVerdict::subject)
        .containsExactly("专利法实施细则", "专利审查指南");
    Relation strongest =
        verdict.parts().stream().map(PartVerdict::relation).sorted().findFirst().orElseThrow();
    assertThat(verdict.relation()).isEqualTo(strongest);
  }

  @Test
  void theImplementingRulesOfThePatentLawAreCarriedOverAndThenLate() {
    assertThat(judge("plan-2020/22.1", "plan-2022/2.1").relation())
        .isEqualTo(Relation.CARRIED_OVER);
    Verdict rules = judge("plan-2022/2.1", "plan-2023/1.1");
    assertThat(rules.relation()).isEqualTo(Relation.SLIPPED);
    assertThat(rules.evidence())
        .extracting(Evidence::quote)
        .containsExactly("2022年12月底前完成并持续推进", "推动完成《中华人民共和国专利法实施细则》修改");
    assertThat(judge("plan-2022/2.1", "plan-2023/1.3").relation()).isEqualTo(Relation.SLIPPED);
  }

  @Test
  void anOverdueInstrumentQuotesItsDeadlineAndWhatIsStillToBeDone() {
    assertThat(judge("plan-2022/22.1", "plan-2023/47.1").evidence())
        .extracting(Evidence::quote)
        .containsExactly("2022年12月底前完成", "制定发布《跨境电商知识产权保护指南》");
  }

  @Test
  void aBatchQuotesBothNumbers() {
    assertThat(judge("work-plan-2022/14.1", "plan-2023/52.3").evidence())
        .extracting(Evidence::quote)
        .containsExactly("第一批", "第二批");
  }

  @Test
  void anAbbreviatedTitleIsTheOneThatTheDocumentIsAbout() {
    assertThat(judge("plan-2020/88.1", "plan-2023/135.1").relation()).isEqualTo(Relation.COMPLETED);
  }

  @Test
  void aLongerReviewPeriodIsAnAdjustment() {
    Verdict verdict = judge("plan-2020/55.1", "plan-2022/27.1");
    assertThat(verdict.relation()).isEqualTo(Relation.ADJUSTED);
    assertThat(verdict.evidence())
        .extracting(Evidence::quote)
        .containsExactly("16个月以内", "16.5个月以内");
  }

  @Test
  void theFifteenthPlanIsNotTheFourteenth() {
    Entry earlier = Gold.CORPUS.entry("plan-2020/89.1");
    Entry later = Gold.CORPUS.entry("plan-2022/114.1");
    assertThat(NamedPair.of(earlier, later, Gold.CORPUS.lexicon()))
        .extracting(pair -> pair.earlier().mention() + " = " + pair.later().mention())
        .containsExactly("“十四五”规划 = “十四五”国家知识产权保护与运用规划");
  }

  @Test
  void everyVerdictQuotesItsSourcesVerbatim() {
    Links links = Gold.accepted(Gold.ROWS);
    Verdicts verdicts = Verdicts.of(JUDGE);
    assertThat(links.all()).hasSameSizeAs(Gold.ROWS);
    links
        .all()
        .forEach(
            link -> {
              Verdict verdict = verdicts.of(link);
              assertThat(verdict.evidence()).isNotEmpty();
              assertQuotes(link.earlier(), link.later(), verdict.evidence());
              verdict
                  .parts()
                  .forEach(part -> assertQuotes(link.earlier(), link.later(), part.evidence()));
            });
  }

  private static void assertQuotes(Entry earlier, Entry later, List<Evidence> evidence) {
    for (Evidence e : evidence) {
      Entry source = e.side() == Evidence.Side.EARLIER ? earlier : later;
      assertThat(e.quote()).isNotEmpty();
      assertThat(
              source.text().contains(e.quote())
                  || source.commitment().deadline().contains(e.quote())
                  || source.commitment().responsibility().contains(e.quote()))
          .as(source.id() + " quotes " + e.quote())
          .isTrue();
      assertThat(e.reason()).isNotEmpty();
      assertThat(e.reasonEnglish()).isNotEmpty();
    }
  }
}
