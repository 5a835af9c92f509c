package org.policylineage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.cache.WorkCache;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.index.Progress;
import org.policylineage.index.VectorKind;
import org.policylineage.index.VectorStore;
import org.policylineage.parse.Document;

/** What matching finds depends on the documents alone: not on threads, nor on earlier runs. */
class CorpusMatcherTest {
  private static final Path DATA = Path.of("data");

  @TempDir static Path folder;
  private static Corpus corpus;
  private static MatchModel model;
  private static VectorStore store;

  @BeforeAll
  static void read() {
    corpus = Corpus.read(DATA);
    model = MatchModel.read(DATA, VectorKind.MODEL);
    store =
        new VectorStore(
            folder.resolve("vectors.bin"),
            List.of(DATA.resolve("model/vectors.bin")),
            Progress.NONE,
            2);
  }

  private static List<String> links(Corpus corpus, String cache, int threads) {
    try (Workers workers = Workers.of(threads)) {
      CorpusMatcher matcher =
          new CorpusMatcher(
              corpus,
              store,
              Keys.of(corpus, VectorStore.MODEL, workers),
              new WorkCache(folder.resolve(cache)),
              workers,
              Progress.NONE);
      return lines(matcher.links(model));
    }
  }

  private static List<String> lines(List<CorpusMatcher.Linked> linked) {
    List<String> lines = new ArrayList<>();
    for (CorpusMatcher.Linked pair : linked) {
      for (int i = 0; i < pair.scores().size(); i++) {
        lines.add(
            pair.documents()
                + " "
                + pair.scores().earlier()[i]
                + " "
                + pair.scores().later()[i]
                + " "
                + pair.scores().probability()[i]
                + " "
                + new Reasons(pair.scores().reasons()[i]));
      }
    }
    return lines;
  }

  private static Corpus without(int last) {
    List<Document> documents = corpus.documents();
    return Corpus.of(
        documents.subList(0, documents.size() - last), corpus.lexicon(), corpus.checksums());
  }

  private static List<Path> kept(String cache, String kind) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(cache).resolve("work").resolve(kind))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void oneThreadFindsWhatTwoFind() {
    List<String> one = links(corpus, "one", 1);
    assertThat(one).hasSizeGreaterThan(700).isEqualTo(links(corpus, "two", 2));
  }

  @Test
  void whatWasKeptIsWhatWouldBeMadeAgain() throws IOException {
    List<String> fresh = links(corpus, "kept", 2);
    assertThat(kept("kept", "pairs")).hasSize(10);
    assertThat(links(corpus, "kept", 2)).isEqualTo(fresh);
    for (Path file : kept("kept", "links")) {
      Files.delete(file);
    }
    assertThat(links(corpus, "kept", 2)).isEqualTo(fresh);
  }

  @Test
  void aDamagedResultIsMadeAgain() throws IOException {
    List<String> fresh = links(corpus, "damaged", 2);
    Path cut = kept("damaged", "pairs").get(0);
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 1000));
    for (Path file : kept("damaged", "links")) {
      Files.write(file, new byte[] {1, 2, 3});
    }
    assertThat(links(corpus, "damaged", 2)).isEqualTo(fresh);
  }

  @Test
  void theStatisticsOfASmallCorpusChangeWithEveryDocument() {
    // Below the size of the sample, a document more is other statistics: all is matched anew.
    List<String> full = links(corpus, "grown", 2);
    links(without(1), "shrunk", 2);
    assertThat(links(corpus, "shrunk", 2)).isEqualTo(full);
  }
}
