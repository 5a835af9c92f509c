package org.policylineage.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.policylineage.Matching;
import org.policylineage.Settings;
import org.policylineage.cache.WorkCache;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.generate.Generator;
import org.policylineage.index.Progress;
import org.policylineage.index.Statistics;
import org.policylineage.index.VectorKind;
import org.policylineage.index.VectorSource;
import org.policylineage.index.VectorStore;
import org.policylineage.match.Links;
import org.policylineage.match.MatchAlone;
import org.policylineage.match.MatchModel;

/**
 * What a document more costs: a corpus of some hundred documents is matched without its last ones,
 * then with one after the other, then all of it in an empty cache; the links must be the same.
 */
final class Incremental {
  private static final int TASKS = 23_000;

  /** So many documents are added, one after the other; the first runs code that is cold. */
  private static final int ADDED = 7;

  private static final Settings SETTINGS = new Settings(VectorKind.WORDS, Workers.available());

  private Incremental() {}

  static void run(Path folder) throws IOException {
    Path data = folder.resolve("incremental/data");
    Benchmark.delete(folder.resolve("incremental"));
    Generator.write(TASKS, 1, data);
    Corpus all = Corpus.read(data);
    int documents = all.documents().size();
    MatchModel model = MatchModel.read(data, SETTINGS.vectors());
    Path grown = folder.resolve("incremental/grown");
    Path fresh = folder.resolve("incremental/fresh");
    timed("all but the last " + ADDED, first(all, documents - ADDED), data, grown, model);
    List<Double> ratios = new ArrayList<>();
    Links added = null;
    for (int n = documents - ADDED + 1; n <= documents; n++) {
      Corpus corpus = first(all, n);
      long start = System.nanoTime();
      added = matching(corpus, data, grown).links(model);
      double more = (System.nanoTime() - start) / 1e9;
      double alone = alone(corpus, grown, model);
      ratios.add(more / alone);
      System.out.printf(
          "one more document, the %dth: %.2f s; matched alone with those it is compared with"
              + " %.2f s; ratio %.2f%n",
          n, more, alone, more / alone);
    }
    long start = System.nanoTime();
    Links full = matching(all, data, fresh).links(model);
    double whole = (System.nanoTime() - start) / 1e9;
    boolean same = added.all().equals(full.all());
    Collections.sort(ratios);
    System.out.printf(
        "%d documents, %d commitments: all at once %.1f s, a document's share %.2f s; one more"
            + " costs %.2f times matching it alone (median of %d); links the same: %s%n",
        documents,
        all.entries().size(),
        whole,
        whole / documents,
        ratios.get(ADDED / 2),
        ADDED,
        same);
    if (!same) {
      throw new IllegalStateException("the links of the grown corpus are not those of a full run");
    }
  }

  /** The last document with the earlier ones it is compared with, given the statistics. */
  private static double alone(Corpus corpus, Path cache, MatchModel model) {
    VectorStore store =
        new VectorStore(cache.resolve("vectors.bin"), List.of(), Progress.NONE, SETTINGS.threads());
    VectorSource vectors =
        Statistics.source(corpus, store, SETTINGS.vectors(), new WorkCache(cache), "alone");
    Statistics statistics = Statistics.of(corpus, vectors);
    try (Workers workers = Workers.of(SETTINGS.threads())) {
      long start = System.nanoTime();
      MatchAlone.links(corpus, corpus.documents().size() - 1, vectors, statistics, model, workers);
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static Corpus first(Corpus corpus, int documents) {
    return Corpus.of(
        corpus.documents().subList(0, documents), corpus.lexicon(), corpus.checksums());
  }

  private static double timed(String what, Corpus corpus, Path data, Path cache, MatchModel model) {
    long start = System.nanoTime();
    matching(corpus, data, cache).links(model);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%s: %.1f s%n", what, seconds);
    return seconds;
  }

  private static Matching matching(Corpus corpus, Path data, Path cache) {
    return new Matching(corpus, data, cache, SETTINGS, Progress.NONE);
  }
}
