package org.policylineage.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words that the lexicon does not hold, with the number of times each was met; several threads may
 * tell.
 */
public final class Warnings {
  private final SortedMap<String, Integer> verbs = new TreeMap<>();
  private final SortedMap<String, Integer> agencies = new TreeMap<>();

  Warnings() {}

  synchronized void verb(String word) {
    verbs.merge(word, 1, Integer::sum);
  }

  synchronized void agency(String name) {
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

  /**
   * One line for each word: what, how often, and which table to add it to.
   *
   * @param lexicon the folder of tables
   */
  public List<String> messages(Path lexicon) {
    List<String> lines = new ArrayList<>();
    String add = "): add it to ";
    agencies.forEach(
        (name, n) ->
            lines.add("unknown agency " + name + " (" + n + add + table(lexicon, "agencies.csv")));
    verbs.forEach(
        (word, n) ->
            lines.add(
                "no verb found after " + word + " (" + n + add + table(lexicon, "stages.csv")));
    return lines;
  }

  /** Where a table is, and how to get it where it is not. */
  private static String table(Path lexicon, String name) {
    Path file = lexicon.resolve(name);
    return Files.exists(file)
        ? file.toString()
        : file + ", which 'lineage init --tables \"" + lexicon.resolveSibling("") + "\"' makes";
  }
}
