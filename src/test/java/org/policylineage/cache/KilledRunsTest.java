package org.policylineage.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed, and runs at the same time, on the five documents. */
class KilledRunsTest {
  private static final int ROUNDS = 6;
  private static final long SEED = 20_231;

  @TempDir Path folder;

  @Test
  void afterRunsKilledAtRandomTheNextGivesTheSameBytes() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    long start = System.nanoTime();
    assertThat(run(folder.resolve("cache"), undisturbed).waitFor()).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Path cache = folder.resolve("killed-cache");
    Path out = folder.resolve("killed");
    Random random = new Random(SEED);
    int killed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Process process = run(cache, out);
      long wait = whole / 20 + (long) (random.nextDouble() * whole * 0.9);
      if (!process.waitFor(wait, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        killed++;
      }
    }
    assertThat(killed).as("runs that were really killed").isPositive();
    Process[] both = {run(cache, out), run(cache, folder.resolve("beside"))};
    for (Process process : both) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(contents(out)).isEqualTo(contents(undisturbed));
    assertThat(contents(folder.resolve("beside"))).isEqualTo(contents(undisturbed));
    try (Stream<Path> all = Files.walk(cache)) {
      assertThat(all.filter(path -> path.toString().endsWith(".new"))).isEmpty();
    }
  }

  private Process run(Path cache, Path out) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.policylineage.cli.Lineage",
            "report",
            "-q",
            "--data",
            "data",
            "--cache",
            cache.toString(),
            "--out",
            out.toString())
        .inheritIO()
        .start();
  }

  /** All files but for the time of the run. */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        contents.put(
            name,
            name.equals("run.json")
                ? Files.readString(file).replaceAll("\"time\" : \"[^\"]*\"", "")
                : Checksum.of(bytes));
      }
    }
    return contents;
  }
}
