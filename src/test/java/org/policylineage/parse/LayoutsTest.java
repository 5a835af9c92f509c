package org.policylineage.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.Manifest;
import org.policylineage.ingest.SourceText;

/**
 * Documents of other fields in other manners of layout, each with its expected parse beside it: id,
 * section, title, text, responsibility, deadline; prose has its id and text alone.
 */
class LayoutsTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/policylineage/parse/layouts");

  static Stream<Document> documents() {
    Manifest manifest = Manifest.read(FOLDER);
    DocumentParser parser = new DocumentParser(LayoutRules.read(Path.of("data/lexicon")));
    return manifest.documents().stream()
        .map(info -> parser.parse(info, SourceText.read(FOLDER.resolve(info.file())).text()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void parsesAsAReaderWould(Document document) throws IOException {
    DocumentInfo info = document.info();
    List<String> expected = Files.readAllLines(FOLDER.resolve(info.file().replace(".txt", ".tsv")));
    assertThat(rows(document)).containsExactlyElementsOf(expected.subList(1, expected.size()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void losesNoCharacter(Document document) {
    new SourceCoverageTest().everyCharacterStandsInSomePart(document);
    new SourceCoverageTest().noCharacterStandsInTwoCommitmentsNotesOrHeadings(document);
  }

  private static List<String> rows(Document document) {
    List<String> rows = new ArrayList<>();
    document.prose().forEach(p -> rows.add(String.join("\t", p.id(), "", "", p.text(), "", "")));
    for (Task task : document.tasks()) {
      for (Commitment c : task.commitments()) {
        rows.add(
            String.join(
                "\t",
                c.id(),
                String.join(" / ", task.section()),
                task.title(),
                c.text(),
                c.responsibility(),
                c.deadline()));
      }
    }
    return rows;
  }
}
