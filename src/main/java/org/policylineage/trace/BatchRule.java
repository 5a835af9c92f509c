package org.policylineage.trace;

import java.util.List;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Action;
import org.policylineage.extract.Lexicon;
import org.policylineage.extract.Quantity;
import org.policylineage.extract.Stage;
import org.policylineage.trace.Evidence.Side;

/**
 * A later batch of what was promised: 第一批 → 第二批, or 遴选示范区 → 第二批示范区, shows that the earlier batch
 * exists.
 */
final class BatchRule {
  /** Fewer characters (建设, 中心) do not name a thing. */
  private static final int NAME = 3;

  private final Lexicon lexicon;

  BatchRule(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The verdict; null where no batch tells. */
  Verdict judge(Entry earlier, Entry later) {
    Verdict weaker = null;
    for (Quantity to : later.facts().quantities()) {
      if (!ordinal(to)) {
        continue;
      }
      for (Quantity from : earlier.facts().quantities()) {
        if (ordinal(from)
            && from.unit().equals(to.unit())
            && from.value().compareTo(to.value()) < 0
            && names(from.measure(), to.measure())) {
          return verdict(Relation.COMPLETED, from.mention(), to);
        }
      }
      if (to.value().intValue() < 2) {
        continue;
      }
      for (Action action : earlier.facts().actions()) {
        if (!names(action.object(), to.measure())) {
          continue;
        }
        boolean made = action.stage().compareTo(Stage.REVISE) >= 0 && lexicon.firm(action);
        Verdict verdict =
            verdict(made ? Relation.COMPLETED : Relation.ADVANCED, Quote.of(earlier, action), to);
        if (made) {
          return verdict;
        }
        weaker = verdict;
      }
    }
    return weaker;
  }

  private static boolean ordinal(Quantity quantity) {
    return quantity.mention().startsWith("第") && !quantity.measure().isEmpty();
  }

  /** Whether the object holds the end of the measure, where the noun stands that is counted. */
  private static boolean names(String object, String measure) {
    int length = Math.min(NAME, measure.length());
    return object.contains(measure.substring(measure.length() - length));
  }

  private static Verdict verdict(Relation relation, String before, Quantity batch) {
    boolean made = relation == Relation.COMPLETED;
    return new Verdict(
        relation,
        List.of(),
        List.of(
            new Evidence(Side.EARLIER, before, "此前的批次或承诺", "the batch or promise before"),
            new Evidence(
                Side.LATER,
                batch.mention(),
                made ? "此后已到下一批，表明此前一批已经完成" : "此后进入新的一批",
                made ? "a later batch, so that the one before exists" : "a further batch")));
  }
}
