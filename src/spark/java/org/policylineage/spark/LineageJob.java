package org.policylineage.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.policylineage.Matching;
import org.policylineage.Version;
import org.policylineage.corpus.Entry;
import org.policylineage.export.Tables;
import org.policylineage.index.Frequencies;
import org.policylineage.index.Statistics;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.Manifest;
import org.policylineage.match.Link;
import org.policylineage.match.PairScores;
import org.policylineage.match.Predecessors.Content;
import org.policylineage.match.Predecessors.Pair;
import org.policylineage.trace.Strand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scala.Tuple2;

/** The whole way on Spark: read, link, judge, trace, write. Submitted with spark-submit. */
@Command(
    name = "policy-lineage-spark",
    mixinStandardHelpOptions = true,
    description = "Traces policy commitments on Apache Spark; see the manual's page on Spark.")
public final class LineageJob implements Callable<Integer> {
  private static final StorageLevel KEPT = StorageLevel.MEMORY_AND_DISK_SER();

  /** So many commitments make a partition of the tables. */
  private static final int PER_RANGE = 2500;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description =
          "Data folder: corpus/, and where they differ from the program's lexicon/, model/.")
  String data;

  @Option(
      names = "--commitments",
      paramLabel = "PATH",
      description = "JSON Lines or Parquet of commitments, instead of the corpus of --data.")
  String commitments;

  @Option(names = "--out", paramLabel = "PATH", required = true, description = "Folder of outputs.")
  String out;

  @Option(names = "--overwrite", description = "Replaces the folder of outputs.")
  boolean overwrite;

  @Option(
      names = "--vectors",
      paramLabel = "FILE",
      description = "Vectors made before; otherwise model/vectors.bin of --data where it is.")
  String vectors;

  @Option(
      names = "--rejected",
      paramLabel = "SHARE",
      defaultValue = "0.01",
      description = "The share of bad input beyond which the job ends (default: ${DEFAULT-VALUE}).")
  double rejectedShare;

  @Option(
      names = "--shard",
      paramLabel = "N",
      defaultValue = "0",
      description = "Earlier documents in a shard (default: 1 to 16, by the size of the corpus).")
  int perShard;

  @Option(names = "--parts", description = "Leaves every CSV in the parts the executors write.")
  boolean parts;

  private final Map<String, Double> seconds = new java.util.LinkedHashMap<>();
  private SparkSession session;
  private JavaSparkContext spark;

  /** Exit status 0 done, 1 the work failed, 2 wrong use. */
  public static void main(String[] args) {
    int status =
        new CommandLine(new LineageJob())
            .setExecutionExceptionHandler(
                (e, line, result) -> {
                  line.getErr().println(oneLine(e));
                  return 1;
                })
            .execute(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static String oneLine(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof InputException) {
        return at.getMessage();
      }
    }
    return "the job failed: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public Integer call() {
    if ((data == null) == (commitments == null) && data == null) {
      throw new InputException("--data", "is missing", "name a data folder, or --commitments");
    }
    session = SparkSession.builder().appName("Policy Lineage").getOrCreate();
    try {
      spark = JavaSparkContext.fromSparkContext(session.sparkContext());
      Meter meter = new Meter();
      session.sparkContext().addSparkListener(meter);
      run(meter);
    } finally {
      session.stop();
    }
    return 0;
  }

  private void run(Meter meter) {
    long began = System.nanoTime();
    Output output = new Output(session, path(out), parts);
    output.check(overwrite);
    DataFolder folder =
        DataFolder.read(
            data == null ? null : path(data),
            vectors(),
            UUID.randomUUID().toString(),
            spark.hadoopConfiguration());
    Broadcast<DataFolder> tools = spark.broadcast(folder);

    JavaRDD<Read> read = read(tools).persist(KEPT);
    List<Size> sizes = step("read", () -> sizes(read));
    long rejected = rejected(read, sizes, output);
    Map<String, Integer> orders = new HashMap<>();
    int[] start = new int[sizes.size() + 1];
    for (int order = 0; order < sizes.size(); order++) {
      orders.put(sizes.get(order).info().id(), order);
      start[order + 1] = start[order] + sizes.get(order).commitments();
    }
    int commitmentCount = start[sizes.size()];

    JavaPairRDD<Integer, Ready> documents =
        documents(read, spark.broadcast(orders), spark.broadcast(start), tools).persist(KEPT);
    step("vectors", documents::count);
    read.unpersist(false);
    Sample sample = step("statistics", () -> sample(documents, sizes, tools));
    Broadcast<Statistics> statistics = spark.broadcast(sample.statistics());
    Broadcast<Frequencies> frequencies = spark.broadcast(sample.frequencies());
    Plan plan =
        step(
            "compared documents",
            () ->
                new Plan(
                    start,
                    Kinship.of(documents, sizes.size(), tools, frequencies),
                    perShard > 0 ? perShard : Math.min(16, Math.max(1, sizes.size() / 32))));

    Broadcast<Plan> everywhere = spark.broadcast(plan);
    JavaPairRDD<Pair, PairScores> scores =
        Passes.first(documents, everywhere, tools, statistics).persist(KEPT);
    step("first pass", scores::count);
    JavaPairRDD<Pair, List<Link>> linked =
        Passes.second(documents, scores, everywhere, tools).persist(KEPT);
    step("second pass", linked::count);
    scores.unpersist(false);

    Key.Ranges ranges =
        new Key.Ranges(Math.min(4000, Math.max(4, commitmentCount / PER_RANGE)), commitmentCount);
    JavaPairRDD<Key, Strand> strands =
        step(
            "verdicts",
            () -> {
              JavaPairRDD<Key, Strand> judged =
                  Judging.of(spark, documents, Passes.links(linked), ranges, tools).persist(KEPT);
              judged.count();
              return judged;
            });
    linked.unpersist(false);
    JavaPairRDD<Integer, Entry> entries =
        documents
            .flatMapToPair(
                document ->
                    document._2().entries().stream()
                        .map(entry -> new Tuple2<>(entry.position(), entry))
                        .iterator())
            .repartitionAndSortWithinPartitions(ranges)
            .persist(KEPT);
    step("places", entries::count);
    JavaRDD<List<String>> lineages =
        step(
            "lineages",
            () -> {
              JavaRDD<List<String>> traced =
                  Tracing.of(spark, entries, strands, ranges, plan.documents() - 1);
              return traced;
            });
    Map<String, Long> rows =
        step("tables", () -> write(output, everywhere, entries, strands, lineages, tools));
    output.write(
        "run.json",
        summary(sizes.size(), commitmentCount, rejected, plan, rows, folder, meter, began));
    System.out.printf(
        Locale.ROOT,
        "documents %d, commitments %d, links %d, rejected %d: %s%n",
        sizes.size(),
        commitmentCount,
        rows.get("links"),
        rejected,
        out);
  }

  /** With its file system and from its root, for an executor stands in another folder. */
  private Path path(String name) {
    try {
      Path path = new Path(name);
      return path.getFileSystem(spark.hadoopConfiguration()).makeQualified(path);
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(name, "is no path: " + e.getMessage(), "check it");
    }
  }

  /** The file of vectors is given to every executor. */
  private String vectors() {
    if (vectors == null && data == null) {
      return null;
    }
    Path file = vectors == null ? new Path(path(data), Matching.PUBLISHED_VECTORS) : path(vectors);
    try {
      if (file.getFileSystem(spark.hadoopConfiguration()).exists(file)) {
        spark.addFile(file.toString());
        return file.getName();
      }
    } catch (IOException e) {
      throw new InputException(
          file.toString(), "cannot be read: " + e.getMessage(), "check the path");
    }
    if (vectors != null) {
      throw new InputException(vectors, "is not there", "name a file of vectors");
    }
    return null;
  }

  private JavaRDD<Read> read(Broadcast<DataFolder> tools) {
    return commitments == null
        ? CorpusReader.read(spark, new Path(path(data), "corpus"), tools, 2)
        : CommitmentReader.read(
            session, path(commitments), tools, Math.max(8, spark.defaultParallelism() * 2));
  }

  private record Size(DocumentInfo info, int commitments) implements java.io.Serializable {}

  /** The documents in order of date. */
  private static List<Size> sizes(JavaRDD<Read> read) {
    List<Size> sizes =
        new ArrayList<>(
            read.filter(one -> one instanceof Read.Parsed)
                .map(one -> (Read.Parsed) one)
                .map(parsed -> new Size(parsed.info(), parsed.entries().size()))
                .collect());
    sizes.sort(Comparator.comparing(Size::info, Manifest.ORDER));
    return sizes;
  }

  /** Bad input is written beside and counted; too much of it ends the job. */
  private long rejected(JavaRDD<Read> read, List<Size> sizes, Output output) {
    JavaRDD<Read> wrong = read.filter(one -> one instanceof Read.Rejected);
    long count = wrong.count();
    long good =
        commitments == null ? sizes.size() : sizes.stream().mapToLong(Size::commitments).sum();
    double share = count / (double) Math.max(1, count + good);
    boolean tooMany = share > rejectedShare || good == 0;
    // What earlier runs left stays as it is where this one cannot be done.
    if (!tooMany) {
      output.open();
    }
    if (count > 0) {
      output.writeCsv(
          "rejected",
          List.of("source", "reason"),
          wrong
              .map(one -> (Read.Rejected) one)
              .map(one -> List.of(one.source(), one.reason()))
              .sortBy(one -> one.toString(), true, 1));
    }
    if (tooMany) {
      throw new InputException(
          commitments == null ? data : commitments,
          String.format(
              Locale.ROOT,
              "%d of %d inputs cannot be used, more than the share of %s",
              count,
              count + good,
              rejectedShare),
          "see rejected.csv in " + out + " and mend them, or allow more with --rejected");
    }
    return count;
  }

  private static JavaPairRDD<Integer, Ready> documents(
      JavaRDD<Read> read,
      Broadcast<Map<String, Integer>> orders,
      Broadcast<int[]> start,
      Broadcast<DataFolder> tools) {
    return read.filter(one -> one instanceof Read.Parsed)
        .map(one -> (Read.Parsed) one)
        .mapToPair(
            parsed -> {
              int order = orders.value().get(parsed.info().id());
              List<Entry> entries = parsed.at(order, start.value()[order]).entries();
              return new Tuple2<>(
                  order, new Ready(entries, tools.value().tools().vectors(entries)));
            });
  }

  private record Sample(Statistics statistics, Frequencies frequencies)
      implements java.io.Serializable {}

  /** One task counts the sample, for sums of floats depend on their order. */
  private static Sample sample(
      JavaPairRDD<Integer, Ready> documents, List<Size> sizes, Broadcast<DataFolder> tools) {
    int first = Statistics.documents(sizes.stream().mapToInt(Size::commitments).toArray());
    return documents
        .filter(document -> document._1() < first)
        .repartition(1)
        .mapPartitions(
            part -> {
              List<Tuple2<Integer, Ready>> sample = new ArrayList<>();
              part.forEachRemaining(sample::add);
              sample.sort(Comparator.comparing(Tuple2::_1));
              List<Ready> ready = sample.stream().map(Tuple2::_2).toList();
              List<Entry> entries =
                  ready.stream().flatMap(document -> document.entries().stream()).toList();
              List<Content> contents =
                  ready.stream()
                      .filter(document -> !document.entries().isEmpty())
                      .map(
                          document ->
                              Content.of(
                                  document.entries().get(0).document().info(),
                                  document.entries(),
                                  tools.value().tools().lexicon()))
                      .toList();
              return List.of(
                      new Sample(
                          Statistics.of(entries, PackedVectors.source(ready)),
                          Content.frequencies(contents)))
                  .iterator();
            })
        .collect()
        .get(0);
  }

  private static Map<String, Long> write(
      Output output,
      Broadcast<Plan> everywhere,
      JavaPairRDD<Integer, Entry> entries,
      JavaPairRDD<Key, Strand> strands,
      JavaRDD<List<String>> lineages,
      Broadcast<DataFolder> tools) {
    Map<String, Long> rows = new java.util.LinkedHashMap<>();
    List<String> columns = new ArrayList<>(Tables.commitments(List.of()).columns());
    int csv = columns.size();
    columns.addAll(CommitmentRow.MORE);
    rows.put(
        "commitments",
        output.write(
            "commitments",
            columns,
            csv,
            entries
                .values()
                .map(entry -> commitment(entry, everywhere.value().start()[entry.order()]))));
    rows.put(
        "links",
        output.write(
            Tables.links(List.of()),
            strands.values().flatMap(s -> Tables.links(List.of(s)).rows().iterator())));
    rows.put("lineages", output.write(Tables.lineages(List.of()), lineages));
    rows.put(
        "diffs",
        output.write(
            Tables.diffs(List.of(), null),
            strands
                .values()
                .filter(strand -> strand.link().accepted())
                .flatMap(
                    strand ->
                        Tables.diffs(List.of(strand), tools.value().tools().lexicon())
                            .rows()
                            .iterator())));
    return rows;
  }

  private static List<String> commitment(Entry entry, int start) {
    List<String> cells = new ArrayList<>(Tables.commitments(List.of(entry)).rows().get(0));
    cells.addAll(CommitmentRow.more(entry, entry.position() - start));
    return cells;
  }

  /** A named part of the way, with its time. */
  private <T> T step(String name, Supplier<T> work) {
    long began = System.nanoTime();
    spark.setCallSite(name);
    spark.sc().setJobDescription(name);
    T result = work.get();
    double took = (System.nanoTime() - began) / 1e9;
    seconds.put(name, took);
    System.err.printf(Locale.ROOT, "%s: %.1f s%n", name, took);
    return result;
  }

  private String summary(
      int documents,
      int commitmentCount,
      long rejected,
      Plan plan,
      Map<String, Long> rows,
      DataFolder folder,
      Meter meter,
      long began) {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode run = mapper.createObjectNode();
    run.put("program", "Policy Lineage").put("version", Version.NUMBER);
    run.put("spark", session.version());
    run.put("documents", documents)
        .put("commitments", commitmentCount)
        .put("rejected", rejected)
        .put("compared", plan.earlier().stream().mapToInt(List::size).sum())
        .put("shards", plan.shards());
    ObjectNode tables = run.putObject("rows");
    rows.forEach(tables::put);
    ObjectNode inputs = run.putObject("inputs");
    folder.checksums().forEach(inputs::put);
    ObjectNode times = run.putObject("seconds");
    seconds.forEach((step, took) -> times.put(step, rounded(took)));
    times.put("all", rounded((System.nanoTime() - began) / 1e9));
    run.putObject("executors")
        .put("cores", spark.defaultParallelism())
        .put("tasks", meter.tasks())
        .put("failed", meter.failed())
        .put("busySeconds", rounded(meter.busySeconds()))
        .put("collectingSeconds", rounded(meter.collectingSeconds()))
        .put("shuffledBytes", meter.shuffledBytes());
    try {
      return mapper.writeValueAsString(run) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 10) / 10.0;
  }
}
