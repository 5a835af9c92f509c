package org.policylineage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.generate.Generator;
import org.policylineage.index.Statistics;
import org.policylineage.index.VectorKind;

/**
 * In a corpus beyond the sample of the statistics a later document leaves earlier work as it is.
 */
class KeysTest {
  @TempDir static Path data;
  private static Corpus all;
  private static Corpus before;

  @BeforeAll
  static void generate() throws IOException {
    Generator.write(8000, 3, data);
    all = Corpus.read(data);
    before =
        Corpus.of(
            all.documents().subList(0, all.documents().size() - 1), all.lexicon(), all.checksums());
  }

  @Test
  void theSampleEndsBeforeTheCorpusDoes() {
    assertThat(Statistics.documents(all)).isLessThan(all.documents().size());
    assertThat(Statistics.documents(all)).isEqualTo(Statistics.documents(before));
  }

  @Test
  void onlyThePairsOfTheNewDocumentAreNew() {
    List<Predecessors.Pair> was = pairs(before);
    List<Predecessors.Pair> is = pairs(all);
    assertThat(is.subList(0, was.size())).isEqualTo(was);
    assertThat(is.subList(was.size(), is.size()))
        .hasSizeBetween(1, Predecessors.MOST)
        .allSatisfy(pair -> assertThat(pair.later()).isEqualTo(all.documents().size() - 1));
    MatchModel model = MatchModel.read(data, VectorKind.WORDS);
    Keys keysBefore = keys(before).with(model);
    Keys keysNow = keys(all).with(model);
    assertThat(keysNow.statistics()).isEqualTo(keysBefore.statistics());
    assertThat(was)
        .allSatisfy(pair -> assertThat(keysNow.first(pair)).isEqualTo(keysBefore.first(pair)));
  }

  @Test
  void everyDocumentIsComparedWithItsOwnPlaceAndThoseAbove() {
    for (Predecessors.Pair pair : pairs(all)) {
      List<String> earlier = places(pair.earlier());
      List<String> later = places(pair.later());
      if (pair.later() > Predecessors.MOST) {
        assertThat(earlier.isEmpty() || later.contains(earlier.get(0)))
            .as(all.documents().get(pair.later()).id() + " " + pair)
            .isTrue();
      }
    }
  }

  private static List<Predecessors.Pair> pairs(Corpus corpus) {
    try (Workers workers = Workers.of(2)) {
      return Predecessors.of(corpus, workers);
    }
  }

  private static Keys keys(Corpus corpus) {
    try (Workers workers = Workers.of(2)) {
      return Keys.of(corpus, "words", workers);
    }
  }

  private static List<String> places(int order) {
    return all.lexicon().places(all.documents().get(order).info().issuers().get(0));
  }
}
