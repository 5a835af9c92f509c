package org.policylineage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policylineage.cli.Terminal.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.export.Table;
import org.policylineage.export.TableFormat;

/** The commands from their arguments to what they print, write and answer. */
class CommandsTest {
  @TempDir static Path shared;
  private static Path corpus;

  @TempDir Path folder;

  @BeforeAll
  static void copy() throws IOException {
    corpus = SmallData.in(shared);
  }

  private Terminal on(Path data, String... arguments) {
    return lineage(
        Stream.concat(
                Stream.of(arguments),
                Stream.of("--data", data.toString(), "--cache", shared.resolve("cache").toString()))
            .toArray(String[]::new));
  }

  @Test
  void exportPrintsATableAndNothingElse() {
    Terminal answer =
        on(corpus, "export", "links", "--relation", "advanced", "--document", "plan-2022");
    assertThat(answer.status()).isZero();
    assertThat(answer.err()).isEmpty();
    Table table = TableFormat.CSV.read("links", answer.out().getBytes(StandardCharsets.UTF_8));
    assertThat(table.rows()).isNotEmpty().allMatch(row -> row.get(4).equals("advanced"));
  }

  @Test
  void exportTakesTheFormatFromTheNameOfTheFile() throws IOException {
    Path file = folder.resolve("表 格 📊/前后 对照.docx");
    Terminal answer = on(corpus, "export", "comparison", "--since", "2023", "-o", file.toString());
    assertThat(answer).isEqualTo(new Terminal(0, "", answer.err()));
    assertThat(TableFormat.DOCX.read("comparison", Files.readAllBytes(file)).rows()).isNotEmpty();
    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void exportSaysWhenNoRowIsLeft() {
    Terminal answer = on(corpus, "export", "links", "--since", "2030-01-01", "--format", "jsonl");
    assertThat(answer.status()).isZero();
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("no row").hasLineCount(1);
    assertThat(on(corpus, "export", "links", "--since", "2030", "-q").err()).isEmpty();
  }

  @Test
  void reviewListsTheMostUncertainFirst() throws IOException {
    JsonNode answer =
        new ObjectMapper().readTree(on(corpus, "review", "--most", "5", "--json").out());
    double threshold = answer.get("threshold").asDouble();
    List<Double> distances =
        answer.get("links").findValues("probability").stream()
            .map(p -> Math.round(Math.abs(p.asDouble() - threshold) * 100) / 100.0)
            .toList();
    assertThat(distances).hasSize(5).isSorted();
    assertThat(on(corpus, "review", "-n", "1").out())
        .contains("lineage review --confirm")
        .contains("threshold");
  }

  @Test
  void decisionsAreWrittenDownAndHold() throws IOException {
    Path data = SmallData.in(folder);
    Terminal first =
        on(
            data,
            "review",
            "--reject",
            "plan-2022/2.1",
            "plan-2023/1.1",
            "--reviewer",
            "王, 工",
            "--note",
            "“另一件”",
            "--date",
            "2024-05-31");
    assertThat(first.status()).isZero();
    on(data, "review", "--relabel", "opinions-2019/1.1", "plan-2023/1.1", "--relation", "slipped");
    List<String> lines = Files.readAllLines(data.resolve("decisions.csv"), StandardCharsets.UTF_8);
    assertThat(lines.get(0))
        .isEqualTo(
            "\uFEFFearlier,later,decision,relation,reviewer,date,note,earlier_hash,later_hash");
    assertThat(lines.get(1))
        .matches("plan-2022/2.1,plan-2023/1.1,reject,,\"王, 工\",2024-05-31,“另一件”,\\w{12},\\w{12}");
    String links = on(data, "export", "links", "--document", "plan-2023").out();
    assertThat(links.lines().filter(l -> l.startsWith("plan-2022/2.1,plan-2023/1.1,")))
        .singleElement()
        .asString()
        .contains(",false,");
    assertThat(links.lines().filter(l -> l.startsWith("opinions-2019/1.1,plan-2023/1.1,")))
        .singleElement()
        .asString()
        .contains(",true,slipped,");
  }

  @Test
  void whatCannotBeDecidedLeavesTheFileAsItWas() throws IOException {
    Path data = SmallData.in(folder);
    Path file = data.resolve("decisions.csv");
    assertThat(on(data, "review", "--confirm", "plan-2023/1.1", "plan-2022/2.1").err())
        .contains("is not earlier than")
        .hasLineCount(1);
    assertThat(on(data, "review", "--confirm", "plan-2022/2.1", "plan-2029/1.1").err())
        .contains("there is no such commitment");
    assertThat(on(data, "review", "--relabel", "plan-2022/2.1", "plan-2023/1.1").status())
        .isEqualTo(2);
    assertThat(on(data, "review", "--relation", "slipped").status()).isEqualTo(2);
    assertThat(file).doesNotExist();
    String broken = "earlier,later,decision\nplan-2022/2.1,plan-2029/1.1,confirm\n";
    Files.writeString(file, broken);
    Terminal refused = on(data, "review", "--confirm", "plan-2022/2.1", "plan-2023/1.1");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("decisions.csv:2").contains("plan-2029/1.1");
    assertThat(file).hasContent(broken);
  }

  @Test
  void aCorpusIsMadeFilledAndReported() throws IOException {
    Path data = folder.resolve("我的 资料 📁");
    assertThat(lineage("init", data.toString()).status()).isZero();
    Path stages = data.resolve("lexicon/stages.csv");
    assertThat(stages).content().startsWith("\uFEFFword,role,stage,scan,names,note");
    Files.delete(stages);
    Path published = Path.of("src/test/resources/org/policylineage/ingest/published");
    Path named = Files.copy(published.resolve("plan-2022.html"), folder.resolve("推进 计划 📄.html"));
    Terminal missing = lineage("import", named.toString(), "--corpus", data.toString());
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).contains("issuers").hasLineCount(1);
    Terminal imported =
        lineage(
            "import",
            named.toString(),
            "--corpus",
            data.toString(),
            "--id",
            "plan-2022",
            "--issuers",
            "国家知识产权局",
            "--horizon",
            "2022",
            "--date",
            "2022-10-28");
    assertThat(imported.err()).isEmpty();
    assertThat(imported.out()).contains("plan-2022").contains("国家知识产权局").contains("commitments");
    assertThat(
            lineage(
                    "import",
                    published.resolve("work-plan-2022.doc").toString(),
                    "--json",
                    "--issuers",
                    "国家知识产权局",
                    "--corpus",
                    data.resolve("corpus").toString())
                .out())
        .contains("\"written\":true");
    Path out = folder.resolve("报告 📊");
    Terminal report = on(data, "report", "--out", out.toString(), "--quiet");
    assertThat(report).isEqualTo(new Terminal(0, "", ""));
    assertThat(out.resolve("index.html")).exists();
    assertThat(Files.readString(out.resolve("run.json")))
        .contains("\"program/lexicon/stages.csv\"", "\"lexicon/agencies.csv\"");
    assertThat(on(data, "report", "--out", out.toString()).out())
        .contains("add it to " + stages + ", which 'lineage init --tables \"" + data + "\"' makes");
    assertThat(lineage("init", "--tables", data.toString()).out()).contains("1 added");
    Path agencies = data.resolve("lexicon/agencies.csv");
    Files.writeString(agencies, "\uFEFFmention,name,change,since,note\n");
    Terminal edited = on(data, "report", "--out", out.toString());
    assertThat(edited.out()).contains("add it to " + stages + "\n");
    assertThat(edited.err())
        .contains(agencies + " has no rows")
        .contains("remove it to use the program's own")
        .hasLineCount(1);
  }

