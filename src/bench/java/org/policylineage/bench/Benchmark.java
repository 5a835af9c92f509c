package org.policylineage.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.policylineage.generate.Generator;

/**
 * Times every stage of the program on generated corpora of growing size, beside a plain BM25
 * pipeline in the same run. Arguments: {@code stages}, the sizes in tasks with commas between, and
 * the folder to write; or {@code micro}, for the inner loops; or {@code incremental}, for what a
 * document more costs.
 */
public final class Benchmark {
  static final String WHOLE = "whole";
  static final String PLAIN = "plain BM25";
  private static final long SEED = 1;
  private static final double MEGABYTE = 1 << 20;

  private final Path folder;
  private final List<Row> rows = new ArrayList<>();

  private Benchmark(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("micro")) {
      InnerLoops.run();
      return;
    }
    if (arguments[0].equals("incremental")) {
      Incremental.run(Path.of(arguments[2]));
      return;
    }
    Benchmark benchmark = new Benchmark(Path.of(arguments[2]));
    System.out.println(
        "Java "
            + Runtime.version().feature()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors, heap of at most "
            + Math.round(Runtime.getRuntime().maxMemory() / MEGABYTE)
            + " MB");
    for (String tasks : arguments[1].split(",")) {
      benchmark.run(Integer.parseInt(tasks.strip()));
      benchmark.write();
    }
  }

  private void run(int tasks) throws IOException {
    Path place = folder.resolve("tasks-" + tasks);
    delete(place);
    Path data = place.resolve("data");
    Path cache = place.resolve("cache");
    Path out = place.resolve("reports");
    line(Row.HEAD);

    long start = System.nanoTime();
    Memory.reset();
    int commitments = Generator.write(tasks, SEED, data).commitments();
    add(tasks, commitments, "generate", seconds(start), size(data), null);

    Pipeline pipeline = new Pipeline(data, cache, out);
    double whole = 0;
    double peak = 0;
    Row matched = null;
    for (Pipeline.Stage stage : pipeline.stages()) {
      Memory.reset();
      start = System.nanoTime();
      stage.step().run();
      double seconds = seconds(start);
      // The report makes the differences again, for its tables.
      whole += stage.name().equals(Pipeline.DIFF) ? 0 : seconds;
      Row row = add(tasks, commitments, stage.name(), seconds, Double.NaN, null);
      peak = Math.max(peak, row.peakMegabytes());
      if (stage.name().equals(Pipeline.MATCH)) {
        matched = row;
      }
    }
    double matching = matched.seconds();
    pipeline
        .shares()
        .forEach(
            (part, share) ->
                add(tasks, commitments, "· " + part, share * matching, Double.NaN, null));
    Accuracy truth = Accuracy.read(data);
    Accuracy.Score program = truth.of(pipeline.accepted());
    Row all =
        new Row(
            tasks,
            commitments,
            WHOLE,
            whole,
            peak,
            Double.NaN,
            size(cache) + size(out),
            program.precision(),
            program.recall(),
            program.f1(),
            Double.NaN);
    all = keep(all);

    List<PlainBm25.Text> texts = pipeline.texts();
    Memory.reset();
    start = System.nanoTime();
    List<Accuracy.Pair> pairs = PlainBm25.pairs(texts, place.resolve("plain"));
    double seconds = seconds(start);
    Accuracy.Score plain = truth.best(pairs);
    Row bm25 = add(tasks, commitments, PLAIN, seconds, size(place.resolve("plain")), plain);

    System.out.printf(
        "%n%d tasks: %.1f times the time of plain BM25, F1 %.3f against %.3f (%.2f times);"
            + " of the wrong links %d and %d lie between regions that do not answer each other%n%n",
        tasks,
        all.seconds() / bm25.seconds(),
        all.f1(),
        bm25.f1(),
        all.f1() / bm25.f1(),
        program.elsewhere(),
        plain.elsewhere());
  }

  private Row add(
      int tasks, int commitments, String stage, double seconds, double disk, Accuracy.Score score) {
    double peak = Memory.peak() / MEGABYTE;
    Row row =
        new Row(
            tasks,
            commitments,
            stage,
            seconds,
            peak,
            Memory.live() / MEGABYTE,
            disk,
            score == null ? Double.NaN : score.precision(),
            score == null ? Double.NaN : score.recall(),
            score == null ? Double.NaN : score.f1(),
            Double.NaN);
    return keep(row);
  }

  /** Keeps and prints the row, with its growth since the size before. */
  private Row keep(Row row) {
    Row kept =
        rows.stream()
            .filter(other -> other.tasks() != row.tasks() && other.stage().equals(row.stage()))
            .reduce((first, second) -> second)
            .map(row::withExponent)
            .orElse(row);
    rows.add(kept);
    line(kept.cells());
    return kept;
  }

  private void write() throws IOException {
    StringBuilder table = new StringBuilder("\uFEFF" + String.join(",", Row.HEAD) + "\r\n");
    rows.forEach(row -> table.append(String.join(",", row.cells())).append("\r\n"));
    Files.writeString(folder.resolve("benchmarks.csv"), table, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("benchmarks.svg"), Chart.of(rows), StandardCharsets.UTF_8);
  }

  private static void line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(String.format(i == 2 ? "  %-12s" : "%15s", cells.get(i)));
    }
    System.out.println(line);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double size(Path path) throws IOException {
    if (!Files.exists(path)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          / MEGABYTE;
    }
  }

  static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
