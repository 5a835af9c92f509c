package org.policylineage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policylineage.TracedCorpus;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;

class QueryTest {
  private static final Corpus CORPUS = TracedCorpus.findings().corpus();
  private static final List<String> ALL = CORPUS.entries().stream().map(Entry::id).toList();

  private static List<String> texts(String query) {
    return new Query(query).best(CORPUS, ALL).stream().map(id -> CORPUS.entry(id).text()).toList();
  }

  @Test
  void aNameOfTwoCharactersDoesNotDrownInEachOfThem() {
    assertThat(texts("剑网")).hasSizeBetween(3, 8).allMatch(text -> text.contains("剑网"));
    assertThat(texts("劍網")).isEqualTo(texts("剑网"));
  }

  @Test
  void theQueryAsItStandsComesBeforeItsParts() {
    List<String> texts = texts("地理标志 保护");
    assertThat(texts).allMatch(text -> text.contains("地理标志") && text.contains("保护"));
    assertThat(texts("地理标志保护").get(0)).contains("地理标志保护");
  }

  @Test
  void anInstrumentIsFoundInOtherWords() {
    assertThat(texts("专利法实施细则"))
        .anyMatch(text -> text.contains("中华人民共和国专利法实施细则"))
        .first()
        .asString()
        .contains("专利法实施细则");
  }

  @Test
  void withoutSuchTextMostWordsMustBeThere() {
    List<String> texts = texts("商业秘密保护的规定草案");
    assertThat(texts).isNotEmpty().hasSizeLessThan(ALL.size() / 4);
    assertThat(texts).anyMatch(text -> text.contains("商业秘密"));
  }

  @Test
  void whereNothingFitsTheIndexHasTheWord() {
    assertThat(new Query("量子计算机").best(CORPUS, List.of("plan-2022/2.1")))
        .containsExactly("plan-2022/2.1");
  }
}
