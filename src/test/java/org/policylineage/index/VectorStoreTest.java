package org.policylineage.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.cache.Checksum;
import org.policylineage.cache.Unkept;
import org.policylineage.cache.WorkCache;
import org.policylineage.ingest.InputException;

class VectorStoreTest {
  private static final List<String> TEXTS =
      IntStream.range(0, 20).mapToObj(i -> "推进第" + i + "项工作").toList();

  @TempDir Path folder;

  private VectorStore store() {
    return store(List.of(), 2);
  }

  private VectorStore store(List<Path> published, int threads) {
    return new VectorStore(folder.resolve("cache/vectors.bin"), published, Progress.NONE, threads);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> list = Files.list(folder.resolve("cache"))) {
      return list.sorted().toList();
    }
  }

  @Test
  void oneThreadAndTwoGiveTheSameVectorsAndALaterRunFindsThem() throws IOException {
    VectorStore two = store();
    two.prepare(TEXTS);
    byte[] kept = Files.readAllBytes(files().get(0));
    Files.delete(files().get(0));
    VectorStore one = store(List.of(), 1);
    one.prepare(TEXTS);
    assertThat(Files.readAllBytes(files().get(0))).isEqualTo(kept);
    VectorStore later = store();
    later.prepare(TEXTS.subList(3, 9));
    assertThat(files()).as("nothing was missing").hasSize(1);
    assertThat(later.vector(TEXTS.get(4))).isEqualTo(two.vector(TEXTS.get(4)));
  }

  @Test
  void aVectorDoesNotDependOnWhatIsEmbeddedWithIt() {
    VectorStore all = store();
    all.prepare(TEXTS);
    VectorStore alone =
        new VectorStore(folder.resolve("other/vectors.bin"), List.of(), Progress.NONE);
    alone.prepare(List.of(TEXTS.get(7)));
    assertThat(alone.vector(TEXTS.get(7))).isEqualTo(all.vector(TEXTS.get(7)));
  }

  @Test
  void manySmallFilesBecomeOne() throws IOException {
    VectorStore store = store();
    for (String text : TEXTS) {
      store.prepare(List.of(text, TEXTS.get(0)));
    }
    assertThat(files()).hasSizeLessThan(12);
    VectorStore later = store();
    later.prepare(TEXTS);
    for (String text : TEXTS) {
      assertThat(later.vector(text)).isEqualTo(store.vector(text));
    }
  }

  @Test
  void aDamagedFileOfTheCacheIsMadeAgain() throws IOException {
    VectorStore store = store();
    store.prepare(TEXTS);
    float[] expected = store.vector(TEXTS.get(5));
    byte[] whole = Files.readAllBytes(files().get(0));
    List<byte[]> damaged = new ArrayList<>();
    damaged.add(Arrays.copyOf(whole, whole.length - 100));
    damaged.add(Arrays.copyOf(whole, 3));
    damaged.add(new byte[0]);
    byte[] altered = whole.clone();
    altered[700] ^= 1;
    damaged.add(altered);
    for (byte[] bytes : damaged) {
      Path file = files().get(0);
      Files.delete(file);
      Files.write(file, bytes);
      VectorStore again = store();
      again.prepare(TEXTS);
      assertThat(again.vector(TEXTS.get(5))).isEqualTo(expected);
      assertThat(files()).as("the damaged one is gone").hasSize(1).doesNotContain(file);
    }
  }

  @Test
  void publishedVectorsStandFirstAndADamagedPublicationIsTold() throws IOException {
    Path published = folder.resolve("published.bin");
    store().publish(TEXTS, published);
    Files.walk(folder.resolve("cache"))
        .filter(Files::isRegularFile)
        .forEach(path -> path.toFile().delete());
    VectorStore reader = store(List.of(published), 2);
    reader.prepare(TEXTS);
    assertThat(files()).as("nothing was made").isEmpty();
    byte[] whole = Files.readAllBytes(published);
    assertThat(whole.length).isEqualTo(4 + TEXTS.size() * (16 + 512));
    byte[] other = whole.clone();
    other[0] ^= 1;
    for (byte[] bad : List.of(other, Arrays.copyOf(whole, whole.length - 9))) {
      Files.write(published, bad);
      assertThatThrownBy(() -> store(List.of(published), 2).prepare(TEXTS))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("published.bin")
          .hasMessageContaining("put the published file back");
    }
  }

  @Test
  void withoutAPlaceToKeepThemTheVectorsStandInMemoryAndItIsToldOnce() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file where a folder should be");
    List<String> told = new ArrayList<>();
    Unkept.listener(told::add);
    try {
      VectorStore store = store();
      store.prepare(TEXTS.subList(0, 2));
      store.prepare(TEXTS.subList(1, 4));
      assertThat(store.vector(TEXTS.get(3))).hasSize(VectorStore.DIMENSION);
      assertThat(told).hasSize(1);
      assertThat(told.get(0)).contains("cannot be kept");
    } finally {
      Unkept.listener(System.err::println);
    }
  }

  @Test
  void twoStoresAtTheSameTimeDoNotDisturbEachOther() {
    VectorStore first = store();
    VectorStore second = store();
    for (int i = 0; i + 2 <= TEXTS.size(); i += 2) {
      first.prepare(TEXTS.subList(i, i + 2));
      second.prepare(TEXTS.subList(i, i + 2));
    }
    for (String text : TEXTS) {
      assertThat(second.vector(text)).isEqualTo(first.vector(text));
    }
    VectorStore later = store();
    later.prepare(TEXTS);
    assertThat(later.vector(TEXTS.get(0))).isEqualTo(first.vector(TEXTS.get(0)));
  }

  @Test
  void vectorsInUseAreNotTheOldestOfTheCache() throws IOException {
    Path vectors = folder.resolve("vectors.bin");
    List<String> texts = List.of("加快推进专利法实施细则修改");
    new VectorStore(vectors, List.of()).prepare(texts);
    WorkCache cache = new WorkCache(folder, 100_000);
    for (int i = 0; i < 90; i++) {
      cache.put("links", Checksum.of("key " + i), new byte[1000]);
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.filter(Files::isRegularFile).toList();
    }
    for (Path file : all) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
    }
    new VectorStore(vectors, List.of()).prepare(texts);
    for (int i = 90; i < 130; i++) {
      cache.put("links", Checksum.of("key " + i), new byte[1000]);
    }
    assertThat(all)
        .filteredOn(Files::exists)
        .hasSizeLessThan(all.size())
        .anyMatch(file -> file.getFileName().toString().startsWith("vectors.bin"));
  }
}
