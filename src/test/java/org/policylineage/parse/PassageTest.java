package org.policylineage.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {
  private static Passage passage(String text) {
    return Passage.of(text, 0, text.length());
  }

  @Test
  void squeezingDropsBlanksButOneBetweenLatinWords() {
    assertThat(passage("力争到 2022 年，\u3000实施 PCT\u00A0\u00A0application 制度").squeezed().text())
        .isEqualTo("力争到2022年，实施PCT application制度");
  }

  @Test
  void invisibleCharactersPartNoWord() {
    assertThat(passage("appli\u00ADcation 区\u200B块链").squeezed().text())
        .isEqualTo("application区块链");
  }

  @Test
  void joinedLinesRememberWhereTheyStood() {
    String source = "知识产\n—— 3 ——\n权局";
    Passage joined = Passage.of(source, 0, 3).then(Passage.of(source, 12, 14));
    assertThat(joined.text()).isEqualTo("知识产权局");
    assertThat(joined.span()).isEqualTo(new Span(0, 14));
    assertThat(joined.from(3).span()).isEqualTo(new Span(12, 14));
  }
}
