package org.policylineage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.policylineage.cache.CacheFolder;
import org.policylineage.ingest.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is kept between runs: how much of what, and how much there may be. */
@Command(name = "cache", subcommands = CacheCommand.Clear.class)
final class CacheCommand implements Callable<Integer> {
  private static final Map<String, String> MEANINGS =
      Map.of(
          "index", "检索索引 index for searching",
          "vectors", "语义向量 vectors of texts",
          "pairs", "文件两两比对 documents compared two by two",
          "links", "文件之间的关联 links of two documents",
          "statistics", "词语与向量的统计 statistics of words and vectors",
          "frequencies", "词频 how rare words are",
          "background", "关系判断所用的词频 words for the verdicts on links");

  @Option(names = "--cache", paramLabel = "DIR", defaultValue = ".lineage")
  Path cache;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      SortedMap<String, Long> sizes = new CacheFolder(cache).sizes();
      long sum = sizes.values().stream().mapToLong(Long::longValue).sum();
      sizes.forEach(
          (kind, bytes) ->
              out.printf("%10s  %-11s  %s%n", size(bytes), kind, MEANINGS.getOrDefault(kind, "")));
      out.printf(
          "%10s  合计，上限 in all, of at most %s（%s）: %s%n",
          size(sum), size(CacheFolder.limit(System.getenv())), CacheFolder.LIMIT, cache);
    } catch (IOException e) {
      throw unusable(cache, "cannot be read", e);
    }
    return 0;
  }

  private static String size(long bytes) {
    return bytes < 10 << 20
        ? (bytes + 1023) / 1024 + " KB"
        : bytes < 10L << 30 ? bytes / (1 << 20) + " MB" : bytes / (1 << 30) + " GB";
  }

  private static InputException unusable(Path cache, String what, IOException e) {
    return new InputException(
        cache.toString(), what + ": " + e.getMessage(), "close what uses it and check its rights");
  }

  /** Deletes what runs have kept, and nothing else that lies beside it. */
  @Command(name = "clear")
  static final class Clear implements Callable<Integer> {
    @Option(names = "--cache", paramLabel = "DIR", defaultValue = ".lineage")
    Path cache;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
      try {
        long bytes = new CacheFolder(cache).clear();
        if (!((Lineage) spec.root().userObject()).quiet) {
          spec.commandLine().getOut().println("已清除 cleared " + bytes / 1024 + " KB: " + cache);
        }
      } catch (IOException e) {
        throw unusable(cache, "cannot be cleared", e);
      }
      return 0;
    }
  }
}
