package org.policylineage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.Matching;
import org.policylineage.corpus.Corpus;
import org.policylineage.index.VectorKind;
import org.policylineage.match.MatchModel;

/**
 * The figures of the annotated half are what the repository says: a loss of accuracy fails the
 * build.
 */
class RecordedFiguresTest {
  private static final Path DATA = Path.of("data");

  /** Fits differ in the last digits between processors; a change of the method shows above this. */
  private static final double TOLERANCE = 0.005;

  @TempDir static Path cache;
  private static Figures recorded;
  private static Figures measured;
  private static Annotations annotations;

  @BeforeAll
  static void measure() throws IOException {
    recorded = new ObjectMapper().readValue(DATA.resolve(Figures.FILE).toFile(), Figures.class);
    annotations = Annotations.read(DATA.resolve("gold/links-dev.tsv"));
    Corpus corpus = Corpus.read(DATA);
    measured =
        new Evaluator(corpus, new Matching(corpus, DATA, cache).candidates(), annotations, null)
            .figures();
  }

  @Test
  void everyMethodIsAsGoodAsRecorded() {
    for (int i = 0; i < recorded.methods().size(); i++) {
      Figures.Row was = recorded.methods().get(i);
      Figures.Row is = measured.methods().get(i);
      assertThat(is.name()).isEqualTo(was.name());
      assertThat(is.f1()).as(was.name() + " F1").isGreaterThan(was.f1() - TOLERANCE);
      assertThat(is.averagePrecision())
          .as(was.name() + " AP")
          .isGreaterThan(was.averagePrecision() - TOLERANCE);
    }
  }

  @Test
  void theLearnedScorerBeatsEveryBaseline() {
    double learned = measured.methods().get(0).averagePrecision();
    assertThat(measured.methods().subList(3, measured.methods().size()))
        .allSatisfy(baseline -> assertThat(baseline.averagePrecision()).isLessThan(learned - 0.05));
  }

  @Test
  void candidatesHoldTheAnnotatedLinks() {
    assertThat(measured.candidateRecall()).isGreaterThanOrEqualTo(0.99);
    assertThat(measured.candidates()).isLessThanOrEqualTo(60);
  }

  @Test
  void probabilitiesAreCalibrated() {
    assertThat(measured.calibrationError()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void theModelInUseWasTrainedOnTheseAnnotations() {
    assertThat(MatchModel.read(DATA, VectorKind.MODEL).trainedOn())
        .isEqualTo(annotations.checksum());
    assertThat(recorded.annotation()).isEqualTo(annotations.checksum());
  }
}
