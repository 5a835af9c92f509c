package org.policylineage;

import java.nio.file.Path;
import java.util.List;
import org.policylineage.cache.WorkCache;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.index.CommitmentIndex;
import org.policylineage.index.IndexBuilder;
import org.policylineage.index.Progress;
import org.policylineage.index.Statistics;
import org.policylineage.index.VectorStore;
import org.policylineage.match.CorpusMatcher;
import org.policylineage.match.Keys;
import org.policylineage.match.Links;
import org.policylineage.match.MatchModel;
import org.policylineage.match.Pairs;

/** From a corpus to its links: vectors, index, candidates, scores. */
public final class Matching {
  /**
   * Vectors of the texts of a corpus, published with it so that a run needs no model and is the
   * same on every processor. Those of words are made anew.
   */
  public static final String PUBLISHED_VECTORS = "model/vectors.bin";

  private final Corpus corpus;
  private final Path data;
  private final Path cache;
  private final Settings settings;
  private final Progress progress;

  /**
   * @param data the data folder of the corpus
   * @param cache where the index, vectors and scores are kept
   */
  public Matching(Corpus corpus, Path data, Path cache) {
    this(corpus, data, cache, Settings.standard(), Progress.NONE);
  }

  /** The same by other settings, telling how far it has come. */
  public Matching(Corpus corpus, Path data, Path cache, Settings settings, Progress progress) {
    this.corpus = corpus;
    this.data = data;
    this.cache = cache;
    this.settings = settings;
    this.progress = progress;
  }

  /** Makes sure of all vectors before they are needed. */
  public void embed() {
    try (Workers workers = Workers.of(settings.threads())) {
      matcher(workers).embed();
    }
  }

  /** The links that a trained model finds. */
  public Links links(MatchModel model) {
    try (Workers workers = Workers.of(settings.threads())) {
      return Links.of(corpus, matcher(workers).links(model), model);
    }
  }

  /** The candidates with the features of the first pass, to train and evaluate with. */
  public Pairs candidates() {
    try (Workers workers = Workers.of(settings.threads())) {
      return matcher(workers).features();
    }
  }

  private CorpusMatcher matcher(Workers workers) {
    WorkCache kept = new WorkCache(cache);
    String published = corpus.checksums().getOrDefault(PUBLISHED_VECTORS, "");
    Keys keys = Keys.of(corpus, VectorStore.MODEL + " " + settings.vectors() + published, workers);
    return new CorpusMatcher(
        corpus,
        Statistics.source(corpus, store(), settings.vectors(), kept, keys.statistics()),
        keys,
        kept,
        workers,
        progress);
  }

  private VectorStore store() {
    return new VectorStore(
        cache.resolve("vectors.bin"),
        List.of(data.resolve(PUBLISHED_VECTORS)),
        progress,
        settings.threads());
  }

  /** The ids of the commitments that answer a query, best first. */
  public List<String> search(String query, int most) {
    try (CommitmentIndex index = new IndexBuilder(cache).open(corpus, Version.NUMBER)) {
      return index.search(query, most);
    }
  }

  /** Writes the vectors of this corpus where they can be published with it. */
  public void publishVectors() {
    store().publish(Statistics.texts(corpus.entries()), data.resolve(PUBLISHED_VECTORS));
  }
}
