package org.policylineage.cli;

import java.nio.file.Path;
import org.policylineage.Matching;
import org.policylineage.PolicyLineage;
import org.policylineage.corpus.Corpus;
import org.policylineage.export.Findings;
import picocli.CommandLine.Option;

/** The options that every command which reads a corpus has. */
final class Workspace {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = {
        "资料文件夹（内含 corpus/、lexicon/），默认 data",
        "The data folder, with corpus/ and lexicon/ (default: data)."
      })
  Path data;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = ".lineage",
      description = {
        "缓存文件夹（索引与向量），可随时删除",
        "Where the index and vectors are kept; may be deleted (default: .lineage)."
      })
  Path cache;

  Findings trace() {
    return PolicyLineage.trace(data, cache);
  }

  Corpus corpus() {
    return Corpus.read(data);
  }

  Matching matching(Corpus corpus) {
    return new Matching(corpus, data, cache);
  }
}
