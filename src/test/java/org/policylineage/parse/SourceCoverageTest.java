package org.policylineage.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of a source is lost: each of its characters stands in one of the document's parts. */
class SourceCoverageTest {
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?m)^\\s*#+ |^\\s*> |\\*\\*|\\\\|\\[(?=[^\\[\\]\\n]*\\]\\()|\\]\\([^()\\n]*\\)");

  static Stream<Document> documents() {
    return GoldParseTest.parseAll().stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCharacterStandsInSomePart(Document document) {
    BitSet covered = new BitSet();
    leaves(document).forEach(span -> covered.set(span.start(), span.end()));
    StringBuilder lost = new StringBuilder();
    BitSet layout = layout(document.source());
    for (int i = 0; i < document.source().length(); i++) {
      if (!covered.get(i) && !layout.get(i)) {
        lost.append(i).append(':').append(document.source().charAt(i)).append(' ');
      }
    }
    assertThat(lost).as(document.id()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noCharacterStandsInTwoCommitmentsNotesOrHeadings(Document document) {
    List<Span> spans = new ArrayList<>();
    for (Task task : document.tasks()) {
      spans.add(task.marker());
      spans.add(task.heading());
      task.commitments().forEach(c -> spans.add(c.span()));
    }
    document.sections().forEach(s -> spans.add(s.span()));
    document.prose().forEach(p -> spans.add(p.span()));
    spans.removeIf(span -> span.length() == 0);
    spans.sort(Comparator.comparingInt(Span::start));
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).overlaps(spans.get(i - 1)))
          .as(spans.get(i).of(document.source()))
          .isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theTextOfACommitmentIsItsSpanWithoutLayout(Document document) {
    BitSet dropped = layout(document.source());
    document.furniture().forEach(p -> dropped.set(p.span().start(), p.span().end()));
    for (Task task : document.tasks()) {
      task.notes().forEach(note -> dropped.set(note.start(), note.end()));
      for (Commitment commitment : task.commitments()) {
        StringBuilder kept = new StringBuilder();
        for (int i = commitment.span().start(); i < commitment.span().end(); i++) {
          if (!dropped.get(i)) {
            kept.append(document.source().charAt(i));
          }
        }
        assertThat(kept.toString())
            .as(commitment.id())
            .isEqualTo(commitment.text().replaceAll("\\s", ""));
      }
    }
  }

  static Stream<Span> leaves(Document document) {
    Stream<Span> tasks =
        document.tasks().stream()
            .flatMap(
                task ->
                    Stream.of(
                            Stream.of(task.marker(), task.heading()),
                            task.notes().stream(),
                            task.commitments().stream().map(Commitment::span))
                        .flatMap(s -> s));
    return Stream.of(
            document.front().stream().map(Document.Paragraph::span),
            document.furniture().stream().map(Document.Paragraph::span),
            document.sections().stream().map(Document.Section::span),
            document.prose().stream().map(Document.Prose::span),
            tasks)
        .flatMap(s -> s);
  }

  /** White space and the marks of mark-down copies, as this test sees them. */
  private static BitSet layout(String source) {
    BitSet layout = new BitSet();
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      layout.set(i, Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
    }
    Matcher markup = MARKUP.matcher(source);
    while (markup.find()) {
      layout.set(markup.start(), markup.end());
    }
    return layout;
  }
}
