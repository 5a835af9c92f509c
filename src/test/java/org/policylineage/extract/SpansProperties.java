package org.policylineage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.policylineage.parse.Span;

class SpansProperties {
  private static final List<String> SENTENCES =
      Reading.corpus().stream().map(Reading.Commitment::text).toList();
  private static final FactExtractor EXTRACTOR = new FactExtractor(Reading.LEXICON);

  /** Pieces of corpus sentences, cut anywhere and put together. */
  @Provide
  Arbitrary<String> splices() {
    Arbitrary<String> piece =
        Combinators.combine(
                Arbitraries.of(SENTENCES),
                Arbitraries.integers().between(0, 200),
                Arbitraries.integers().between(0, 200))
            .as(
                (text, a, b) -> {
                  int x = Math.min(a, text.length());
                  int y = Math.min(b, text.length());
                  return text.substring(Math.min(x, y), Math.max(x, y));
                });
    return piece.list().ofMinSize(1).ofMaxSize(5).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 3000)
  void spansLieInsideInOrderAndApart(@ForAll("splices") String text) {
    Facts facts = EXTRACTOR.extract(text, text, text, List.of(text), null, 2023);
    apart(text, facts.actions().stream().map(Action::verbSpan).toList());
    apart(text, facts.instruments().stream().map(Instrument::span).toList());
    apart(text, facts.campaigns().stream().map(Campaign::span).toList());
    apart(text, facts.quantities().stream().map(Quantity::span).toList());
    for (Action action : facts.actions()) {
      assertThat(action.verbSpan().of(text)).isEqualTo(action.verb());
      assertThat(action.objectSpan().of(text)).isEqualTo(action.object());
      assertThat(action.objectSpan().overlaps(action.verbSpan())).isFalse();
      assertThat(action.stage()).isNotNull();
    }
    facts.instruments().forEach(i -> assertThat(i.span().of(text)).isEqualTo(i.mention()));
    facts.campaigns().forEach(c -> assertThat(c.span().of(text)).isEqualTo(c.mention()));
    facts.quantities().forEach(q -> assertThat(q.span().of(text)).isEqualTo(q.mention()));
  }

  private static void apart(String text, List<Span> spans) {
    int end = 0;
    for (Span span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
      end = span.end();
    }
  }
}
