package org.policylineage.trace;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Action;
import org.policylineage.extract.Stage;
import org.policylineage.index.Words;

/**
 * What a judge knows of all commitments together: how common each word is, and which verbs make a
 * text. Counted of parts of a corpus and added up, it is the same as counted of the whole.
 */
public final class Background implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<String, Integer> words = new HashMap<>();
  private final Set<String> making = new HashSet<>();
  private int commitments;

  /** Counts. */
  public static Background of(List<Entry> entries) {
    Background background = new Background();
    for (Entry entry : entries) {
      words(entry).forEach(word -> background.words.merge(word, 1, Integer::sum));
      for (Action action : entry.facts().actions()) {
        if (action.stage() == Stage.REVISE || action.stage() == Stage.ISSUE) {
          background.making.add(action.verb());
        }
      }
      background.commitments++;
    }
    return background;
  }

  /** Adds what was counted of other commitments. */
  public Background add(Background other) {
    other.words.forEach((word, n) -> words.merge(word, n, Integer::sum));
    making.addAll(other.making);
    commitments += other.commitments;
    return this;
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
