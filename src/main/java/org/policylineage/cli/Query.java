package org.policylineage.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.index.Words;
import org.policylineage.ingest.Script;

/**
 * What a person looks for. The index answers with whatever shares a word, and a name that the
 * dictionary does not know falls apart into characters, so its answers are put in order here.
 */
final class Query {
  private final String whole;
  private final List<String> parts;

  Query(String text) {
    this.whole = Script.simplified(text.strip()).toLowerCase(Locale.ROOT);
    this.parts = List.of(whole.split("\\s+"));
  }

  /**
   * The commitments that hold the query as it stands, then those that name such an instrument or
   * campaign in other words, then those that hold all parts of the query; where there are none, the
   * hits with most of its words, or else all.
   *
   * @param hits what the index found, best first
   */
  List<String> best(Corpus corpus, List<String> hits) {
    Set<String> ranked = new LinkedHashSet<>(hits);
    corpus.entries().forEach(entry -> ranked.add(entry.id()));
    Set<String> exact = new LinkedHashSet<>();
    exact.addAll(those(corpus, ranked, text -> text.contains(whole)));
    exact.addAll(ranked.stream().filter(id -> names(corpus.entry(id))).toList());
    exact.addAll(those(corpus, ranked, text -> parts.stream().allMatch(text::contains)));
    if (!exact.isEmpty()) {
      return List.copyOf(exact);
    }
    List<String> words = words();
    List<String> most =
        those(
            corpus,
            new LinkedHashSet<>(hits),
            text -> words.stream().filter(text::contains).count() * 2 > words.size());
    return most.isEmpty() ? hits : most;
  }

  /** Single characters tell something only where there is nothing longer. */
  private List<String> words() {
    List<String> all = new ArrayList<>(Words.of(whole).stream().map(Words.Word::term).toList());
    List<String> longer = all.stream().filter(word -> word.length() > 1).distinct().toList();
    return longer.isEmpty() ? all : longer;
  }

  private static List<String> those(Corpus corpus, Set<String> ids, Predicate<String> holds) {
    return ids.stream().filter(id -> holds.test(text(corpus.entry(id)))).toList();
  }

  private boolean names(Entry entry) {
    return entry.facts().instruments().stream().anyMatch(i -> i.name().equals(whole))
        || entry.facts().campaigns().stream().anyMatch(c -> c.name().equals(whole));
  }

  private static String text(Entry entry) {
    return entry.simplified().toLowerCase(Locale.ROOT);
  }
}
