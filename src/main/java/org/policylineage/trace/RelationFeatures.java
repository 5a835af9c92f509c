package org.policylineage.trace;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.policylineage.cache.Lazy;
import org.policylineage.cache.Recent;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.diff.Shared;
import org.policylineage.extract.Action;
import org.policylineage.extract.Campaign;
import org.policylineage.extract.Facts;
import org.policylineage.extract.Instrument;
import org.policylineage.extract.Lexicon;
import org.policylineage.extract.Stage;

/**
 * What of a link tells advanced from carried over from adjusted where no rule decides: stages, how
 * much of each side the other holds, what is new on the later side, and its verbs.
 */
final class RelationFeatures {
  private static final int MOST_KEPT = 4000;

  private final Lexicon lexicon;
  private final Supplier<Background> background;
  private final Recent<Integer, Set<String>> words = new Recent<>(MOST_KEPT);

  RelationFeatures(Corpus corpus) {
    this(corpus.lexicon(), new Lazy<>(() -> Background.of(corpus.entries())));
  }

  RelationFeatures(Lexicon lexicon, Supplier<Background> background) {
    this.lexicon = lexicon;
    this.background = background;
  }

  /** Asked for where words are weighed, and not before. */
  Supplier<Background> background() {
    return background;
  }

  /** The values by name; a name that is absent has the value 0. */
  SortedMap<String, Double> of(Entry earlier, Entry later) {
    SortedMap<String, Double> values = new TreeMap<>();
    addPlace(earlier, later, values);
    addWords(earlier, later, values);
    addStages(earlier, later, values);
    addNames(earlier.facts(), later.facts(), values);
    addActions(earlier.facts(), later.facts(), values);
    return values;
  }

  private static void addPlace(Entry earlier, Entry later, Map<String, Double> values) {
    boolean clause =
        earlier.commitment().responsibility().isEmpty()
            && earlier.commitment().deadline().isEmpty();
    values.put("clause", number(clause));
    values.put("documents apart", (double) later.order() - earlier.order());
    values.put(
        "years apart",
        (double)
                ChronoUnit.MONTHS.between(
                    earlier.document().info().date(), later.document().info().date())
            / 12);
    Set<String> themes = new HashSet<>(earlier.facts().themes());
    themes.retainAll(later.facts().themes());
    Set<String> any = new HashSet<>(earlier.facts().themes());
    any.addAll(later.facts().themes());
    values.put("shared themes", themes.size() / Math.max(1.0, any.size()));
    List<String> lead = earlier.facts().responsibility().lead();
    values.put(
        "same lead", number(!lead.isEmpty() && lead.equals(later.facts().responsibility().lead())));
  }

  private void addWords(Entry earlier, Entry later, Map<String, Double> values) {
    Set<String> before = words(earlier);
    Set<String> after = words(later);
    Set<String> both = new HashSet<>(before);
    both.retainAll(after);
    Set<String> fresh = new HashSet<>(after);
    fresh.removeAll(before);
    values.put("later covered", weight(both) / Math.max(1e-9, weight(after)));
    values.put("earlier covered", weight(both) / Math.max(1e-9, weight(before)));
    values.put("likeness", Shared.dice(earlier.text(), later.text()));
    values.put(
        "longest run", StrictMath.log(1 + Shared.run(earlier.text(), later.text()).length()));
    values.put("earlier length", StrictMath.log(earlier.text().length()));
    values.put("later length", StrictMath.log(later.text().length()));
    values.put("rarity of the new", weight(fresh) / Math.max(1, fresh.size()));
    values.put("rarity of the earlier", weight(before) / Math.max(1, before.size()));
    values.put("rarity of the later", weight(after) / Math.max(1, after.size()));
    fresh.forEach(word -> values.put("new " + word, 1.0));
  }

  private static void addStages(Entry earlier, Entry later, Map<String, Double> values) {
    Stage from = earlier.facts().stage() == null ? Stage.REVISE : earlier.facts().stage();
    Stage to = later.facts().stage() == null ? Stage.REVISE : later.facts().stage();
    values.put("earlier stage", (double) from.ordinal());
    values.put("later stage", (double) to.ordinal());
    values.put("earlier " + from, 1.0);
    values.put("later " + to, 1.0);
  }

  private static void addNames(Facts earlier, Facts later, Map<String, Double> values) {
    Set<String> before =
        earlier.instruments().stream().map(Instrument::name).collect(Collectors.toSet());
    Set<String> after =
        later.instruments().stream().map(Instrument::name).collect(Collectors.toSet());
    values.put("instrument shared", number(after.stream().anyMatch(before::contains)));
    values.put("instrument new", number(!before.containsAll(after)));
    values.put("instrument gone", number(!after.containsAll(before)));
    before = earlier.campaigns().stream().map(Campaign::name).collect(Collectors.toSet());
    after = later.campaigns().stream().map(Campaign::name).collect(Collectors.toSet());
    values.put("campaign shared", number(after.stream().anyMatch(before::contains)));
    values.put("campaign new", number(!before.containsAll(after)));
    values.put("earlier numbers", number(!earlier.quantities().isEmpty()));
    values.put("later numbers", number(!later.quantities().isEmpty()));
  }

  private void addActions(Facts earlier, Facts later, Map<String, Double> values) {
    values.put("earlier actions", (double) earlier.actions().size());
    values.put("later actions", (double) later.actions().size());
    values.put("earlier firm", firm(earlier));
    values.put("later firm", firm(later));
    double best = 0;
    for (Action from : earlier.actions()) {
      for (Action to : later.actions()) {
        double alike = Shared.dice(from.object(), to.object());
        if (alike > best) {
          best = alike;
          double step = to.stage().ordinal() - from.stage().ordinal();
          values.put("step", step);
          values.put("step up", number(step > 0));
          values.put("step down", number(step < 0));
          values.put("same verb", number(from.verb().equals(to.verb())));
        }
      }
    }
    values.put("likeness of objects", best);
    for (Action action : later.actions()) {
      values.put("verb " + action.verb(), 1.0);
      action.modifiers().forEach(adverb -> values.put("adverb " + adverb, 1.0));
    }
  }

  /** The natural logarithm of how many commitments there are for each that has the word. */
  double rarity(String word) {
    return background.get().rarity(word);
  }

  private double firm(Facts facts) {
    return facts.actions().stream()
        .mapToDouble(action -> number(lexicon.firm(action)))
        .average()
        .orElse(0.5);
  }

  private Set<String> words(Entry entry) {
    return words.get(entry.position(), position -> Background.words(entry));
  }

  private double weight(Set<String> of) {
    // Summed in order, so that the last digit is the same in every run.
    return of.stream().sorted().mapToDouble(this::rarity).sum();
  }

  private static double number(boolean holds) {
    return holds ? 1 : 0;
  }
}
