package org.policylineage.trace;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Counting by the rarest three characters finds what reading everything finds. */
class MentionsTest {
  private static final Mentions MENTIONS = new Mentions(Gold.CORPUS.entries());

  private static int read(String run) {
    return (int) Gold.CORPUS.entries().stream().filter(e -> e.text().contains(run)).count();
  }

  @Provide
  Arbitrary<String> runsOfTheCorpus() {
    return Arbitraries.of(Gold.CORPUS.entries())
        .flatMap(
            entry -> {
              int length = entry.text().length();
              return Combinators.combine(
                      Arbitraries.integers().between(0, Math.max(0, length - 3)),
                      Arbitraries.integers().between(3, 9))
                  .as((at, run) -> entry.text().substring(at, Math.min(length, at + run)));
            })
        .filter(run -> run.length() >= 3);
  }

  @Property
  void everyRunIsCountedAsByReading(@ForAll("runsOfTheCorpus") String run) {
    assertThat(MENTIONS.count(run, Integer.MAX_VALUE - 1)).isEqualTo(read(run)).isPositive();
  }

  @Example
  void countingEndsAboveTheMost() {
    assertThat(read("知识产权保护")).isGreaterThan(50);
    assertThat(MENTIONS.count("知识产权保护", 10)).isEqualTo(11);
    assertThat(MENTIONS.count("技术调查官", 10)).isEqualTo(read("技术调查官")).isBetween(1, 10);
    assertThat(MENTIONS.count("无此一物", 10)).isZero();
  }
}
