package org.policylineage.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Agency;
import org.policylineage.extract.Campaign;
import org.policylineage.extract.Instrument;
import org.policylineage.extract.Lexicon;
import org.policylineage.index.DocumentIndex;
import org.policylineage.index.Frequencies;
import org.policylineage.index.Statistics;
import org.policylineage.index.Terms;
import org.policylineage.index.VectorSource;
import org.policylineage.index.Vectors;

/**
 * The commitments of one document made ready to be compared with those of others: profiles, vectors
 * and an index in memory. Places count from 0 within the document.
 */
public final class PreparedDocument {
  /** Lucene's defaults for BM25. */
  private static final float K1 = 1.2f;

  private static final float B = 0.75f;

  private final List<Entry> entries;
  private final List<Profile> profiles;
  private final Vectors vectors;
  private final DocumentIndex index;
  private final Lexicon lexicon;

  private PreparedDocument(
      List<Entry> entries,
      List<Profile> profiles,
      Vectors vectors,
      DocumentIndex index,
      Lexicon lexicon) {
    this.entries = entries;
    this.profiles = profiles;
    this.vectors = vectors;
    this.index = index;
    this.lexicon = lexicon;
  }

  /**
   * Prepares a document.
   *
   * @param entries all its commitments, in order
   * @param statistics of the corpus it stands in
   */
  public static PreparedDocument of(
      List<Entry> entries, Lexicon lexicon, Statistics statistics, VectorSource store) {
    Map<String, List<Integer>> tasks = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      tasks.computeIfAbsent(entries.get(i).task().id(), id -> new ArrayList<>()).add(i);
    }
    List<Profile> profiles = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int[] task = tasks.get(entries.get(i).task().id()).stream().mapToInt(p -> p).toArray();
      profiles.add(profile(entries.get(i), i, task, lexicon, statistics));
    }
    return new PreparedDocument(
        entries,
        profiles,
        statistics.vectors(entries, store),
        DocumentIndex.of(entries, profiles.stream().map(Profile::words).toList(), statistics),
        lexicon);
  }

  private static Profile profile(
      Entry entry, int place, int[] task, Lexicon lexicon, Statistics statistics) {
    String text = entry.simplified();
    List<String> words = Terms.words(text);
    Frequencies frequencies = statistics.words();
    Frequencies gramFrequencies = statistics.grams();
    float mean = statistics.meanLength();
    Bag counts = Bag.counts(Terms.hashes(words));
    Bag rarity = counts.weighted((word, n) -> frequencies.rarity(word));
    Bag bm25 =
        counts.weighted(
            (word, n) ->
                frequencies.rarity(word)
                    * n
                    * (K1 + 1)
                    / (n + K1 * (1 - B + B * words.size() / mean)));
    Set<String> campaigns = new LinkedHashSet<>();
    entry.facts().campaigns().stream().map(Campaign::name).forEach(campaigns::add);
    return new Profile(
        entry,
        text.toCharArray(),
        place,
        task,
        words,
        counts,
        bm25,
        counts
            .weighted((word, n) -> (1 + (float) StrictMath.log(n)) * frequencies.rarity(word))
            .unit(),
        rarity,
        Bag.counts(Terms.grams(text, 2, 4))
            .weighted((gram, n) -> (1 + (float) StrictMath.log(n)) * gramFrequencies.rarity(gram))
            .unit(),
        Math.max(1e-6f, counts.dot(bm25)),
        entry.facts().instruments().stream().map(Instrument::name).distinct().toList(),
        campaigns,
        entry.facts().responsibility().agencies().stream()
            .map(Agency::name)
            .map(lexicon::currentAgency)
            .distinct()
            .toList());
  }

  int size() {
    return entries.size();
  }

  /** The place of the first commitment in the corpus. */
  int start() {
    return entries.isEmpty() ? 0 : entries.get(0).position();
  }

  List<Profile> profiles() {
    return profiles;
  }

  Vectors vectors() {
    return vectors;
  }

  DocumentIndex index() {
    return index;
  }

  Lexicon lexicon() {
    return lexicon;
  }
}
