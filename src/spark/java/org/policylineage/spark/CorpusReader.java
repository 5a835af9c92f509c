package org.policylineage.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.policylineage.corpus.Corpus;
import org.policylineage.extract.FactExtractor;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.Manifest;
import org.policylineage.ingest.SourceText;

/** Documents in the layout of a corpus, below any path that Hadoop can read. */
final class CorpusReader {
  private CorpusReader() {}

  /**
   * What stands in a corpus folder. Its list is read here, its texts on the executors.
   *
   * @throws InputException where there is no list or it is no YAML: without it nothing is known
   */
  static JavaRDD<Read> read(
      JavaSparkContext spark, Path folder, Broadcast<DataFolder> data, int perTask) {
    Configuration hadoop = spark.hadoopConfiguration();
    List<Read> wrong = new ArrayList<>();
    List<DocumentInfo> listed = list(new Path(folder, Manifest.FILE), hadoop, wrong);
    Broadcast<SerializableConfiguration> conf =
        spark.broadcast(new SerializableConfiguration(hadoop));
    String root = folder.toString();
    int tasks = Math.max(1, (listed.size() + perTask - 1) / perTask);
    JavaRDD<Read> documents =
        spark
            .parallelize(listed, tasks)
            .mapPartitions(
                infos -> {
                  Tools tools = data.value().tools();
                  FactExtractor extractor = tools.extractor();
                  List<Read> read = new ArrayList<>();
                  infos.forEachRemaining(
                      info -> read.add(parse(info, root, conf.value().value(), tools, extractor)));
                  return read.iterator();
                });
    return wrong.isEmpty() ? documents : documents.union(spark.parallelize(wrong, 1));
  }

  private static List<DocumentInfo> list(Path list, Configuration hadoop, List<Read> wrong) {
    java.nio.file.Path copy = null;
    try {
      copy = Files.createTempFile("corpus", ".yaml");
      Files.write(copy, DataFolder.bytes(list, hadoop));
      String local = copy.toString();
      return Manifest.listed(
          copy,
          // Looked for where it is read: asking for each from here would take long.
          name -> true,
          e ->
              wrong.add(
                  new Read.Rejected(
                      list.toString(), e.getMessage().replace(local, list.toString()))));
    } catch (IOException e) {
      throw new InputException(
          list.toString(),
          "there is no list of documents, or it cannot be read",
          "name a data folder that holds corpus/corpus.yaml");
    } finally {
      if (copy != null) {
        copy.toFile().delete();
      }
    }
  }

  private static Read parse(
      DocumentInfo info, String root, Configuration hadoop, Tools tools, FactExtractor extractor) {
    Path file = new Path(new Path(root), info.file());
    try {
      byte[] bytes = DataFolder.bytes(file, hadoop);
      String text = SourceText.of(java.nio.file.Path.of(info.file()), bytes).text();
      return Read.Parsed.of(
          info, Corpus.entries(tools.parser().parse(info, text, info.file()), 0, 0, extractor));
    } catch (IOException | RuntimeException e) {
      // Whatever one document does to its reader, the others are not to suffer from it.
      return Read.Rejected.of(file.toString(), e);
    }
  }
}
