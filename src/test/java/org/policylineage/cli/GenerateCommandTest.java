package org.policylineage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policylineage.cli.Terminal.lineage;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  @TempDir Path folder;

  @Test
  void makesACorpusAndSaysHowMuch() {
    Terminal answer = lineage("generate", "--tasks", "100", "--out", folder.toString());
    assertThat(answer.status()).isZero();
    assertThat(answer.out()).contains("documents 4", "tasks 100");
    assertThat(folder.resolve("corpus/cn-2023.txt")).isRegularFile();
    assertThat(folder.resolve("gold/links-true.tsv")).isRegularFile();
  }

  @Test
  void aCorpusThatIsThereStays() throws Exception {
    Path list = Files.createDirectories(folder.resolve("corpus")).resolve("corpus.yaml");
    Files.writeString(list, "documents:\n");
    Terminal answer = lineage("generate", "--tasks", "100", "--out", folder.toString());
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.err())
        .startsWith("lineage: ")
        .contains("is a corpus already")
        .hasLineCount(1);
    assertThat(list).hasContent("documents:");
  }

  @Test
  void tooFewTasksAreWrongUse() {
    Terminal answer = lineage("generate", "--tasks", "5", "--out", folder.toString());
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("--tasks must be a number from 100 to 10000000, not 5");
    assertThat(folder).isEmptyDirectory();
  }
}
