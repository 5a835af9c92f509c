package org.policylineage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A data folder with three of the five documents, for commands that are run many times. */
final class SmallData {
  private static final Path DATA = Path.of("data");
  private static final List<String> LEFT_OUT = List.of("plan-2020", "work-plan-2022");

  private SmallData() {}

  static Path in(Path folder) throws IOException {
    Path data = folder.resolve("data");
    for (String part : List.of("corpus", "gold", "model")) {
      copy(DATA.resolve(part), data.resolve(part));
    }
    String list = Files.readString(DATA.resolve("corpus/corpus.yaml"), StandardCharsets.UTF_8);
    for (String id : LEFT_OUT) {
      list = list.replaceAll("  - id: " + id + "\n(?:    .*\n)+", "");
      Files.delete(data.resolve("corpus/" + id + ".txt"));
    }
    Files.writeString(data.resolve("corpus/corpus.yaml"), list, StandardCharsets.UTF_8);
    Path gold = data.resolve("gold/links-dev.tsv");
    Files.write(
        gold,
        Files.readAllLines(gold, StandardCharsets.UTF_8).stream()
            .filter(line -> LEFT_OUT.stream().noneMatch(id -> line.contains(id + "/")))
            .collect(Collectors.toList()));
    return data;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
