package org.policylineage.trace;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.policylineage.corpus.Entry;
import org.policylineage.diff.Shared;
import org.policylineage.extract.Action;
import org.policylineage.extract.Stage;
import org.policylineage.trace.Evidence.Side;

/**
 * What was to be built is now used (建设平台 → 发挥平台作用), or improved as something that stands (建立制度 →
 * 进一步完善制度).
 */
final class UseRule {
  /** A thing is named in at least so many shared characters: 技术调查官. */
  private static final int NAME = 5;

  /** What more commitments speak of (知识产权保护) is a field and no thing. */
  static final int COMMON = 10;

  private final ToLongFunction<String> counts;
  private final RelationWords words;

  /**
   * @param counts how many commitments speak of a thing
   */
  UseRule(ToLongFunction<String> counts, RelationWords words) {
    this.counts = counts;
    this.words = words;
  }

  /** The verdict; null where nothing built before is used now. */
  Verdict judge(Entry earlier, Entry later) {
    return judge(earlier, later, counts);
  }

  /** The things that may have been built before and be used now. */
  Set<String> things(Entry earlier, Entry later) {
    Set<String> things = new TreeSet<>();
    judge(
        earlier,
        later,
        thing -> {
          things.add(thing);
          return Long.MAX_VALUE;
        });
    return things;
  }

  private Verdict judge(Entry earlier, Entry later, ToLongFunction<String> counts) {
    for (Action before : earlier.facts().actions()) {
      if (!words.opens(RelationWords.Kind.BUILD, before.verb()) || before.stage() == Stage.STUDY) {
        continue;
      }
      for (Action after : later.facts().actions()) {
        boolean used = words.opens(RelationWords.Kind.USE, after.verb());
        String thing = Shared.run(before.object(), after.object());
        if ((used || improves(later, after, thing))
            && thing.length() >= NAME
            && counts.applyAsLong(thing) <= COMMON) {
          return new Verdict(
              Relation.COMPLETED,
              List.of(),
              List.of(
                  new Evidence(
                      Side.EARLIER, Quote.of(earlier, before), "此前尚待建设", "was still to be built"),
                  new Evidence(
                      Side.LATER,
                      Quote.of(later, after),
                      used ? "此后已投入使用" : "此后在已有基础上完善",
                      used ? "is now used" : "is now improved as something that stands")));
        }
      }
    }
    return null;
  }

  /** 进一步完善 right before the thing, whether it is the action's own verb or inside its object. */
  private boolean improves(Entry later, Action action, String thing) {
    int at = later.text().indexOf(thing, action.objectSpan().start());
    return at >= 0 && words.improves(later.text(), at);
  }
}