  @Test
  void documentsThatAreProposedOneIdGetTheirOwn() throws IOException {
    Path data = folder.resolve("data");
    assertThat(lineage("init", data.toString()).status()).isZero();
    String plan = "水污染防治工作方案\n省生态环境厅\n2024年3月5日\n一、主要任务\n1. %s\n";
    Path first = Files.writeString(folder.resolve("甲.txt"), plan.formatted("划定保护区。"));
    Path second = Files.writeString(folder.resolve("乙.txt"), plan.formatted("布设站点。"));
    Path third = Files.writeString(folder.resolve("丙.txt"), plan.formatted("改造管网。"));
    String corpus = "--corpus=" + data;
    Terminal both = lineage("import", corpus, first.toString(), second.toString());
    assertThat(both.err()).isEmpty();
    assertThat(both.out()).contains("work-plan-2024\n", "work-plan-2024-2\n");
    Terminal taken = lineage("import", corpus, third.toString(), first.toString());
    assertThat(taken.status()).isEqualTo(1);
    assertThat(taken.err())
        .contains(third + ": the id work-plan-2024 is taken")
        .contains("import it by itself with --id work-plan-2024-3")
        .hasLineCount(1);
    Path texts = data.resolve("corpus");
    assertThat(texts.resolve("work-plan-2024-3.txt")).doesNotExist();
    assertThat(lineage("import", corpus, third.toString(), "--id", "work-plan-2024-3").status())
        .isZero();
    assertThat(texts.resolve("work-plan-2024-2.txt")).content().contains("布设站点");
    assertThat(texts.resolve("work-plan-2024-3.txt")).content().contains("改造管网");
  }

  @Test
  void clearingTheCacheTakesOnlyWhatWasKept() throws IOException {
    Path cache = folder.resolve("缓存");
    Files.createDirectories(cache.resolve("index-0123"));
    Files.writeString(cache.resolve("index-0123/_0.cfs"), "x");
    Files.writeString(cache.resolve("vectors.bin"), "x");
    Files.writeString(cache.resolve("笔记.txt"), "x");
    assertThat(lineage("cache", "clear", "--cache", cache.toString()).status()).isZero();
    assertThat(cache.resolve("笔记.txt")).exists();
    assertThat(cache.resolve("index-0123")).doesNotExist();
    assertThat(cache.resolve("vectors.bin")).doesNotExist();
    assertThat(lineage("cache", "clear", "--cache", folder.resolve("none").toString()).status())
        .isZero();
  }
}
