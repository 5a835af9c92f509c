package org.policylineage.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;

/** Whatever the texts, both can be put together again from their difference. */
class TextDiffProperties {
  private static final List<Entry> ENTRIES = Corpus.read(Path.of("data")).entries();

  @Property(tries = 500)
  void bothSidesCanBeRebuilt(@ForAll("texts") String earlier, @ForAll("texts") String later) {
    TextDiff diff = TextDiff.between(earlier, later);
    assertThat(diff.earlier()).isEqualTo(earlier);
    assertThat(diff.later()).isEqualTo(later);
  }

  @Property(tries = 500)
  void bothCommitmentsCanBeRebuilt(
      @ForAll("entries") Entry earlier, @ForAll("entries") Entry later) {
    TextDiff diff = TextDiff.between(earlier, later);
    assertThat(diff.earlier()).isEqualTo(earlier.text());
    assertThat(diff.later()).isEqualTo(later.text());
  }

  @Property(tries = 300)
  void neighboursDifferAndNoneIsEmpty(
      @ForAll("texts") String earlier, @ForAll("texts") String later) {
    List<TextDiff.Piece> pieces = TextDiff.between(earlier, later).pieces();
    for (int i = 0; i < pieces.size(); i++) {
      assertThat(pieces.get(i).text()).isNotEmpty();
      assertThat(i > 0 && pieces.get(i - 1).op() == pieces.get(i).op()).isFalse();
    }
  }

  @Provide
  Arbitrary<Entry> entries() {
    return Arbitraries.of(ENTRIES);
  }

  /** Brackets left open, numbers, Latin words and characters outside the basic plane among them. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "《专利法》",
            "《",
            "》",
            "“剑网2023”",
            "“",
            "”",
            "16.5个月",
            "2022年",
            "国家知识产权局",
            "，",
            "。",
            "、",
            "推进",
            "修改",
            "知识产权保护",
            "PPH",
            " ",
            "𠮷",
            "的",
            "和",
            "10%",
            "第二批",
            "");
    return parts.list().ofMaxSize(12).map(list -> String.join("", list));
  }
}
