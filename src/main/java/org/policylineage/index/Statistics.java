package org.policylineage.index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.policylineage.cache.Lazy;
import org.policylineage.cache.WorkCache;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;

/**
 * What a corpus says of its words and vectors: how rare each word is, how long a commitment, which
 * directions all vectors share. Taken from the first documents in order of date, {@value #SAMPLE}
 * commitments or all there are: enough for steady figures, and unchanged when a later document
 * comes, so that what was matched stays matched.
 */
public final class Statistics implements Serializable {
  /** The folder of the cache where they are kept. */
  public static final String KIND = "statistics";

  /** Whole documents are taken until there are so many commitments. */
  static final int SAMPLE = 8192;

  private final Frequencies words;
  private final Frequencies grams;
  private final long length;
  private final Whitening sentences;
  private final Whitening objects;
  private final Whitening clauses;

  private Statistics(
      Frequencies words,
      Frequencies grams,
      long length,
      Whitening sentences,
      Whitening objects,
      Whitening clauses) {
    this.words = words;
    this.grams = grams;
    this.length = length;
    this.sentences = sentences;
    this.objects = objects;
    this.clauses = clauses;
  }

  /** How many documents the sample holds: the first ones of the corpus. */
  public static int documents(Corpus corpus) {
    return documents(
        IntStream.range(0, corpus.documents().size())
            .map(order -> corpus.entriesOf(order).size())
            .toArray());
  }

  /**
   * The same.
   *
   * @param sizes how many commitments each document has, in order of date
   */
  public static int documents(int[] sizes) {
    int commitments = 0;
    int order = 0;
    while (order < sizes.length && commitments < SAMPLE) {
      commitments += sizes[order++];
    }
    return order;
  }

  /** The statistics of a corpus. */
  public static Statistics of(Corpus corpus, VectorSource store) {
    return of(sample(corpus), store);
  }

  /** The statistics of a sample of commitments. */
  public static Statistics of(List<Entry> sample, VectorSource store) {
    store.prepare(texts(sample));
    List<int[]> words = new ArrayList<>();
    List<int[]> grams = new ArrayList<>();
    List<float[]> sentences = new ArrayList<>();
    List<float[]> objects = new ArrayList<>();
    List<float[]> clauses = new ArrayList<>();
    long length = 0;
    for (Entry entry : sample) {
      int[] terms = Terms.hashes(Terms.words(entry.simplified()));
      length += terms.length;
      words.add(terms);
      grams.add(Terms.grams(entry.simplified(), 2, 4));
      EntryTexts texts = EntryTexts.of(entry);
      sentences.add(store.vector(texts.sentence()));
      objects.add(store.vector(texts.object()));
      texts.clauses().forEach(clause -> clauses.add(store.vector(clause)));
    }
    return new Statistics(
        Frequencies.of(words),
        Frequencies.of(grams),
        length,
        Whitening.of(sentences),
        Whitening.of(objects),
        Whitening.of(clauses));
  }

  private static List<Entry> sample(Corpus corpus) {
    List<Entry> sample = new ArrayList<>();
    int documents = documents(corpus);
    for (int order = 0; order < documents; order++) {
      sample.addAll(corpus.entriesOf(order));
    }
    return sample;
  }

  /**
   * A source of vectors of this kind for the texts of a corpus.
   *
   * @param key of the statistics of this corpus in the cache
   */
  public static VectorSource source(
      Corpus corpus, VectorStore store, VectorKind kind, WorkCache cache, String key) {
    if (kind == VectorKind.MODEL) {
      return store;
    }
    return new WordVectors(
        store,
        new Lazy<>(
            () -> cache.made("frequencies", key, Frequencies.class, () -> frequencies(corpus))));
  }

  private static Frequencies frequencies(Corpus corpus) {
    return Frequencies.of(
        sample(corpus).stream()
            .map(entry -> Terms.hashes(Terms.words(entry.simplified())))
            .toList());
  }

  /** All texts whose vectors these commitments need. */
  public static Set<String> texts(List<Entry> entries) {
    Set<String> texts = new LinkedHashSet<>();
    entries.forEach(entry -> texts.addAll(EntryTexts.of(entry).all()));
    return texts;
  }

  /** The vectors of the commitments of one document. */
  public Vectors vectors(List<Entry> entries, VectorSource store) {
    store.prepare(texts(entries));
    int n = entries.size();
    float[][] sentence = new float[n][];
    float[][] object = new float[n][];
    float[][] heading = new float[n][];
    float[][][] clause = new float[n][][];
    // Tasks without a title share the heading above them.
    Map<String, float[]> headings = new HashMap<>();
    for (int i = 0; i < n; i++) {
      EntryTexts texts = EntryTexts.of(entries.get(i));
      sentence[i] = sentences.apply(store.vector(texts.sentence()));
      object[i] = objects.apply(store.vector(texts.object()));
      heading[i] =
          headings.computeIfAbsent(texts.heading(), text -> sentences.apply(store.vector(text)));
      clause[i] =
          texts.clauses().stream()
              .map(text -> clauses.apply(store.vector(text)))
              .toArray(float[][]::new);
    }
    return new Vectors(sentence, object, heading, clause);
  }

  /** In how many commitments each word stands. */
  public Frequencies words() {
    return words;
  }

  /** In how many commitments each run of characters stands. */
  public Frequencies grams() {
    return grams;
  }

  /** How many words all commitments of the sample have. */
  public long length() {
    return length;
  }

  /** How many words a commitment has, on average. */
  public float meanLength() {
    return Math.max(1, length / (float) Math.max(1, words.texts()));
  }
}
