package org.policylineage.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Words that the lexicon does not hold, with the number of times each was met. */
public final class Warnings {
  private final SortedMap<String, Integer> verbs = new TreeMap<>();
  private final SortedMap<String, Integer> agencies = new TreeMap<>();

  Warnings() {}

  void verb(String word) {
    verbs.merge(word, 1, Integer::sum);
  }

  void agency(String name) {
    agencies.merge(name, 1, Integer::sum);
  }

  /** The openings of clauses in which no verb was found. */
  public SortedMap<String, Integer> unknownVerbs() {
    return new TreeMap<>(verbs);
  }

  /** The bodies that stand in no row of agencies.csv. */
  public SortedMap<String, Integer> unknownAgencies() {
    return new TreeMap<>(agencies);
  }

  /** One line for each word: what, how often, and which table to add it to. */
  public List<String> messages() {
    List<String> lines = new ArrayList<>();
    agencies.forEach(
        (name, n) -> lines.add("unknown agency " + name + " (" + n + "): add it to agencies.csv"));
    verbs.forEach(
        (word, n) ->
            lines.add("no verb found after " + word + " (" + n + "): add it to stages.csv"));
    return lines;
  }
}
