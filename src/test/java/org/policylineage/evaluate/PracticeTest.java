package org.policylineage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.Matching;
import org.policylineage.Settings;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.generate.Generator;
import org.policylineage.index.Progress;
import org.policylineage.index.VectorKind;
import org.policylineage.match.Pairs;

/** What generated plans teach: whole later commitments, of which the truth is known. */
class PracticeTest {
  @TempDir static Path folder;
  private static Corpus corpus;
  private static Annotations annotations;
  private static Pairs pairs;
  private static Practice practice;

  @BeforeAll
  static void generate() throws IOException {
    Generator.write(600, 5, folder);
    corpus = Corpus.read(folder);
    annotations = Annotations.read(folder.resolve(Generator.LINKS));
    pairs =
        new Matching(
                corpus,
                folder,
                folder.resolve("cache"),
                new Settings(VectorKind.WORDS, 2),
                Progress.NONE)
            .candidates();
    practice = Practice.of(corpus, pairs, annotations);
  }

  private static Entry earlier(int pair) {
    return corpus.entries().get(pairs.earlier()[pair]);
  }

  private static Entry later(int pair) {
    return corpus.entries().get(pairs.later()[pair]);
  }

  @Test
  void aShareOfTheCandidatesTeachesLinksAndNone() {
    assertThat(pairs.size()).isGreaterThan(15_000);
    assertThat(practice.rows()).hasSizeBetween(4000, 8000).isSorted().doesNotHaveDuplicates();
    long links = Arrays.stream(practice.rows()).filter(row -> practice.truth()[row]).count();
    assertThat(links).isBetween(20L, 400L);
  }

  @Test
  void whatIsRightEitherWayTeachesNothing() {
    Map<String, Integer> grades = annotations.grades(false);
    for (int row : practice.rows()) {
      int grade = grades.getOrDefault(Annotations.key(earlier(row).id(), later(row).id()), 0);
      assertThat(grade).isNotEqualTo(1);
      assertThat(practice.truth()[row]).isEqualTo(grade == 2);
      assertThat(year(later(row)) - year(earlier(row))).isBetween(0, Generator.YEARS_APART);
    }
  }

  @Test
  void ofALaterCommitmentAllTeachThatAreKnown() {
    Map<Integer, Long> taught =
        Arrays.stream(practice.rows())
            .boxed()
            .collect(Collectors.groupingBy(row -> pairs.later()[row], Collectors.counting()));
    Map<String, Integer> grades = annotations.grades(false);
    for (int pair = 0; pair < pairs.size(); pair++) {
      Long left = taught.get(pairs.later()[pair]);
      int grade = grades.getOrDefault(Annotations.key(earlier(pair).id(), later(pair).id()), 0);
      if (left != null
          && grade != 1
          && year(later(pair)) - year(earlier(pair)) <= Generator.YEARS_APART) {
        taught.put(pairs.later()[pair], left - 1);
      }
    }
    assertThat(taught.values()).isNotEmpty().containsOnly(0L);
  }

  private static int year(Entry entry) {
    return entry.document().info().date().getYear();
  }
}
