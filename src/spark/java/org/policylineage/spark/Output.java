package org.policylineage.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.policylineage.export.Csv;
import org.policylineage.export.Table;
import org.policylineage.ingest.InputException;

/** Tables as Parquet and as CSV, row for row as the program on one machine writes them. */
final class Output {
  /** So many rows are made text at once. */
  private static final int CHUNK = 1000;

  private static final Map<String, DataType> TYPES =
      Map.of(
          "probability", DataTypes.DoubleType,
          "accepted", DataTypes.BooleanType,
          "ongoing", DataTypes.BooleanType,
          "place", DataTypes.IntegerType,
          "horizon", DataTypes.IntegerType);

  private final SparkSession session;
  private final Path folder;
  private final boolean parts;
  private final Configuration hadoop;

  /**
   * @param parts leaves a CSV in the parts in which the executors write it
   */
  Output(SparkSession session, Path folder, boolean parts) {
    this.session = session;
    this.folder = folder;
    this.parts = parts;
    this.hadoop = session.sparkContext().hadoopConfiguration();
  }

  /** Makes sure that the folder is free, or may be replaced and was written by this job. */
  void check(boolean overwrite) {
    try {
      FileSystem system = folder.getFileSystem(hadoop);
      if (!system.exists(folder)) {
        return;
      }
      if (!overwrite) {
        throw new InputException(
            folder.toString(), "is already there", "name another folder or say --overwrite");
      }
      for (FileStatus inside : system.listStatus(folder)) {
        if (!inside.getPath().getName().matches("parquet|csv|run\\.json|\\..*|.*\\.csv")) {
          throw new InputException(
              folder.toString(),
              "holds " + inside.getPath().getName() + ", which no run has written",
              "name another folder");
        }
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Empties the folder, once the input has been found good. */
  void open() {
    try {
      FileSystem system = folder.getFileSystem(hadoop);
      system.delete(folder, true);
      system.mkdirs(folder);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Writes a table.
   *
   * @param columns its heads
   * @param csv how many of the columns, from the first on, the CSV has
   * @param rows in order
   * @return how many rows there are
   */
  long write(String name, List<String> columns, int csv, JavaRDD<List<String>> rows) {
    JavaRDD<List<String>> kept = rows.persist(StorageLevel.MEMORY_AND_DISK_SER());
    session
        .createDataFrame(
            kept.map(row -> row(columns, row)),
            DataTypes.createStructType(
                columns.stream().map(Output::field).toArray(StructField[]::new)))
        .write()
        .parquet(new Path(folder, "parquet/" + name).toString());
    long count = writeCsv(name, columns.subList(0, csv), kept);
    kept.unpersist(false);
    return count;
  }

  /** Writes a table that has the same columns in both. */
  long write(Table heads, JavaRDD<List<String>> rows) {
    return write(heads.name(), heads.columns(), heads.columns().size(), rows);
  }

  /** Writes a table as CSV only. */
  long writeCsv(String name, List<String> columns, JavaRDD<List<String>> rows) {
    List<String> heads = new ArrayList<>(columns);
    Path to = new Path(folder, "csv/" + name);
    String target = to.toString();
    Broadcast<SerializableConfiguration> conf =
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .broadcast(new SerializableConfiguration(hadoop));
    long count =
        rows.mapPartitionsWithIndex(
                (index, part) ->
                    List.of(part(name, heads.size(), part, target, index, conf.value().value()))
                        .iterator(),
                true)
            .fold(0L, Long::sum);
    try {
      FileSystem system = to.getFileSystem(hadoop);
      try (OutputStream out = system.create(new Path(to, "head.csv"))) {
        out.write(Csv.write(new Table(name, heads, List.of())).getBytes(StandardCharsets.UTF_8));
      }
      if (!parts) {
        join(system, to, rows.getNumPartitions(), new Path(folder, name + ".csv"));
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
    return count;
  }

  /** Writes a small text. */
  void write(String name, String text) {
    Path file = new Path(folder, name);
    try (OutputStream out = file.getFileSystem(hadoop).create(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static void join(FileSystem system, Path from, int parts, Path to) throws IOException {
    try (OutputStream out = system.create(to)) {
      copy(system, new Path(from, "head.csv"), out);
      for (int index = 0; index < parts; index++) {
        copy(system, part(from.toString(), index), out);
      }
    }
    system.delete(from, true);
    if (system.listStatus(from.getParent()).length == 0) {
      system.delete(from.getParent(), true);
    }
  }

  private static void copy(FileSystem system, Path file, OutputStream out) throws IOException {
    try (InputStream in = system.open(file)) {
      in.transferTo(out);
    }
  }

  private static Path part(String folder, int index) {
    return new Path(folder, String.format("part-%05d.csv", index));
  }

  /** Written beside and moved into its place, for a task may be run twice. */
  private static long part(
      String name,
      int width,
      Iterator<List<String>> rows,
      String folder,
      int index,
      Configuration hadoop)
      throws IOException {
    Path target = part(folder, index);
    Path beside =
        new Path(folder, "_" + target.getName() + "." + TaskContext.get().taskAttemptId());
    FileSystem system = target.getFileSystem(hadoop);
    List<String> heads = java.util.Collections.nCopies(width, "");
    long count = 0;
    try (OutputStream out = system.create(beside, true)) {
      while (rows.hasNext()) {
        List<List<String>> chunk = new ArrayList<>();
        while (rows.hasNext() && chunk.size() < CHUNK) {
          chunk.add(rows.next().subList(0, width));
        }
        count += chunk.size();
        out.write(Csv.writeRows(new Table(name, heads, chunk)).getBytes(StandardCharsets.UTF_8));
      }
    }
    system.delete(target, false);
    if (!system.rename(beside, target)) {
      throw new IOException("cannot rename " + beside + " to " + target);
    }
    return count;
  }

  private static StructField field(String column) {
    return DataTypes.createStructField(
        column, TYPES.getOrDefault(column, DataTypes.StringType), false);
  }

  private static Row row(List<String> columns, List<String> cells) {
    Object[] values = new Object[cells.size()];
    for (int i = 0; i < values.length; i++) {
      DataType type = TYPES.get(columns.get(i));
      String cell = cells.get(i);
      if (type == null) {
        values[i] = cell;
      } else if (type.equals(DataTypes.DoubleType)) {
        values[i] = Double.valueOf(cell);
      } else if (type.equals(DataTypes.IntegerType)) {
        values[i] = Integer.valueOf(cell);
      } else {
        values[i] = Boolean.valueOf(cell);
      }
    }
    return RowFactory.create(values);
  }

  private InputException unwritable(IOException e) {
    return new InputException(
        folder.toString(),
        "cannot be written: " + e.getMessage(),
        "check its rights and its space");
  }
}
