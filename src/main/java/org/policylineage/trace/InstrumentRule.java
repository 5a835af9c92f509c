package org.policylineage.trace;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Action;
import org.policylineage.extract.Deadline;
import org.policylineage.extract.Lexicon;
import org.policylineage.extract.Stage;
import org.policylineage.trace.Evidence.Side;
import org.policylineage.trace.Verdict.PartVerdict;

/** What became of one instrument from one text to the next, by its stages and its deadline. */
final class InstrumentRule {
  private final Lexicon lexicon;
  private final Supplier<Set<String>> making;

  /**
   * @param making verbs that bring a text about (制定, 印发): 制定实施 still promises it
   */
  InstrumentRule(Lexicon lexicon, Supplier<Set<String>> making) {
    this.lexicon = lexicon;
    this.making = making;
  }

  /** The verdict; null where a side says nothing of what is to be done with it. */
  PartVerdict judge(Entry earlier, Entry later, NamedPair pair) {
    Action before = Quote.around(earlier, pair.earlier().span());
    Action after = Quote.around(later, pair.later().span());
    if (before == null || after == null) {
      return null;
    }
    Stage from = stage(earlier, pair.earlier().name(), before);
    Stage to = stage(later, pair.later().name(), after);
    String was = Quote.of(earlier, before, pair.earlier().span());
    String is = Quote.of(later, after, pair.later().span());
    Deadline deadline = earlier.facts().deadline();
    if (exists(to, after) && from.compareTo(Stage.ISSUE) <= 0) {
      return part(
          pair,
          Relation.COMPLETED,
          new Evidence(Side.EARLIER, was, "此前尚待制定或修改", "was still to be made or revised"),
          new Evidence(Side.LATER, is, "此后已在实施", "is now in force or use"));
    }
    if (overdue(earlier, later, pair, before, from, to)) {
      return part(
          pair,
          Relation.SLIPPED,
          new Evidence(
              Side.EARLIER,
              deadline.inferred() ? was : deadline.text(),
              deadline.inferred()
                  ? deadline.due().getYear() + "年计划内应当完成"
                  : "完成时限为" + deadline.due(),
              deadline.inferred()
                  ? "promised within the plan year " + deadline.due().getYear()
                  : "was due by " + deadline.due()),
          new Evidence(
              Side.LATER,
              is,
              later.document().info().date() + "印发的文件仍列为待完成",
              "still to be done in the text of " + later.document().info().date()));
    }
    Relation relation = byStage(from, to, before, after);
    return part(
        pair,
        relation,
        new Evidence(
            Side.EARLIER, was, "此前处于“" + from.label() + "”阶段", "stood at: " + from.english()),
        new Evidence(Side.LATER, is, "此后处于“" + to.label() + "”阶段", "stands at: " + to.english()));
  }

  private static PartVerdict part(NamedPair pair, Relation relation, Evidence... evidence) {
    return new PartVerdict(pair.later().name(), relation, List.of(evidence));
  }

  private static Stage stage(Entry entry, String name, Action action) {
    Stage stage = entry.facts().stageOf(name);
    return stage == null ? action.stage() : stage;
  }

  private boolean exists(Stage stage, Action action) {
    return stage.compareTo(Stage.IMPLEMENT) >= 0 && !isMade(action);
  }

  private boolean isMade(Action action) {
    return making.get().stream()
        .anyMatch(verb -> action.verb().startsWith(verb) && !action.verb().equals(verb));
  }

  /**
   * A date of the text counts for whatever was to be made or changed, for a study or draft only
   * while nothing came of it, the year of a plan only for a firm promise to issue. A text of one
   * year (《2019年…案例》) is never made late by the next year's.
   */
  private boolean overdue(
      Entry earlier, Entry later, NamedPair pair, Action before, Stage from, Stage to) {
    Deadline deadline = earlier.facts().deadline();
    YearMonth issued = YearMonth.from(later.document().info().date());
    if (deadline.due() == null
        || !deadline.due().isBefore(issued)
        || Character.isDigit(pair.earlier().mention().charAt(0))) {
      return false;
    }
    boolean open = to.compareTo(Stage.ISSUE) <= 0;
    if (deadline.inferred()) {
      return open && from == Stage.ISSUE && lexicon.firm(before);
    }
    return switch (from) {
      case ADVANCE, REVISE, ISSUE -> open;
      case STUDY, DRAFT -> open && to.compareTo(from) <= 0;
      case IMPLEMENT, SUSTAIN -> false;
    };
  }

  /**
   * A fall counts from two rungs on, for 修订 → 推进修改 is a change of words; but where both only draft,
   * a text that was to be made of it (研究制定 → 起草) no longer is. A draft that is promised firmly
   * (形成草案) stands above mere help (推动修订).
   */
  private Relation byStage(Stage from, Stage to, Action before, Action after) {
    if (from.compareTo(Stage.ISSUE) > 0) {
      return Relation.CARRIED_OVER;
    }
    boolean draftInHand = from == Stage.ADVANCE && to == Stage.DRAFT && lexicon.firm(after);
    if (to.compareTo(from) > 0 || draftInHand) {
      return Relation.ADVANCED;
    }
    boolean onlyDrafted =
        from == Stage.DRAFT && to == Stage.DRAFT && endsInMaking(before) && !endsInMaking(after);
    return onlyDrafted || from.ordinal() - to.ordinal() >= 2
        ? Relation.REGRESSED
        : Relation.CARRIED_OVER;
  }

  private boolean endsInMaking(Action action) {
    return making.get().stream().anyMatch(action.verb()::endsWith);
  }
}
