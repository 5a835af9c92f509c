package org.policylineage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.policylineage.ingest.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is kept between runs. */
@Command(name = "cache", subcommands = CacheCommand.Clear.class)
final class CacheCommand {
  /** Deletes what runs have kept, and nothing else that lies beside it. */
  @Command(name = "clear")
  static final class Clear implements Callable<Integer> {
    @Option(names = "--cache", paramLabel = "DIR", defaultValue = ".lineage")
    Path cache;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
      long bytes = 0;
      try {
        if (Files.isDirectory(cache)) {
          bytes = clear();
        }
      } catch (IOException e) {
        throw new InputException(
            cache.toString(),
            "cannot be cleared: " + e.getMessage(),
            "close what uses it and check its rights");
      }
      if (!((Lineage) spec.root().userObject()).quiet) {
        spec.commandLine().getOut().println("已清除 cleared " + bytes / 1024 + " KB: " + cache);
      }
      return 0;
    }

    private long clear() throws IOException {
      List<Path> kept;
      try (Stream<Path> files = Files.list(cache)) {
        kept = files.filter(Clear::isOurs).toList();
      }
      long bytes = 0;
      for (Path path : kept) {
        try (Stream<Path> inside = Files.walk(path)) {
          for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
            Files.delete(file);
          }
        }
      }
      try (Stream<Path> files = Files.list(cache)) {
        if (files.findAny().isPresent()) {
          return bytes;
        }
      }
      Files.delete(cache);
      return bytes;
    }

    private static boolean isOurs(Path path) {
      String name = path.getFileName().toString();
      return name.startsWith("index-") || name.startsWith("vectors.bin");
    }
  }
}
