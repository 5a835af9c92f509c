package org.policylineage.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import org.policylineage.cache.Checksum;
import org.policylineage.ingest.InputException;

/**
 * The tables of words and the trained models of a data folder, carried to every executor; what the
 * folder lacks is the program's own.
 */
final class DataFolder implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Map<String, Tools> TOOLS = new ConcurrentHashMap<>();

  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private final String vectors;
  private final String key;

  private DataFolder(TreeMap<String, byte[]> files, String vectors, String run) {
    this.files.putAll(files);
    this.vectors = vectors;
    this.key = run;
  }

  /**
   * Reads the small files.
   *
   * @param folder may be null: then everything is the program's own
   * @param vectors the name of a file of vectors that every executor was given, or null
   * @param run a name that no other run of the application has
   */
  static DataFolder read(Path folder, String vectors, String run, Configuration hadoop) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    if (folder != null) {
      try {
        FileSystem system = folder.getFileSystem(hadoop);
        for (String part : new String[] {"lexicon", "model"}) {
          Path from = new Path(folder, part);
          if (!system.exists(from)) {
            continue;
          }
          for (FileStatus file : system.listStatus(from)) {
            String name = file.getPath().getName();
            if (file.isFile() && (name.endsWith(".csv") || name.endsWith(".json"))) {
              files.put(part + "/" + name, bytes(file.getPath(), hadoop));
            }
          }
        }
      } catch (IOException e) {
        throw new InputException(
            folder.toString(), "cannot be read: " + e.getMessage(), "check the path");
      }
    }
    return new DataFolder(files, vectors, run);
  }

  static byte[] bytes(Path file, Configuration hadoop) throws IOException {
    try (InputStream in = file.getFileSystem(hadoop).open(file)) {
      return in.readAllBytes();
    }
  }

  /** SHA-256 of every file that was read. */
  TreeMap<String, String> checksums() {
    TreeMap<String, String> checksums = new TreeMap<>();
    files.forEach((name, bytes) -> checksums.put(name, Checksum.of(bytes)));
    return checksums;
  }

  /** What this process works with, made when first asked for. */
  Tools tools() {
    return TOOLS.computeIfAbsent(key, k -> new Tools(unpack(), published()));
  }

  /** The readers of the program read files. */
  private java.nio.file.Path unpack() {
    try {
      boolean executor = SparkEnv.get() != null && !SparkEnv.get().executorId().equals("driver");
      java.nio.file.Path folder =
          executor
              // The executor's work directory, which goes when the application is cleaned up.
              ? Files.createTempDirectory(java.nio.file.Path.of("").toAbsolutePath(), "lineage")
              : Files.createTempDirectory("lineage");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        java.nio.file.Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("the executor's work directory cannot be written", e);
    }
  }

  private java.nio.file.Path published() {
    return vectors == null ? null : java.nio.file.Path.of(SparkFiles.get(vectors));
  }
}
