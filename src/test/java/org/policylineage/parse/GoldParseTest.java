package org.policylineage.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.Manifest;
import org.policylineage.ingest.SourceText;

/** The five documents must parse to the annotated commitments and tasks, all of them. */
class GoldParseTest {
  private static final List<Document> DOCUMENTS = parseAll();

  static List<Document> parseAll() {
    Manifest manifest = Manifest.read(Path.of("data/corpus"));
    DocumentParser parser = new DocumentParser(LayoutRules.read(Path.of("data/lexicon")));
    List<Document> documents = new ArrayList<>();
    for (DocumentInfo info : manifest.documents()) {
      documents.add(
          parser.parse(info, SourceText.read(manifest.folder().resolve(info.file())).text()));
    }
    return documents;
  }

  @Test
  void everyCommitmentIsFoundAndNoOther() throws IOException {
    List<String> found =
        DOCUMENTS.stream()
            .flatMap(d -> d.tasks().stream())
            .flatMap(t -> t.commitments().stream())
            .map(c -> c.id() + "\t" + c.text())
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(rows("commitments.tsv")).hasSize(675);
  }

  @Test
  void everyTaskIsFoundWithItsSectionTitleAndNotes() throws IOException {
    List<String> found =
        DOCUMENTS.stream()
            .flatMap(d -> d.tasks().stream())
            .map(
                t ->
                    String.join(
                        "\t",
                        t.id(),
                        String.join(" / ", t.section()),
                        t.title(),
                        t.responsibility(),
                        t.deadline()))
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(rows("tasks.tsv")).hasSize(394);
  }

  private static List<String> rows(String name) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("data/gold", name));
    return lines.subList(1, lines.size());
  }
}
