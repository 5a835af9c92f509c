package org.policylineage.trace;

import java.util.ArrayList;
import java.util.List;
import org.policylineage.diff.FieldChanges;
import org.policylineage.diff.FieldChanges.Change;
import org.policylineage.extract.Agency;
import org.policylineage.extract.BodyChange;
import org.policylineage.extract.Lexicon;
import org.policylineage.extract.Quantity;
import org.policylineage.match.Link;
import org.policylineage.trace.Registers.Figure;
import org.policylineage.trace.Registers.Move;

/** Responsibilities and figures that changed between linked commitments. */
final class MoveRegister {
  private static final String SUCCESSOR = "-successor";

  private MoveRegister() {}

  static List<Move> moves(Link link, Lexicon lexicon) {
    List<Move> moves = new ArrayList<>();
    FieldChanges changes = FieldChanges.between(link.earlier(), link.later(), lexicon);
    for (Change change : changes.changes()) {
      if (change.field().equals("lead") || change.field().equals("participants")) {
        moves.add(new Move(link, change.field(), BodyChange.DIFFERENT, change.from(), change.to()));
      } else if (change.field().endsWith(SUCCESSOR)) {
        moves.add(
            new Move(
                link,
                change.field().replace(SUCCESSOR, ""),
                lexicon.change(change.from(), change.to()),
                change.from(),
                change.to()));
      }
    }
    addNames(link, moves);
    return moves;
  }

  /** 知识产权局 → 国家知识产权局: the same body under another name of its own. */
  private static void addNames(Link link, List<Move> moves) {
    for (Agency from : link.earlier().facts().responsibility().agencies()) {
      for (Agency to : link.later().facts().responsibility().agencies()) {
        if (from.name().equals(to.name()) && !from.mention().equals(to.mention())) {
          String field = to.role() == Agency.Role.LEAD ? "lead" : "participants";
          moves.add(new Move(link, field, BodyChange.SAME, from.mention(), to.mention()));
        }
      }
    }
  }

  static List<Figure> figures(Link link) {
    List<Figure> figures = new ArrayList<>();
    for (Quantity from : link.earlier().facts().quantities()) {
      Quantity to = AdjustedRule.same(from, link.later());
      if (to != null && to.value().compareTo(from.value()) != 0) {
        figures.add(new Figure(link, to.measure(), from.mention(), to.mention()));
      }
    }
    return figures;
  }
}
