package org.policylineage.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policylineage.ingest.ImportLimits;
import org.policylineage.ingest.ImportedDocument;
import org.policylineage.ingest.Importer;
import org.policylineage.ingest.Script;

/** A document says the same in whatever form it was published. */
class ImportParseTest {
  private static final Path PUBLISHED =
      Path.of("src/test/resources/org/policylineage/ingest/published");
  private static final Importer IMPORTER = new Importer(Path.of("data/lexicon"));
  private static final DocumentParser PARSER =
      new DocumentParser(LayoutRules.read(Path.of("data/lexicon")));

  @TempDir Path folder;

  static Stream<Document> documents() {
    return GoldParseTest.parseAll().stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void asWebPageWithTheSitesFurniture(Document document) {
    same(document, PUBLISHED.resolve(document.id() + ".html"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void asPdfPrintedByABrowser(Document document) {
    same(document, PUBLISHED.resolve(document.id() + ".pdf"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void asWordDocument(Document document) throws IOException {
    Path file = folder.resolve(document.id() + " 副本 📄.docx");
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (String paragraph : PublishedPages.paragraphs(document)) {
        word.createParagraph().createRun().setText(paragraph);
      }
      word.write(out);
    }
    same(document, file);
  }

  @Test
  void asWordDocumentOfTheOldFormat() {
    Document document =
        documents().filter(d -> d.id().equals("work-plan-2022")).findFirst().orElseThrow();
    same(document, PUBLISHED.resolve("work-plan-2022.doc"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void asText(Document document) throws IOException {
    for (String charset : List.of("UTF-8", "UTF-16", "GB18030")) {
      Path file = folder.resolve(charset + ".txt");
      Files.write(file, document.source().getBytes(Charset.forName(charset)));
      same(document, file);
    }
  }

  @Test
  void traditionalCharactersParseAsSimplifiedOnesAndAreShownAsTheyAre() {
    Document simplified =
        documents().filter(d -> d.id().equals("plan-2022")).findFirst().orElseThrow();
    String source =
        simplified
            .source()
            .replace('产', '產')
            .replace('负', '負')
            .replace('责', '責')
            .replace('续', '續')
            .replace('进', '進');
    Document traditional = PARSER.parse(simplified.info(), source);
    assertThat(traditional.tasks().get(0).commitments().get(0).text()).contains("知识產权");
    assertThat(rows(traditional).stream().map(Script::simplified).toList())
        .isEqualTo(rows(simplified).stream().map(Script::simplified).toList());
  }

  @Test
  void wideDigitsParseAsPlainOnesAndAreShownAsTheyAre() {
    Document plain = documents().filter(d -> d.id().equals("plan-2022")).findFirst().orElseThrow();
    String source =
        plain
            .source()
            .chars()
            .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    Document wide = PARSER.parse(plain.info(), source);
    assertThat(wide.tasks().get(0).commitments().get(0).deadline()).contains("２０２");
    assertThat(rows(wide).stream().map(Script::simplified).toList()).isEqualTo(rows(plain));
  }

  private static void same(Document document, Path file) {
    ImportedDocument imported = IMPORTER.read(file, ImportLimits.STANDARD);
    assertThat(rows(PARSER.parse(document.info(), imported.text())))
        .containsExactlyElementsOf(rows(document));
  }

  private static List<String> rows(Document document) {
    return document.tasks().stream()
        .flatMap(
            task ->
                task.commitments().stream()
                    .map(
                        c ->
                            String.join(
                                "|",
                                c.id(),
                                String.join("/", task.section()).replace(" ", ""),
                                task.title(),
                                c.text(),
                                c.responsibility(),
                                c.deadline())))
        .toList();
  }
}
