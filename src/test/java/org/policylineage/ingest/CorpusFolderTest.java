package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFolderTest {
  @TempDir Path folder;

  private static ImportedDocument document(String id) {
    return new ImportedDocument(
        Path.of("方案.docx"),
        "Word document (.docx)",
        List.of("水污染防治方案", "1. 加强监测。"),
        new Proposal(
            id,
            "水污染防治方案: \"一号\" # 试行",
            "2024 方案",
            "方案",
            List.of("生态环境部", "水利部"),
            "环水体〔2024〕1号",
            Optional.of(LocalDate.of(2024, 3, 5)),
            2024),
        List.of());
  }

  @Test
  void aNewCorpusTakesDocuments() throws IOException {
    Path corpus = folder.resolve("新 语料");
    CorpusFolder.init(corpus);
    DocumentInfo first = document("plan-2024").addTo(corpus);
    DocumentInfo second = document("plan-2024-b").addTo(corpus);
    assertThat(Manifest.read(corpus).documents()).containsExactly(first, second);
    assertThat(Files.readString(corpus.resolve("plan-2024.txt"))).isEqualTo("水污染防治方案\n1. 加强监测。\n");
  }

  @Test
  void whatStoodInTheListStaysByteForByte() throws IOException {
    String old =
        "# 说明\r\ndocuments:\r\n- id: a   # the first\r\n  title: 甲\r\n  short-title: 甲\r\n"
            + "  kind: 方案\r\n  issuers: 国务院\r\n  date: 2020-01-01\r\n  file: a.txt";
    Files.writeString(folder.resolve("corpus.yaml"), old);
    Files.writeString(folder.resolve("a.txt"), "甲");
    document("b").addTo(folder);
    assertThat(Files.readString(folder.resolve("corpus.yaml")))
        .startsWith(old + "\r\n- id: b\r\n  title: ");
    assertThat(Manifest.read(folder).documents()).extracting(DocumentInfo::id).contains("a", "b");
  }

  @Test
  void aTakenIdChangesNothing() throws IOException {
    CorpusFolder.init(folder);
    document("plan-2024").addTo(folder);
    List<String> before = contents();
    refused(() -> document("plan-2024").addTo(folder), "the id plan-2024 is taken");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aListThatCannotBeExtendedChangesNothing() throws IOException {
    Files.writeString(folder.resolve("corpus.yaml"), "documents: []\n");
    List<String> before = contents();
    refused(() -> document("plan-2024").addTo(folder), "cannot be extended");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aMissingFactIsAskedFor() {
    CorpusFolder.init(folder);
    Proposal proposal = document("plan-2024").proposal();
    Proposal undated =
        new Proposal(
            "plan", proposal.title(), "方案", "方案", proposal.issuers(), "", Optional.empty(), 0);
    refused(() -> document("plan").with(undated).addTo(folder), "its date could not be found");
    assertThat(
            document("plan").with(undated.withDate(LocalDate.of(2024, 1, 2))).addTo(folder).date())
        .isEqualTo(LocalDate.of(2024, 1, 2));
  }

  @Test
  void noCorpusIsMadeOverAnother() {
    CorpusFolder.init(folder);
    refused(() -> CorpusFolder.init(folder), "is a corpus already");
  }

  @Test
  void aFolderWithoutACorpusIsRefused() {
    refused(() -> document("plan-2024").addTo(folder), "there is no list of documents");
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    refused(() -> CorpusFolder.init(file.resolve("corpus")), "cannot be written");
  }

  private List<String> contents() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> contents = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        contents.add(file + Files.readString(file));
      }
      return contents;
    }
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContaining(message);
  }
}
