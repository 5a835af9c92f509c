package org.policylineage.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Agency;
import org.policylineage.extract.Campaign;
import org.policylineage.extract.Instrument;
import org.policylineage.index.Words;

/** The profiles of all commitments of a corpus, with the rarity of its words. */
final class Profiles {
  /** Lucene's defaults for BM25. */
  private static final float K1 = 1.2f;

  private static final float B = 0.75f;

  private final List<Profile> profiles = new ArrayList<>();
  private final Map<String, List<Profile>> byTask = new LinkedHashMap<>();

  Profiles(Corpus corpus) {
    Vocabulary words = new Vocabulary();
    Vocabulary grams = new Vocabulary();
    List<Map<Integer, Float>> wordCounts = new ArrayList<>();
    List<Map<Integer, Float>> gramCounts = new ArrayList<>();
    double length = 0;
    for (Entry entry : corpus.entries()) {
      List<String> terms = Words.of(entry.simplified()).stream().map(Words.Word::term).toList();
      length += terms.size();
      wordCounts.add(words.add(terms));
      gramCounts.add(grams.add(grams(entry.simplified())));
    }
    float mean = (float) Math.max(1, length / Math.max(1, corpus.entries().size()));
    for (Entry entry : corpus.entries()) {
      Profile profile =
          profile(
              corpus,
              entry,
              words,
              wordCounts.get(entry.position()),
              grams,
              gramCounts.get(entry.position()),
              mean);
      profiles.add(profile);
      byTask.computeIfAbsent(entry.task().id(), id -> new ArrayList<>()).add(profile);
    }
  }

  Profile get(int position) {
    return profiles.get(position);
  }

  /** The commitments of the task that this one belongs to, itself among them. */
  List<Profile> task(Profile profile) {
    return byTask.get(profile.entry().task().id());
  }

  private static Profile profile(
      Corpus corpus,
      Entry entry,
      Vocabulary words,
      Map<Integer, Float> counts,
      Vocabulary grams,
      Map<Integer, Float> gramCounts,
      float mean) {
    float length = counts.values().stream().reduce(0f, Float::sum);
    Map<Integer, Float> bm25 = new HashMap<>();
    Map<Integer, Float> tfidf = new HashMap<>();
    Map<Integer, Float> rarity = new HashMap<>();
    counts.forEach(
        (word, n) -> {
          float rare = words.rarity(word);
          bm25.put(word, rare * n * (K1 + 1) / (n + K1 * (1 - B + B * length / mean)));
          tfidf.put(word, (1 + (float) StrictMath.log(n)) * rare);
          rarity.put(word, rare);
        });
    Map<Integer, Float> weighted = new HashMap<>();
    gramCounts.forEach(
        (gram, n) -> weighted.put(gram, (1 + (float) StrictMath.log(n)) * grams.rarity(gram)));
    Bag count = Bag.of(counts);
    Bag weights = Bag.of(bm25);
    Set<String> campaigns = new LinkedHashSet<>();
    entry.facts().campaigns().stream().map(Campaign::name).forEach(campaigns::add);
    List<String> instruments =
        entry.facts().instruments().stream().map(Instrument::name).distinct().toList();
    List<String> agencies =
        entry.facts().responsibility().agencies().stream()
            .map(Agency::name)
            .map(corpus.lexicon()::currentAgency)
            .distinct()
            .toList();
    return new Profile(
        entry,
        count,
        weights,
        Bag.of(tfidf).unit(),
        Bag.of(rarity),
        Bag.of(weighted).unit(),
        Math.max(1e-6f, count.dot(weights)),
        instruments,
        campaigns,
        agencies);
  }

  private static List<String> grams(String text) {
    List<String> grams = new ArrayList<>();
    for (int n = 2; n <= 4; n++) {
      for (int i = 0; i + n <= text.length(); i++) {
        grams.add(text.substring(i, i + n));
      }
    }
    return grams;
  }
}
