package org.policylineage.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policylineage.corpus.Entry;
import org.policylineage.diff.FieldChanges;
import org.policylineage.extract.Action;
import org.policylineage.extract.Instrument;
import org.policylineage.extract.Quantity;
import org.policylineage.extract.Stage;
import org.policylineage.trace.Evidence.Side;

/** A promise whose list of instruments or whose number is another one now. */
final class AdjustedRule {
  /** Two titles that stay make a list; one is a theme that goes on under other titles. */
  private static final int STAYING = 2;

  private final RelationWords words;

  AdjustedRule(RelationWords words) {
    this.words = words;
  }

  /** The verdict; null where neither changed. */
  Verdict judge(Entry earlier, Entry later, List<NamedPair> pairs) {
    Verdict number = number(earlier, later);
    return number == null ? list(earlier, later, pairs) : number;
  }

  /** 《A》《B》《C》 → 《B》《D》: some stay, some go and some come. */
  private static Verdict list(Entry earlier, Entry later, List<NamedPair> pairs) {
    List<Instrument> gone = new ArrayList<>(earlier.facts().instruments());
    List<Instrument> come = new ArrayList<>(later.facts().instruments());
    Set<String> stays = new LinkedHashSet<>();
    pairs.forEach(pair -> stays.add(pair.earlier().name()));
    gone.removeIf(instrument -> stays.contains(instrument.name()));
    pairs.forEach(pair -> stays.add(pair.later().name()));
    come.removeIf(instrument -> stays.contains(instrument.name()));
    if (pairs.size() < STAYING || gone.isEmpty() || come.isEmpty()) {
      return null;
    }
    List<Evidence> evidence = new ArrayList<>();
    gone.forEach(
        instrument ->
            evidence.add(
                new Evidence(
                    Side.EARLIER, instrument.mention(), "此后不再列出", "is no longer on the list")));
    come.forEach(
        instrument ->
            evidence.add(
                new Evidence(Side.LATER, instrument.mention(), "此后新列入", "is new on the list")));
    return new Verdict(Relation.ADJUSTED, List.of(), evidence);
  }

  private Verdict number(Entry earlier, Entry later) {
    for (Quantity from : earlier.facts().quantities()) {
      boolean target = target(earlier, from);
      if (!target && !made(earlier, from)) {
        continue;
      }
      Quantity same = same(from, later);
      Evidence was = new Evidence(Side.EARLIER, from.mention(), "此前的指标", "the figure before");
      if (same != null && same.value().compareTo(from.value()) != 0) {
        return new Verdict(
            Relation.ADJUSTED,
            List.of(),
            List.of(was, new Evidence(Side.LATER, same.mention(), "此后的指标", "the figure now")));
      }
      if (target && same == null && later.facts().quantities().isEmpty()) {
        return new Verdict(
            Relation.ADJUSTED,
            List.of(),
            List.of(
                was,
                new Evidence(Side.LATER, opening(later), "此后不再提出数量指标", "sets no figure any more")));
      }
    }
    return null;
  }

  /** The later number of the same thing in the same unit; null where there is none. */
  static Quantity same(Quantity from, Entry later) {
    return FieldChanges.counterpart(from, later.facts().quantities());
  }

  /** A figure that is to be reached or held: 压减至, 稳定在. */
  private static boolean target(Entry entry, Quantity quantity) {
    if (ordinal(quantity)) {
      return false;
    }
    Action reached = reached(entry, quantity);
    return !quantity.bound().isEmpty()
        || reached != null && reached.stage().compareTo(Stage.IMPLEMENT) >= 0;
  }

  /** A number of things to be set up or finished: 新建300个, 完成450个. */
  private boolean made(Entry entry, Quantity quantity) {
    Action reached = reached(entry, quantity);
    return !ordinal(quantity)
        && reached != null
        && (reached.stage() == Stage.ISSUE
            || words.opens(RelationWords.Kind.BUILD, reached.verb()));
  }

  /** 第二批 and 前三名 count places, and a number without a measure counts nothing that is told. */
  private static boolean ordinal(Quantity quantity) {
    return quantity.mention().startsWith("第")
        || quantity.mention().startsWith("前")
        || quantity.measure().isEmpty();
  }

  /** The action whose object holds the number. */
  private static Action reached(Entry entry, Quantity quantity) {
    Action reached = null;
    for (Action action : entry.facts().actions()) {
      if (action.verbSpan().end() <= quantity.span().start()) {
        reached = action;
      }
    }
    return reached;
  }

  private static String opening(Entry entry) {
    List<Action> actions = entry.facts().actions();
    return actions.isEmpty() ? entry.text() : Quote.of(entry, actions.get(0));
  }
}
