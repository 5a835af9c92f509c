package org.policylineage.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.FactExtractor;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.InputException;
import org.policylineage.parse.Commitment;
import org.policylineage.parse.Document;
import org.policylineage.parse.Task;
import scala.Tuple2;

/** Commitments as JSON Lines or Parquet: parsed before, and their facts read here. */
final class CommitmentReader {
  /** A row, or the reason why it is none. */
  private record Line(CommitmentRow row, Read.Rejected rejected) implements java.io.Serializable {
    static Line of(String source, Function<String, String> cells) {
      try {
        return new Line(CommitmentRow.of(source, cells), null);
      } catch (RuntimeException e) {
        return new Line(null, Read.Rejected.of(source, e));
      }
    }
  }

  private CommitmentReader() {}

  /** The documents that the rows of a file or folder make. */
  static JavaRDD<Read> read(
      SparkSession session, Path path, Broadcast<DataFolder> data, int tasks) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    List<String> parquet = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    list(path, spark.hadoopConfiguration())
        .forEach(file -> (file.endsWith(".parquet") ? parquet : lines).add(file));
    JavaRDD<Line> rows = spark.emptyRDD();
    if (!lines.isEmpty()) {
      rows = rows.union(json(spark, String.join(",", lines)));
    }
    if (!parquet.isEmpty()) {
      rows = rows.union(parquet(session, spark, parquet));
    }
    JavaRDD<Read> wrong =
        rows.filter(line -> line.rejected() != null).map(line -> (Read) line.rejected());
    return rows.filter(line -> line.row() != null)
        .mapToPair(line -> new Tuple2<>(line.row().document().id(), line.row()))
        .groupByKey(tasks)
        .values()
        .mapPartitions(
            documents -> {
              FactExtractor extractor = data.value().tools().extractor();
              List<Read> read = new ArrayList<>();
              documents.forEachRemaining(document -> read.addAll(document(document, extractor)));
              return read.iterator();
            })
        .union(wrong);
  }

  private static List<String> list(Path path, Configuration hadoop) {
    try {
      FileSystem system = path.getFileSystem(hadoop);
      List<String> files = new ArrayList<>();
      for (FileStatus file : system.listStatus(path)) {
        String name = file.getPath().getName();
        if (file.isFile() && !name.startsWith("_") && !name.startsWith(".")) {
          files.add(file.getPath().toString());
        }
      }
      if (files.isEmpty()) {
        throw new InputException(path.toString(), "holds no file", "name JSON Lines or Parquet");
      }
      return files;
    } catch (IOException e) {
      throw new InputException(
          path.toString(), "cannot be read: " + e.getMessage(), "check the path");
    }
  }

  private static JavaRDD<Line> json(JavaSparkContext spark, String files) {
    JavaNewHadoopRDD<LongWritable, Text> text =
        (JavaNewHadoopRDD<LongWritable, Text>)
            spark.newAPIHadoopFile(
                files,
                TextInputFormat.class,
                LongWritable.class,
                Text.class,
                spark.hadoopConfiguration());
    return text.mapPartitionsWithInputSplit(
        (split, lines) -> {
          String file = ((FileSplit) split).getPath().toString();
          ObjectMapper mapper = new ObjectMapper();
          List<Line> rows = new ArrayList<>();
          while (lines.hasNext()) {
            Tuple2<LongWritable, Text> line = lines.next();
            if (line._2().getLength() > 0) {
              rows.add(json(file + " at byte " + line._1().get(), line._2(), mapper));
            }
          }
          return rows.iterator();
        },
        false);
  }

  private static Line json(String source, Text line, ObjectMapper mapper) {
    try {
      JsonNode object = mapper.readTree(Text.decode(line.getBytes(), 0, line.getLength(), false));
      if (!object.isObject()) {
        throw new InputException(source, "is no JSON object", "write one object a line");
      }
      return Line.of(source, column -> cell(object.path(column), column));
    } catch (CharacterCodingException e) {
      return new Line(null, new Read.Rejected(source, "is not UTF-8 text"));
    } catch (JsonProcessingException e) {
      return new Line(null, new Read.Rejected(source, "is not JSON: " + e.getOriginalMessage()));
    } catch (InputException e) {
      return new Line(null, Read.Rejected.of(source, e));
    }
  }

  private static String cell(JsonNode value, String column) {
    if (value.isArray()) {
      List<String> items = new ArrayList<>();
      value.forEach(item -> items.add(item.asText()));
      return String.join(column.equals("section") ? " / " : "；", items);
    }
    return value.isNull() || value.isMissingNode() ? "" : value.asText();
  }

  private static JavaRDD<Line> parquet(
      SparkSession session, JavaSparkContext spark, List<String> files) {
    Broadcast<SerializableConfiguration> conf =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    List<Line> damaged =
        spark
            .parallelize(files, files.size())
            .flatMap(file -> damage(file, conf.value().value()).iterator())
            .collect();
    Set<String> unreadable =
        damaged.stream().map(line -> line.rejected().source()).collect(Collectors.toSet());
    String[] whole = files.stream().filter(f -> !unreadable.contains(f)).toArray(String[]::new);
    JavaRDD<Line> rows = spark.parallelize(damaged, 1);
    if (whole.length == 0) {
      return rows;
    }
    return rows.union(
        session
            .read()
            .parquet(whole)
            .toJavaRDD()
            .map(
                row -> {
                  String source = "row " + cell(row, "id");
                  return Line.of(source, column -> cell(row, column));
                }));
  }

  /** A file whose foot cannot be read would end the whole job later. */
  private static List<Line> damage(String file, Configuration hadoop) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file), hadoop))) {
      reader.getFooter();
      return List.of();
    } catch (IOException | RuntimeException e) {
      return List.of(new Line(null, Read.Rejected.of(file, e)));
    }
  }

  private static String cell(Row row, String column) {
    int at = List.of(row.schema().fieldNames()).indexOf(column);
    if (at < 0 || row.isNullAt(at)) {
      return "";
    }
    Object value = row.get(at);
    if (value instanceof scala.collection.Seq<?>) {
      return row.getList(at).stream()
          .map(String::valueOf)
          .collect(Collectors.joining(column.equals("section") ? " / " : "；"));
    }
    return String.valueOf(value);
  }

  /** Rows in their order; a row that says something else of the document than the first is none. */
  private static List<Read> document(Iterable<CommitmentRow> rows, FactExtractor extractor) {
    List<CommitmentRow> inOrder = new ArrayList<>();
    rows.forEach(inOrder::add);
    inOrder.sort(
        Comparator.comparingInt(CommitmentRow::place)
            .thenComparing(row -> natural(row.commitment().id()))
            .thenComparing(row -> row.commitment().text()));
    DocumentInfo info = inOrder.get(0).document();
    List<Read> read = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Map<String, Task> tasks = new LinkedHashMap<>();
    Map<String, List<Commitment>> commitments = new LinkedHashMap<>();
    for (CommitmentRow row : inOrder) {
      String id = row.commitment().id();
      if (!row.document().equals(info)) {
        read.add(
            new Read.Rejected(
                row.source(), id + ": says something else of the document " + info.id()));
      } else if (!ids.add(id)) {
        read.add(new Read.Rejected(row.source(), id + ": the id stands twice"));
      } else {
        tasks.putIfAbsent(row.task().id(), row.task());
        commitments.computeIfAbsent(row.task().id(), t -> new ArrayList<>()).add(row.commitment());
      }
    }
    List<Task> all =
        tasks.values().stream()
            .map(
                task ->
                    new Task(
                        task.id(),
                        task.section(),
                        task.title(),
                        task.responsibility(),
                        task.deadline(),
                        commitments.get(task.id()),
                        task.marker(),
                        task.heading(),
                        List.of()))
            .toList();
    Document document =
        new Document(info, "", List.of(), List.of(), all, List.of(), List.of(), List.of());
    try {
      List<Entry> entries = Corpus.entries(document, 0, 0, extractor);
      read.add(Read.Parsed.of(info, entries));
    } catch (RuntimeException e) {
      read.add(Read.Rejected.of(info.id(), e));
    }
    return read;
  }

  /** The id with its numbers to eight digits, so that 10 stands behind 9. */
  private static String natural(String id) {
    return java.util.regex.Pattern.compile("\\d+")
        .matcher(id)
        .replaceAll(
            number -> "0".repeat(Math.max(0, 8 - number.group().length())) + number.group());
  }
}
