package org.policylineage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.Matching;
import org.policylineage.PolicyLineage;
import org.policylineage.corpus.Entry;
import org.policylineage.export.Csv;
import org.policylineage.export.Findings;
import org.policylineage.export.Table;
import org.policylineage.export.Tables;
import org.policylineage.generate.Generator;
import org.policylineage.match.Link;

/** The job on a cluster of a master and two workers gives what the program gives by itself. */
class SparkClusterIT {
  private static final Path DATA = Path.of("data");
  private static final List<String> TABLES = List.of("commitments", "links", "lineages", "diffs");

  /** 2000 tasks make eleven documents, so that not all are compared with all. */
  private static final int TASKS = Integer.getInteger("spark.tasks", 2000);

  private static final Path TARGET = Path.of(System.getProperty("spark.target"));
  private static final long MOST_MINUTES = Math.max(10, TASKS / 200);

  @TempDir static Path folder;

  private static Findings five;

  @BeforeAll
  static void start() throws Exception {
    five = PolicyLineage.trace(DATA, folder.resolve("cache"));
    Run run = Run.of("start", "2");
    assertThat(run.status()).as(run.err()).isZero();
  }

  @AfterAll
  static void stop() throws Exception {
    Run.of("stop");
  }

  @Test
  void theFiveDocumentsGiveTheSameTables() throws Exception {
    Path out = folder.resolve("five");
    Run run = submit(List.of(), "--data", DATA.toString(), "--out", out.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertSame(out, five);

    // What was written as Parquet is read again, beside what no program could read.
    Path commitments = Files.createDirectories(folder.resolve("commitments"));
    try (Stream<Path> parts = Files.list(out.resolve("parquet/commitments"))) {
      for (Path part : parts.filter(p -> p.toString().endsWith(".parquet")).toList()) {
        Files.copy(part, commitments.resolve(part.getFileName()));
      }
    }
    Files.writeString(commitments.resolve("cut.parquet"), "PAR1 and no more");
    Files.writeString(commitments.resolve("more.jsonl"), "{\"id\": \"plan-2020/1.1\"\n[1]\n\n{}\n");
    Path again = folder.resolve("again");
    run =
        submit(
            List.of(),
            "--data",
            DATA.toString(),
            "--commitments",
            commitments.toString(),
            "--out",
            again.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertSame(again, five);
    Table rejected = Csv.read("rejected", Files.readString(again.resolve("rejected.csv")));
    assertThat(rejected.rows()).hasSize(4);
    assertThat(rejected.rows().toString())
        .contains("cut.parquet", "more.jsonl at byte 0, is not JSON", "no JSON object")
        .contains("the column 'id' is missing");
    assertThat(
            new ObjectMapper()
                .readTree(again.resolve("run.json").toFile())
                .path("rejected")
                .asInt())
        .isEqualTo(4);
  }

  @Test
  void jsonLinesGiveTheSameLinksAndTooMuchBadInputEndsTheJob() throws Exception {
    Path lines = folder.resolve("five.jsonl");
    Files.write(lines, five.corpus().entries().stream().map(SparkClusterIT::json).toList());
    Path out = folder.resolve("json");
    Run run =
        submit(
            List.of(),
            "--commitments",
            lines.toString(),
            "--vectors",
            DATA.resolve("model/vectors.bin").toString(),
            "--out",
            out.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertSame(out, five);

    Files.writeString(lines, "not JSON\n".repeat(10), StandardOpenOption.APPEND);
    Path none = folder.resolve("none");
    run = submit(List.of(), "--commitments", lines.toString(), "--out", none.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines().filter(line -> line.contains("more than the share of 0.01")))
        .singleElement()
        .asString()
        .contains("10 of 685 inputs cannot be used", "rejected.csv");
    assertThat(none.resolve("rejected.csv")).exists();
    assertThat(none.resolve("links.csv")).doesNotExist();
  }

  @Test
  void aWorkerKilledInTheMiddleChangesNothing() throws Exception {
    Path data = folder.resolve("generated");
    Path cache = folder.resolve("generated-cache");
    Generator.write(TASKS, 7, data);
    Findings alone = PolicyLineage.trace(data, cache);
    new Matching(alone.corpus(), data, cache).publishVectors();
    // A document that cannot be read is left out by the job; the program alone has never seen it.
    Path list = data.resolve("corpus/corpus.yaml");
    Files.writeString(
        list,
        Files.readString(list)
            + "  - {id: gone, title: 没有, short-title: 没有, kind: 计划, issuers: [无], date: 2020-01-01, file: gone.txt}\n");
    int port = freePort();
    Path out = folder.resolve("killed");
    Process job =
        start(
            List.of("--conf", "spark.ui.enabled=true", "--conf", "spark.ui.port=" + port),
            "--data",
            data.toString(),
            "--vectors",
            data.resolve(Matching.PUBLISHED_VECTORS).toString(),
            "--rejected",
            "0.2",
            "--out",
            out.toString());
    awaitMiddle(port, job);
    Run kill = Run.of("kill", "2");
    assertThat(kill.status()).as(kill.err()).isZero();
    Run run = Run.await(job, MOST_MINUTES);
    Run.of("stop");
    Run.of("start", "2");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("Lost executor");
    assertSame(out, alone);
    JsonNode summary = new ObjectMapper().readTree(out.resolve("run.json").toFile());
    assertThat(summary.path("rejected").asInt()).isEqualTo(1);
    assertThat(Files.readString(out.resolve("rejected.csv"))).contains("gone.txt");
  }

  /** The tables to the byte, and the accepted links by their numbers. */
  private static void assertSame(Path out, Findings alone) throws IOException {
    Map<String, Double> expected = new TreeMap<>();
    for (Link link : alone.links().accepted()) {
      expected.put(link.earlier().id() + " " + link.later().id(), link.probability());
    }
    Map<String, Double> found = new TreeMap<>();
    for (List<String> row : Csv.read("links", Files.readString(out.resolve("links.csv"))).rows()) {
      if (row.get(3).equals("true")) {
        found.put(row.get(0) + " " + row.get(1), Double.valueOf(row.get(2)));
      }
    }
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (link, p) -> assertThat(Math.abs(found.get(link) - p)).as(link).isLessThan(1e-6));
    for (String table : TABLES) {
      assertThat(
              Files.readString(out.resolve(table + ".csv"))
                  .equals(Csv.write(Tables.named(alone, table))))
          .as(table + ".csv is the same to the byte")
          .isTrue();
    }
  }

  private static String json(Entry entry) {
    ObjectNode row = new ObjectMapper().createObjectNode();
    List<String> more = CommitmentRow.more(entry, entry.position());
    for (int i = 0; i < more.size(); i++) {
      row.put(CommitmentRow.MORE.get(i), more.get(i));
    }
    row.put("id", entry.id()).put("title", entry.task().title()).put("text", entry.text());
    entry.task().section().forEach(row.putArray("section")::add);
    return row.toString();
  }

  /** Waits until some pairs of documents have gone through the first pass and others have not. */
  private static void awaitMiddle(int port, Process job) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    String root = "http://127.0.0.1:" + port + "/api/v1/applications";
    while (job.isAlive()) {
      for (JsonNode application : get(client, root)) {
        String id = application.path("id").asText();
        boolean middle = false;
        for (JsonNode stage : get(client, root + "/" + id + "/stages?status=active")) {
          int done = stage.path("numCompleteTasks").asInt();
          middle |=
              stage.path("name").asText().equals("first pass")
                  && done >= 2
                  && stage.path("numTasks").asInt() - done >= 2;
        }
        int busy = 0;
        for (JsonNode executor : get(client, root + "/" + id + "/executors")) {
          busy += executor.path("activeTasks").asInt() > 0 ? 1 : 0;
        }
        if (middle && busy == 2) {
          return;
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the job ended before its first pass: " + Run.await(job, 1).err());
  }

  private static JsonNode get(HttpClient client, String address) throws InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString());
      ObjectMapper mapper = new ObjectMapper();
      return answer.statusCode() == 200 ? mapper.readTree(answer.body()) : mapper.createArrayNode();
    } catch (IOException e) {
      return new ObjectMapper().createArrayNode();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Run submit(List<String> conf, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("--conf", "spark.ui.enabled=false"));
    all.addAll(conf);
    return Run.await(start(all, options), MOST_MINUTES);
  }

  private static Process start(List<String> conf, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("submit"));
    words.addAll(conf);
    words.add("--");
    words.addAll(List.of(options));
    return Run.start(words);
  }

  /** What the script did. */
  private record Run(int status, String err) {
    private static final Map<Process, Path> ERRORS = new HashMap<>();

    static Run of(String... words) throws Exception {
      return await(start(List.of(words)), 3);
    }

    static Process start(List<String> words) throws IOException {
      Path err = Files.createTempFile(folder, "err", ".log");
      List<String> command = new ArrayList<>(List.of("src/spark/cluster.sh"));
      command.addAll(words);
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("CLUSTER", TARGET.resolve("test-cluster").toString());
      builder.redirectError(err.toFile());
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      ERRORS.put(process, err);
      return process;
    }

    static Run await(Process process, long minutes) throws Exception {
      if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("not done in " + minutes + " minutes");
      }
      return new Run(
          process.exitValue(), Files.readString(ERRORS.get(process), StandardCharsets.UTF_8));
    }
  }
}
