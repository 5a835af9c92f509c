package org.policylineage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.cache.Checksum;
import org.policylineage.evaluate.Annotations;
import org.policylineage.generate.Generator;
import org.policylineage.index.VectorKind;
import org.policylineage.match.MatchModel;

/** A scorer for static vectors that learns from generated plans beside the annotated links. */
class PracticeCommandTest {
  @TempDir Path folder;

  private Terminal lineage(String... arguments) {
    return Terminal.lineage(arguments);
  }

  @Test
  void trainingWithPracticeLearnsFromBoth() throws IOException {
    String data = SmallData.in(folder).toString();
    String practice = folder.resolve("practice").toString();
    assertThat(lineage("generate", "--tasks", "300", "--seed", "7", "--out", practice).status())
        .isZero();
    Terminal answer =
        lineage(
            "train",
            "--data",
            data,
            "--cache",
            folder.resolve("cache").toString(),
            "--vectors",
            "words",
            "--practice",
            practice);
    assertThat(answer.status()).as(answer.err()).isZero();
    MatchModel model = MatchModel.read(Path.of(data), VectorKind.WORDS);
    String annotations = Annotations.read(Path.of(data).resolve("gold/links-dev.tsv")).checksum();
    String truth = Annotations.read(Path.of(practice).resolve(Generator.LINKS)).checksum();
    assertThat(model.trainedOn()).isEqualTo(Checksum.of(annotations + truth));
  }

  @Test
  void aFolderWithoutTrueLinksIsToldBeforeTheWork() throws IOException {
    String data = SmallData.in(folder).toString();
    Terminal answer =
        lineage("train", "--data", data, "--vectors", "words", "--practice", folder.toString());
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.err()).contains("links-true.tsv").hasLineCount(1);
  }

  @Test
  void figuresOfPracticeAreNotRecordedAsThoseOfTheDefaultModel() throws IOException {
    String data = SmallData.in(folder).toString();
    Terminal answer = lineage("evaluate", "--data", data, "--record", "--practice", data);
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("--practice").hasLineCount(1);
    answer = lineage("evaluate", "--data", data, "--record", "--vectors", "words");
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("--vectors").hasLineCount(1);
  }
}
