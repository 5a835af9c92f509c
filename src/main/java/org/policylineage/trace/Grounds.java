package org.policylineage.trace;

import java.util.ArrayList;
import java.util.List;
import org.policylineage.corpus.Entry;
import org.policylineage.diff.Shared;
import org.policylineage.diff.TextDiff;
import org.policylineage.diff.TextDiff.Op;
import org.policylineage.diff.TextDiff.Piece;
import org.policylineage.extract.Action;
import org.policylineage.extract.Campaign;
import org.policylineage.index.Words;
import org.policylineage.trace.Evidence.Side;

/** The words of both texts that show a relation which no single fact decides. */
final class Grounds {
  /** Shorter stretches tell nothing. */
  private static final int LEAST = 2;

  private final RelationFeatures features;

  Grounds(RelationFeatures features) {
    this.features = features;
  }

  List<Evidence> of(Relation relation, Entry earlier, Entry later) {
    return switch (relation) {
      case ADVANCED -> advanced(earlier, later);
      case CARRIED_OVER -> carriedOver(earlier, later);
      case COMPLETED, SLIPPED, REGRESSED, ADJUSTED -> changed(earlier, later);
    };
  }

  /** The pair of actions whose objects are most alike and whose stage rises, else what is new. */
  private static List<Evidence> advanced(Entry earlier, Entry later) {
    Action from = null;
    Action to = null;
    double best = 0;
    for (Action before : earlier.facts().actions()) {
      for (Action after : later.facts().actions()) {
        double alike = Shared.dice(before.object(), after.object());
        if (alike > best) {
          best = alike;
          from = before;
          to = after;
        }
      }
    }
    if (from != null && to.stage().compareTo(from.stage()) > 0) {
      return List.of(
          new Evidence(
              Side.EARLIER,
              Quote.of(earlier, from),
              "此前处于“" + from.stage().label() + "”阶段",
              "stood at: " + from.stage().english()),
          new Evidence(
              Side.LATER,
              Quote.of(later, to),
              "此后处于“" + to.stage().label() + "”阶段",
              "stands at: " + to.stage().english()));
    }
    return List.of(
        new Evidence(Side.EARLIER, opening(earlier, from), "此前的一般要求", "the general promise before"),
        new Evidence(
            Side.LATER,
            longest(earlier, later, Op.INSERTED, opening(later, to)),
            "此后提出更具体的举措",
            "a more concrete measure now"));
  }

  private List<Evidence> carriedOver(Entry earlier, Entry later) {
    for (Campaign from : earlier.facts().campaigns()) {
      for (Campaign to : later.facts().campaigns()) {
        if (from.name().equals(to.name())) {
          return List.of(
              new Evidence(Side.EARLIER, from.mention(), "前后均部署同一行动", "the same campaign"),
              new Evidence(Side.LATER, to.mention(), "前后均部署同一行动", "is run again"));
        }
      }
    }
    String shared = shared(earlier.text(), later.text());
    if (shared.length() < LEAST) {
      return List.of(
          new Evidence(Side.EARLIER, opening(earlier, null), "此前的要求", "the promise before"),
          new Evidence(
              Side.LATER, opening(later, null), "此后内容相近的要求", "a promise of like content now"));
    }
    return List.of(
        new Evidence(Side.EARLIER, shared, "前后均提出", "promised before"),
        new Evidence(Side.LATER, shared, "前后均提出", "and promised again"));
  }

  /** The longest run of both texts around the rarest word that they share. */
  private String shared(String earlier, String later) {
    Words.Word rarest = null;
    for (Words.Word word : Words.of(earlier)) {
      boolean both = word.span().length() >= LEAST && later.contains(word.span().of(earlier));
      if (both
          && (rarest == null || features.rarity(word.term()) > features.rarity(rarest.term()))) {
        rarest = word;
      }
    }
    if (rarest == null) {
      return Shared.run(earlier, later);
    }
    int start = rarest.span().start();
    int end = rarest.span().end();
    while (start > 0
        && Character.isLetterOrDigit(earlier.charAt(start - 1))
        && later.contains(earlier.substring(start - 1, end))) {
      start--;
    }
    while (end < earlier.length()
        && Character.isLetterOrDigit(earlier.charAt(end))
        && later.contains(earlier.substring(start, end + 1))) {
      end++;
    }
    return earlier.substring(start, end);
  }

  private static List<Evidence> changed(Entry earlier, Entry later) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence(
            Side.EARLIER,
            longest(earlier, later, Op.DELETED, opening(earlier, null)),
            "此后不再这样表述",
            "is no longer put so"));
    evidence.add(
        new Evidence(
            Side.LATER,
            longest(earlier, later, Op.INSERTED, opening(later, null)),
            "此后改为",
            "is put so now"));
    return evidence;
  }

  private static String longest(Entry earlier, Entry later, Op op, String otherwise) {
    String longest = "";
    for (Piece piece : TextDiff.between(earlier, later).pieces()) {
      String text = piece.text().replaceAll("^[，。；、]+|[，。；、]+$", "");
      if (piece.op() == op && text.length() > longest.length()) {
        longest = text;
      }
    }
    return longest.length() < LEAST ? otherwise : longest;
  }

  private static String opening(Entry entry, Action action) {
    if (action != null) {
      return Quote.of(entry, action);
    }
    List<Action> actions = entry.facts().actions();
    return actions.isEmpty() ? entry.text() : Quote.of(entry, actions.get(0));
  }
}
