package org.policylineage.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkCacheTest {
  private static final int KB = 1024;

  @TempDir Path folder;

  private static String key(int i) {
    return Checksum.of("key " + i);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private Path file(String kind, int i) {
    return folder
        .resolve("work")
        .resolve(kind)
        .resolve(key(i).substring(0, 2))
        .resolve(key(i).substring(2));
  }

  @Test
  void whatWasPutIsGotAndNothingElse() {
    WorkCache cache = new WorkCache(folder);
    byte[] content = "结果".getBytes(StandardCharsets.UTF_8);
    cache.put("links", key(1), content);
    assertThat(new WorkCache(folder).get("links", key(1))).hasValue(content);
    assertThat(cache.get("links", key(2))).isEmpty();
    assertThat(cache.get("pairs", key(1))).isEmpty();
  }

  @Test
  void whatWasMadeIsReadAndNotMadeAgain() {
    WorkCache cache = new WorkCache(folder);
    ArrayList<String> made = new ArrayList<>(List.of("词", "频"));
    assertThat(cache.made("counts", key(1), ArrayList.class, () -> made)).isEqualTo(made);
    assertThat(
            new WorkCache(folder)
                .made(
                    "counts",
                    key(1),
                    ArrayList.class,
                    () -> {
                      throw new AssertionError("made again");
                    }))
        .isEqualTo(made);
  }

  @Test
  void whatIsNoSuchObjectIsMadeAgain() {
    WorkCache cache = new WorkCache(folder);
    cache.put("counts", key(1), "no object".getBytes(StandardCharsets.UTF_8));
    assertThat(cache.made("counts", key(1), String.class, () -> "made")).isEqualTo("made");
    cache.made("counts", key(2), ArrayList.class, ArrayList::new);
    assertThat(cache.made("counts", key(2), String.class, () -> "made")).isEqualTo("made");
    // Of a class that no result is made of, whoever put it there.
    cache.made("counts", key(3), InetAddress.class, InetAddress::getLoopbackAddress);
    assertThat(cache.made("counts", key(3), InetAddress.class, () -> null)).isNull();
  }

  @Test
  void aDamagedResultIsAbsentUntilItIsMadeAgain() throws IOException {
    WorkCache cache = new WorkCache(folder);
    byte[] content = new byte[100];
    for (int cut : new int[] {0, 10, 40, 131}) {
      cache.put("links", key(1), content);
      byte[] whole = Files.readAllBytes(file("links", 1));
      Files.write(file("links", 1), java.util.Arrays.copyOf(whole, cut));
      assertThat(cache.get("links", key(1))).as("cut to " + cut).isEmpty();
    }
    cache.put("links", key(1), content);
    byte[] altered = Files.readAllBytes(file("links", 1));
    altered[70] ^= 1;
    Files.write(file("links", 1), altered);
    assertThat(cache.get("links", key(1))).isEmpty();
    cache.put("links", key(1), content);
    assertThat(cache.get("links", key(1))).hasValue(content);
  }

  @Test
  void whatWasNotUsedForLongestGoesFirst() throws IOException {
    WorkCache cache = new WorkCache(folder, 100 * KB);
    for (int i = 0; i < 90; i++) {
      cache.put("links", key(i), new byte[KB]);
      Instant longAgo = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(i);
      Files.setLastModifiedTime(file("links", i), FileTime.from(longAgo));
    }
    assertThat(cache.get("links", key(0))).as("used now").isPresent();
    for (int i = 100; i < 130; i++) {
      cache.put("links", key(i), new byte[KB]);
    }
    assertThat(new CacheFolder(folder).sizes().get("links")).isBetween(70L * KB, 110L * KB);
    assertThat(cache.get("links", key(0))).isPresent();
    assertThat(cache.get("links", key(1))).isEmpty();
    assertThat(cache.get("links", key(89))).isPresent();
    assertThat(cache.get("links", key(129))).isPresent();
  }

  @Test
  void whatDeadRunsLeftUnfinishedIsRemovedAndNotWhatLivingRunsWrite() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path left = file("links", 1).resolveSibling("abc." + dead.pid() + ".3.new");
    Path open =
        file("links", 1).resolveSibling("abc." + ProcessHandle.current().pid() + ".900.new");
    Path vectors = folder.resolve("vectors.bin.1-2-3." + dead.pid() + ".new");
    Files.createDirectories(left.getParent());
    for (Path path : List.of(left, open, vectors)) {
      Files.write(path, new byte[9]);
    }
    new WorkCache(folder).put("links", key(2), new byte[3]);
    assertThat(files()).contains(open).doesNotContain(left, vectors).hasSize(2);
  }

  @Test
  void manyThreadsWriteAndReadTheSameKeys() {
    try (Workers workers = Workers.of(4)) {
      List<Boolean> right =
          workers.map(
              IntStream.range(0, 400).boxed().toList(),
              i -> {
                WorkCache cache = new WorkCache(folder, 20 * KB);
                byte[] content = new byte[KB + i % 5];
                cache.put("pairs", key(i % 5), content);
                return cache
                    .get("pairs", key(i % 5))
                    .map(found -> found.length == content.length)
                    .orElse(true);
              });
      assertThat(right).containsOnly(true);
    }
  }

  @Test
  void whereNothingCanBeKeptItIsToldOnceAndTheWorkGoesOn() throws IOException {
    Path blocked = folder.resolve("file");
    Files.writeString(blocked, "no folder");
    List<String> told = new ArrayList<>();
    Unkept.listener(told::add);
    try {
      WorkCache cache = new WorkCache(blocked);
      cache.put("links", key(1), new byte[3]);
      cache.put("links", key(2), new byte[3]);
      assertThat(cache.get("links", key(1))).isEmpty();
      assertThat(told).hasSize(1);
      assertThat(told.get(0)).contains(blocked.toString()).doesNotContain("\n");
    } finally {
      Unkept.listener(System.err::println);
    }
  }

  @Test
  void clearingLeavesWhatIsNotOurs() throws IOException {
    WorkCache cache = new WorkCache(folder);
    cache.put("links", key(1), new byte[3000]);
    Files.write(folder.resolve("vectors.bin"), new byte[50]);
    Files.createDirectory(folder.resolve("index-0123456789abcdef"));
    Files.write(folder.resolve("index-0123456789abcdef/_0.cfs"), new byte[70]);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThat(new CacheFolder(folder).sizes())
        .containsOnlyKeys("index", "links", "vectors")
        .containsEntry("vectors", 50L);
    new CacheFolder(folder).clear();
    assertThat(files()).containsExactly(folder.resolve("notes.txt"));
    Files.delete(folder.resolve("notes.txt"));
    new CacheFolder(folder).clear();
    assertThat(folder).doesNotExist();
  }

  @Test
  void theLimitIsASizeInTheEnvironment() {
    assertThat(CacheFolder.limit(Map.of())).isEqualTo(4L << 30);
    assertThat(CacheFolder.limit(Map.of(CacheFolder.LIMIT, "500m"))).isEqualTo(500L << 20);
    assertThat(CacheFolder.limit(Map.of(CacheFolder.LIMIT, "20 GiB"))).isEqualTo(20L << 30);
    assertThat(CacheFolder.limit(Map.of(CacheFolder.LIMIT, "1024"))).isEqualTo(1024);
    assertThatThrownBy(() -> CacheFolder.limit(Map.of(CacheFolder.LIMIT, "much")))
        .hasMessageContaining("is no size");
  }
}
