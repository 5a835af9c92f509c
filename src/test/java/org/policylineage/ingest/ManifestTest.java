package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
  private static final String GOOD =
      """
      documents:
        - id: plan-2024
          title: 2024年水污染防治工作方案
          short-title: 2024 方案
          kind: 工作方案
          issuers: [生态环境部, 住房城乡建设部]
          number: 环水体〔2024〕1号
          date: 2024-03-05
          horizon: 2024
          file: plan-2024.txt
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeText() throws IOException {
    Files.writeString(folder.resolve("plan-2024.txt"), "一、……");
    Files.writeString(folder.resolve("plan-2020.txt"), "一、……");
  }

  private Manifest read(String yaml) throws IOException {
    Files.writeString(folder.resolve("corpus.yaml"), yaml);
    return Manifest.read(folder);
  }

  @Test
  void readsWhatIsKnownOfADocument() throws IOException {
    assertThat(read(GOOD).documents())
        .containsExactly(
            new DocumentInfo(
                "plan-2024",
                "2024年水污染防治工作方案",
                "2024 方案",
                "工作方案",
                List.of("生态环境部", "住房城乡建设部"),
                "环水体〔2024〕1号",
                LocalDate.of(2024, 3, 5),
                2024,
                "plan-2024.txt"));
  }

  @Test
  void ordersDocumentsByDate() throws IOException {
    String earlier =
        GOOD.replace("documents:\n", "").replace("2024-03", "2020-03").replace("-2024", "-2020");
    assertThat(read(GOOD + earlier).documents())
        .extracting(DocumentInfo::id)
        .containsExactly("plan-2020", "plan-2024");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "  - id: plan-2024|  - id: plan/2024|2|cannot be an id",
        "  - id: plan-2024|  - uid: plan-2024|2|'uid' is not known",
        "    title: 2024年水污染防治工作方案|    title:|3|'title' is missing or empty",
        "    kind: 工作方案|    kind: [工作方案]|5|takes one value",
        "    kind: 工作方案|    kind: {a: b}|5|takes a plain value",
        "    kind: 工作方案|    title: 又一个|5|'title' stands twice",
        "    kind: 工作方案|    kind: @工作方案|5|not YAML",
        "    issuers: [生态环境部, 住房城乡建设部]|    issuers: []|6|'issuers' is missing or empty",
        "    date: 2024-03-05|    date: 2024年3月5日|8|is not a date",
        "    date: 2024-03-05|    date: 2024-02-30|8|is not a date",
        "    horizon: 2024|    horizon: 今年|9|is not a year",
        "    file: plan-2024.txt|    file: plan.txt|10|no file plan.txt",
        "    file: plan-2024.txt|    file: ../plan-2024.txt|10|lies outside the corpus",
        "documents:|document:|1|'document' is not known"
      })
  void aWrongKeyIsNamedByItsLine(String good, String bad, int line, String message) {
    assertThat(GOOD).contains(good);
    assertThatThrownBy(() -> read(GOOD.replace(good + "\n", bad + "\n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("corpus.yaml:" + line + ":")
        .hasMessageContaining(message);
  }

  @Test
  void anIdThatStandsTwiceIsNamedByItsLine() {
    String again = GOOD.replace("documents:\n", "").replace("plan-2024.txt", "plan-2020.txt");
    assertThatThrownBy(() -> read(GOOD + again)).hasMessageContaining("corpus.yaml:11:");
  }

  @Test
  void aFileThatStandsTwiceIsNamedByItsLine() {
    String again = GOOD.replace("documents:\n", "").replace("id: plan-2024", "id: plan-2020");
    assertThatThrownBy(() -> read(GOOD + again)).hasMessageContaining("corpus.yaml:19:");
  }

  @ParameterizedTest
  @CsvSource({
    "'documents: []',no documents are listed",
    "'documents:',no documents are listed",
    "'documents: 3',expected a list of documents",
    "'- a',expected a key 'documents:'",
    "'documents: [a]',expected the keys of a document"
  })
  void aFileThatListsNothingIsRefused(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("corpus.yaml:1")
        .hasMessageContaining(message);
  }

  @Test
  void aFolderWithoutTheListIsRefused() {
    assertThatThrownBy(() -> Manifest.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no list of documents");
  }
}
