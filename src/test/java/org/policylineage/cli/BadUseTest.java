package org.policylineage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.policylineage.cli.Terminal.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One line says what is wrong; nothing that stood is touched. */
class BadUseTest {
  @TempDir static Path shared;
  private static String data;

  @TempDir Path folder;

  @BeforeAll
  static void copy() throws IOException {
    data = SmallData.in(shared).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "export",
        "export nonsense",
        "export links --format xlsx",
        "export links --format nonsense",
        "export links -o out.nonsense",
        "export links --relation nonsense",
        "export links --since soon",
        "export links --since 2022-10-28-99",
        "search",
        "search 剑网 -n 0",
        "search 剑网 -n -3",
        "review -n 0",
        "--nonsense",
        "trace",
        "diff plan-2022/2.1",
        "review --confirm plan-2022/2.1",
        "review --confirm a/1.1 b/1.1 --reject a/1.1 b/1.1",
        "review --reject a/1.1 b/1.1 --relation slipped",
        "import",
        "import a.txt b.txt --id c",
        "import a.txt --date someday",
        "import a.txt --max-size 0",
        "init",
        "--lang fr report",
      })
  void wrongUseIsTwoAndOneLine(String line) {
    Terminal answer = lineage(line.split(" "));
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).startsWith("lineage: ").contains("--help").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report --data nowhere",
        "export links --document plan-2029 --data DATA --cache DATA-cache",
        "export links --theme nonsense --data DATA --cache DATA-cache",
        "export commitments --relation slipped --data DATA --cache DATA-cache",
        "trace plan-2029/1.1",
        "--data nowhere",
        "--lang zh --data nowhere",
        "-q --data nowhere",
        "train --links data/gold/links-dev.tsv --data nowhere",
        "evaluate --links nowhere",
        "diff plan-2022/2.1 nonsense",
        "import nowhere.pdf",
        "import pom.xml --corpus nowhere",
        "init data",
      })
  void badInputIsOneAndOneLine(String line) {
    Terminal answer = lineage((line.replace("DATA", data)).split(" "));
    assertThat(answer.status()).as(answer.err()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).startsWith("lineage: ").contains("; ").hasLineCount(1);
  }

  @Test
  void aTaskOfSeveralCommitmentsIsNotGuessedAt() {
    Terminal answer =
        lineage("review", "--confirm", "plan-2020/22", "plan-2023/1.1", "--data", "data");
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.err())
        .contains("plan-2020/22: is a task of several commitments; name one of plan-2020/22.1, ")
        .hasLineCount(1);
    assertThat(Path.of("data/decisions.csv")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corpus/corpus.yaml",
        "corpus/plan-2022.txt",
        "lexicon/cues.csv",
        "lexicon/layout.csv",
        "lexicon/relations.csv",
        "model/matching.json",
        "model/relations.json",
        "model/figures.json",
        "decisions.csv",
      })
  void aFileThatCannotBeReadIsNamed(String name) throws IOException {
    // This one fails whoever reads it; rights would not stop an administrator.
    Path unreadable = Path.of("/proc/self/mem");
    assumeTrue(Files.exists(unreadable));
    Path own = SmallData.in(folder);
    Path file = own.resolve(name);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.createSymbolicLink(file, unreadable);
    Terminal answer =
        lineage("export", "links", "--data", own.toString(), "--cache", folder + "/c");
    Files.delete(file);
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.err().strip())
        .isEqualTo(
            "lineage: " + file + ": cannot be read; check that the file exists and may be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"matching.json", "relations.json", "figures.json"})
  void whatIsNoModelIsRefused(String name) throws IOException {
    Path own = SmallData.in(folder);
    Path model = own.resolve("model").resolve(name);
    String whole = Files.readString(model);
    for (String broken :
        List.of("{}", "", "[1", "null", whole.replaceFirst("\\[[^\\]{]+\\]", "[]"))) {
      Files.writeString(model, broken);
      Terminal answer =
          lineage("export", "links", "--data", own.toString(), "--cache", folder + "/c");
      if (!(name.equals("figures.json") && answer.status() == 0)) {
        assertThat(answer.status()).as(broken).isEqualTo(1);
        assertThat(answer.err())
            .as(broken)
            .contains(name)
            .contains("; ")
            .doesNotContain("unexpected")
            .hasLineCount(1);
      }
    }
  }

  @Test
  void tooLittleMemoryIsOneLine() throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process small =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Lineage.class.getName(),
                "export",
                "links",
                "--data",
                data,
                "--cache",
                folder.resolve("c").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(small.waitFor()).isEqualTo(1);
    assertThat(log).content().startsWith("lineage: ").contains("not enough memory").hasLineCount(1);
  }

  @Test
  void aPlaceThatIsNoFolderIsRefusedAndLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("报告 📊"), "earlier");
    refused("export", "links", "-o", file.resolve("a.csv").toString());
    refused("report", "--out", file.resolve("reports").toString());
    refused("export", "links", "-o", folder.resolve("中".repeat(300) + ".csv").toString());
    assertThat(file).hasContent("earlier");
  }

  @Test
  void aReadOnlyFolderIsRefusedAndLeftAlone() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Path earlier = Files.writeString(locked.resolve("links.csv"), "earlier");
    assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "root may write");
    refused("export", "links", "-o", earlier.toString());
    refused("report", "--out", locked.resolve("reports").toString());
    assertThat(earlier).hasContent("earlier");
    assertThat(locked.toFile().setWritable(true)).isTrue();
  }

  @Test
  void whatCannotBeWrittenAtAllIsRefused() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no file system that takes no files");
    refused("export", "links", "-o", "/proc/links.csv");
    refused("report", "--out", "/proc/reports");
    refused("init", "/proc/data");
  }

  @Test
  void withoutAPlaceToKeepWorkTheAnswerIsGivenAndItIsToldOnce() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no file system that takes no files");
    Terminal answer =
        lineage("report", "--data", data, "--out", folder + "/r", "--cache", "/proc/cache");
    assertThat(answer.status()).isZero();
    assertThat(answer.err()).startsWith("lineage: /proc/cache: ").hasLineCount(1);
    assertThat(folder.resolve("r/links.csv")).exists();
  }

  private static void refused(String... arguments) {
    Terminal answer =
        lineage(Stream.concat(Stream.of(arguments), options(arguments)).toArray(String[]::new));
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.err()).startsWith("lineage: ").hasLineCount(1);
  }

  private static Stream<String> options(String... arguments) {
    boolean cached = Stream.of(arguments).anyMatch("--cache"::equals);
    return arguments[0].equals("init")
        ? Stream.empty()
        : cached
            ? Stream.of("--data", data)
            : Stream.of("--data", data, "--cache", shared.resolve("cache").toString());
  }
}
