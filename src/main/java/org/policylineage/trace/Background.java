package org.policylineage.trace;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policylineage.cache.Checksum;
import org.policylineage.cache.WorkCache;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Action;
import org.policylineage.extract.Stage;
import org.policylineage.index.Words;

/**
 * What a judge knows of all commitments together: how common each word is, and which verbs make a
 * text. Counted of parts of a corpus and added up, it is the same as counted of the whole.
 */
public final class Background implements Serializable {
  private static final String KIND = "background";

  /** To be raised where words are found otherwise, as by another release of the segmenter. */
  private static final int REVISION = 1;

  private final Map<String, Integer> words = new HashMap<>();
  private final Set<String> making = new HashSet<>();
  private int commitments;

  /** Counts. */
  public static Background of(List<Entry> entries) {
    Background background = new Background();
    for (Entry entry : entries) {
      words(entry).forEach(word -> background.words.merge(word, 1, Integer::sum));
      background.making.addAll(making(entry));
      background.commitments++;
    }
    return background;
  }

  /** Counts, or takes what was counted of the same commitments before. */
  public static Background of(Corpus corpus, WorkCache cache) {
    Stream<String> entries =
        corpus.entries().stream()
            .map(entry -> "\n" + entry.text() + "\t" + String.join("\t", making(entry)));
    String key = Checksum.of(Stream.concat(Stream.of("" + REVISION), entries));
    return cache.made(KIND, key, Background.class, () -> of(corpus.entries()));
  }

  /** Adds what was counted of other commitments. */
  public Background add(Background other) {
    other.words.forEach((word, n) -> words.merge(word, n, Integer::sum));
    making.addAll(other.making);
    commitments += other.commitments;
    return this;
  }

  private static List<String> making(Entry entry) {
    return entry.facts().actions().stream()
        .filter(action -> action.stage() == Stage.REVISE || action.stage() == Stage.ISSUE)
        .map(Action::verb)
        .toList();
  }

  static Set<String> words(Entry entry) {
    return Words.of(entry.text()).stream().map(Words.Word::term).collect(Collectors.toSet());
  }

  /** The natural logarithm of how many commitments there are for each that has the word. */
  double rarity(String word) {
    return StrictMath.log(Math.max(1.0, commitments) / words.getOrDefault(word, 1));
  }

  /** The verbs that make a text or bring it out. */
  Set<String> making() {
    return making;
  }
}
