package org.policylineage.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policylineage.corpus.Corpus;
import org.policylineage.extract.Lexicon;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.parse.Document;
import org.policylineage.parse.DocumentParser;
import org.policylineage.parse.LayoutRules;

class AdjustedRuleTest {
  private static final Path DATA = Path.of("data");

  private static Document document(int year, String sentence) {
    DocumentInfo info =
        new DocumentInfo(
            "plan-" + year,
            "工作方案",
            "方案",
            "工作方案",
            List.of("清江省知识产权局"),
            "",
            LocalDate.of(year, 3, 1),
            year,
            "plan.txt");
    return new DocumentParser(LayoutRules.read(null))
        .parse(info, "工作方案\n一、重点任务\n1. " + sentence + "\n");
  }

  private static Verdict judge(String earlier, String later) {
    Corpus corpus =
        Corpus.of(
            List.of(document(2022, earlier), document(2023, later)),
            Lexicon.read(null),
            new TreeMap<>());
    return RelationJudge.of(corpus, DATA).judge(corpus.entries().get(0), corpus.entries().get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "新建知识产权维权援助工作站300个。,新建知识产权维权援助工作站450个。",
    "完成专利转化项目200项。,完成专利转化项目260项。",
    "建设商标品牌指导站50家。,建设商标品牌指导站80家。",
  })
  void anotherNumberOfTheSameThingsIsAnAdjustment(String earlier, String later) {
    Verdict verdict = judge(earlier, later);
    assertThat(verdict.relation()).isEqualTo(Relation.ADJUSTED);
    assertThat(verdict.evidence()).extracting(Evidence::reason).contains("此后的指标");
  }

  @Test
  void theSameNumberIsNone() {
    assertThat(judge("新建知识产权维权援助工作站300个。", "新建知识产权维权援助工作站300个。").relation())
        .isNotEqualTo(Relation.ADJUSTED);
  }
}
