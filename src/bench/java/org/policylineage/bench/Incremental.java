package org.policylineage.bench;

import java.io.IOException;
import java.nio.file.Path;
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
 * What a document more costs: a corpus of some hundred documents is matched without its last, then
 * with it, then all of it in an empty cache; the links must be the same.
 */
final class Incremental {
  private static final int TASKS = 23_000;
  private static final Settings SETTINGS = new Settings(VectorKind.WORDS, Workers.available());

  private Incremental() {}

  static void run(Path folder) throws IOException {
    Path data = folder.resolve("incremental/data");
    Benchmark.delete(folder.resolve("incremental"));
    Generator.write(TASKS, 1, data);
    Corpus all = Corpus.read(data);
    Corpus before =
        Corpus.of(
            all.documents().subList(0, all.documents().size() - 1), all.lexicon(), all.checksums());
    MatchModel model = MatchModel.read(data, SETTINGS.vectors());
    Path grown = folder.resolve("incremental/grown");
    Path fresh = folder.resolve("incremental/fresh");
    double first = timed("all but the last document", before, data, grown, model);
    long start = System.nanoTime();
    Links added = matching(all, data, grown).links(model);
    double more = (System.nanoTime() - start) / 1e9;
    double alone = alone(all, grown, model);
    start = System.nanoTime();
    Links full = matching(all, data, fresh).links(model);
    double whole = (System.nanoTime() - start) / 1e9;
    boolean same = added.all().equals(full.all());
    int documents = all.documents().size();
    System.out.printf(
        "%d documents, %d commitments: all at once %.1f s, without the last %.1f s; the last one"
            + " added to the others %.2f s, matched alone with those it is compared with %.2f s,"
            + " ratio %.2f; a document's share of the whole %.2f s; links the same: %s%n",
        documents,
        all.entries().size(),
        whole,
        first,
        more,
        alone,
        more / alone,
        whole / documents,
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
