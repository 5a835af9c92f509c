package org.policylineage.trace;

import java.util.ArrayList;
import java.util.List;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Action;
import org.policylineage.extract.Lexicon;
import org.policylineage.extract.Stage;
import org.policylineage.trace.Evidence.Side;

/** Says what a link shows, from the facts of both sides; the first relation that applies. */
public final class RelationJudge {
  @SuppressWarnings("unused")
  private final Lexicon lexicon;

  public RelationJudge(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The verdict on a link from the earlier to the later commitment. */
  public Verdict judge(Entry earlier, Entry later) {
    Stage from = earlier.facts().stage();
    Stage to = later.facts().stage();
    Relation relation =
        from != null && to != null && to.compareTo(from) > 0
            ? Relation.ADVANCED
            : Relation.CARRIED_OVER;
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(Side.EARLIER, opening(earlier), "此前的提法", "as it was put before"));
    evidence.add(new Evidence(Side.LATER, opening(later), "此后的提法", "as it is put now"));
    return new Verdict(relation, List.of(), evidence);
  }

  private static String opening(Entry entry) {
    List<Action> actions = entry.facts().actions();
    return actions.isEmpty() ? entry.text() : actions.get(0).verb();
  }
}
