package org.policylineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.export.Csv;
import org.policylineage.export.Findings;
import org.policylineage.export.Table;
import org.policylineage.index.Progress;
import org.policylineage.index.VectorKind;
import org.policylineage.ingest.InputException;
import org.policylineage.match.Link;

/** The main job on the real documents. */
class ReportsTest {
  private static final Path DATA = Path.of("data");

  @TempDir static Path folder;
  private static Path first;

  @BeforeAll
  static void run() {
    first = folder.resolve("first");
    Reports.write(PolicyLineage.trace(DATA, folder.resolve("cache")), first);
  }

  @Test
  void twoRunsGiveTheSameBytesWhateverIsCached() throws IOException {
    Path second = folder.resolve("second");
    Reports.write(PolicyLineage.trace(DATA, folder.resolve("other cache")), second);
    assertThat(contents(second)).containsExactlyEntriesOf(contents(first));
    Path third = folder.resolve("third");
    Reports.write(PolicyLineage.trace(DATA, folder.resolve("cache")), third);
    assertThat(contents(third)).containsExactlyEntriesOf(contents(first));
  }

  @Test
  void linksDependOnThePublishedVectorsThoughPairsAreKept() throws IOException {
    Path own = folder.resolve("own");
    Files.createDirectories(own);
    copy(DATA.resolve("corpus"), own.resolve("corpus"));
    copy(DATA.resolve("model"), own.resolve("model"));
    Path vectors = own.resolve("model/vectors.bin");
    List<Double> before = probabilities(own);
    byte[] bytes = Files.readAllBytes(vectors);
    for (int record = 4; record < bytes.length; record += 16 + 512) {
      Arrays.fill(bytes, record + 16, record + 16 + 256, (byte) 1);
    }
    Files.write(vectors, bytes);
    assertThat(probabilities(own)).isNotEqualTo(before);
    Files.copy(DATA.resolve("model/vectors.bin"), vectors, StandardCopyOption.REPLACE_EXISTING);
    assertThat(probabilities(own)).isEqualTo(before);
  }

  private static List<Double> probabilities(Path data) {
    return PolicyLineage.trace(data, folder.resolve("cache of own")).links().all().stream()
        .map(Link::probability)
        .toList();
  }

  @Test
  void aRunByWordsSaysSoAndShowsNoFiguresOfTheOtherModel() throws IOException {
    Settings words = new Settings(VectorKind.WORDS, 2);
    Findings findings = PolicyLineage.trace(DATA, folder.resolve("cache"), words, Progress.NONE);
    assertThat(findings.figures()).isNull();
    assertThat(TracedCorpus.findings().figures()).isNotNull();
    Path out = folder.resolve("by words");
    Reports.write(findings, out);
    JsonNode run = new ObjectMapper().readTree(out.resolve("run.json").toFile());
    assertThat(run.at("/parameters/vectors").asText()).isEqualTo("words");
  }

  @Test
  void everyTableHasItsColumnsAndReadsBack() throws IOException {
    Map<String, String> columns =
        Map.of(
            "commitments",
            "id,document,section,title,text,lead,participants,deadline,ongoing,stage,actions,instruments,campaigns",
            "links",
            "earlier,later,probability,accepted,relation,evidence",
            "follow-up",
            "commitment,document,followed,evidence");
    for (Map.Entry<String, String> expected : columns.entrySet()) {
      String text = Files.readString(first.resolve(expected.getKey() + ".csv"));
      assertThat(text).startsWith("\uFEFF" + expected.getValue() + "\r\n");
      Table table = Csv.read(expected.getKey(), text);
      assertThat(Csv.write(table)).isEqualTo(text);
    }
    assertThat(Csv.read("commitments", Files.readString(first.resolve("commitments.csv"))).rows())
        .hasSize(675);
  }

  @Test
  void lineageJsonKeepsItsSchema() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Reports.class.getResourceAsStream("export/lineage.schema.json"));
    JsonNode json = new ObjectMapper().readTree(first.resolve("lineage.json").toFile());
    assertThat(schema.validate(json)).isEmpty();
    ((ObjectNode) json.get("links").get(0)).put("relation", "improved");
    assertThat(schema.validate(json)).hasSize(1);
  }

  @Test
  void runJsonHoldsWhatItTakesToRepeatTheRun() throws IOException {
    JsonNode run = new ObjectMapper().readTree(first.resolve("run.json").toFile());
    assertThat(run.get("inputs").fieldNames())
        .toIterable()
        .contains("corpus/corpus.yaml", "corpus/plan-2023.txt", "lexicon/stages.csv")
        .contains("model/matching.json", "model/relations.json", "model/vectors.bin")
        .doesNotContain("decisions.csv")
        .noneMatch(name -> name.startsWith("program/"));
    assertThat(run.get("parameters").get("threshold").asDouble()).isBetween(0.1, 0.9);
  }

  @Test
  void aFailedRunLeavesTheEarlierReportsWhole() throws IOException {
    Map<String, String> before = contents(first);
    for (String fault : List.of("empty", "binary", "missing", "yaml", "decisions")) {
      Path data = folder.resolve("data " + fault);
      copy(DATA, data);
      Path text = data.resolve("corpus/plan-2023.txt");
      switch (fault) {
        case "empty" -> Files.writeString(text, " \n");
        case "binary" -> Files.write(text, new byte[] {1, 0, 2, 0, 3});
        case "missing" -> Files.delete(text);
        case "yaml" ->
            Files.writeString(
                data.resolve("corpus/corpus.yaml"), "documents:\n  - id: a\n    titel: b\n");
        default ->
            Files.writeString(
                data.resolve("decisions.csv"),
                "earlier,later,decision\nplan-2020/1.1,plan-2099/1.1,confirm\n");
      }
      assertThatThrownBy(
              () -> Reports.write(PolicyLineage.trace(data, folder.resolve("cache")), first))
          .isInstanceOf(InputException.class)
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").contains("; "));
    }
    assertThat(contents(first)).containsExactlyEntriesOf(before);
  }

  @Test
  void chineseTextSavedAsGb18030GivesTheSameCommitments() throws IOException {
    Path data = folder.resolve("gb18030");
    copy(DATA, data);
    Path text = data.resolve("corpus/plan-2020.txt");
    Files.write(text, Files.readString(text).getBytes("GB18030"));
    Path out = folder.resolve("gb18030 reports");
    Reports.write(PolicyLineage.trace(data, folder.resolve("gb cache")), out);
    assertThat(out.resolve("commitments.csv"))
        .hasSameBinaryContentAs(first.resolve("commitments.csv"));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        contents.put(file.getFileName().toString(), text.replaceAll("\"time\" : \"[^\"]*\"", ""));
      }
    }
    return contents;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.sorted(Comparator.naturalOrder()).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
