package org.policylineage.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.BodyChange;
import org.policylineage.extract.Campaign;
import org.policylineage.extract.Deadline;
import org.policylineage.extract.Instrument;
import org.policylineage.extract.Lexicon;
import org.policylineage.extract.Quantity;
import org.policylineage.extract.Responsibility;
import org.policylineage.extract.Stage;

/**
 * What changed in the facts of two commitments, as sets and values over canonical names: a short
 * and a full name of one body are no change, and a side without any note says nothing.
 *
 * @param changes by field, in the order lead, participants, deadline, stage, instrument, campaign,
 *     number
 */
public record FieldChanges(List<Change> changes) {
  /**
   * One change.
   *
   * @param field lead, participants, deadline, stage, instrument, campaign or number;
   *     lead-successor and participants-successor where a body was renamed or gave its work to
   *     another
   * @param from what stood earlier, empty for nothing
   * @param to what stands later, empty for nothing
   */
  public record Change(String field, String from, String to) {}

  /** Less alike measures (商标注册平均审查周期 and 发明专利审查周期) count two things. */
  private static final double SAME_MEASURE = 0.5;

  public FieldChanges {
    changes = List.copyOf(changes);
  }

  /** The changes from the earlier to the later commitment. */
  public static FieldChanges between(Entry earlier, Entry later, Lexicon lexicon) {
    List<Change> changes = new ArrayList<>();
    Responsibility before = earlier.facts().responsibility();
    Responsibility after = later.facts().responsibility();
    if (!before.agencies().isEmpty() && !after.agencies().isEmpty()) {
      addBodies("lead", before.lead(), after.lead(), lexicon, changes);
      addBodies("participants", before.participants(), after.participants(), lexicon, changes);
    }
    addValue("deadline", deadline(earlier), deadline(later), changes);
    addValue("stage", stage(earlier), stage(later), changes);
    addSet("instrument", instruments(earlier), instruments(later), changes);
    addSet("campaign", campaigns(earlier), campaigns(later), changes);
    addNumbers(earlier.facts().quantities(), later.facts().quantities(), changes);
    return new FieldChanges(changes);
  }

  private static void addBodies(
      String field,
      Collection<String> before,
      Collection<String> after,
      Lexicon lexicon,
      List<Change> changes) {
    Set<String> gone = new LinkedHashSet<>(before);
    Set<String> come = new LinkedHashSet<>(after);
    gone.removeAll(after);
    come.removeAll(before);
    for (String from : List.copyOf(gone)) {
      for (String to : List.copyOf(come)) {
        BodyChange change = lexicon.change(from, to);
        if (change == BodyChange.RENAMED || change == BodyChange.SUCCEEDED) {
          changes.add(new Change(field + "-successor", from, to));
        }
        if (change != BodyChange.DIFFERENT) {
          gone.remove(from);
          come.remove(to);
        }
      }
    }
    addSet(field, gone, come, changes);
  }

  private static String deadline(Entry entry) {
    Deadline deadline = entry.facts().deadline();
    if (deadline.inferred()) {
      return "";
    }
    String due = deadline.due() == null ? "" : deadline.due().toString();
    return deadline.ongoing() ? (due.isEmpty() ? "" : due + " ") + "持续推进" : due;
  }

  private static String stage(Entry entry) {
    Stage stage = entry.facts().stage();
    return stage == null ? "" : stage.label();
  }

  private static Set<String> instruments(Entry entry) {
    return entry.facts().instruments().stream()
        .map(Instrument::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> campaigns(Entry entry) {
    return entry.facts().campaigns().stream()
        .map(FieldChanges::named)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String named(Campaign campaign) {
    return campaign.name() + campaign.edition();
  }

  private static void addNumbers(
      List<Quantity> earlier, List<Quantity> later, List<Change> changes) {
    for (Quantity from : earlier) {
      Quantity to = counterpart(from, later);
      if (to != null
          && (from.value().compareTo(to.value()) != 0 || !from.bound().equals(to.bound()))) {
        changes.add(new Change("number", shown(from), shown(to)));
      }
    }
  }

  /**
   * The number among the later ones that counts the same thing in the same unit, by how alike the
   * words for what is counted are; null where there is none. Batches are compared with batches.
   */
  public static Quantity counterpart(Quantity from, List<Quantity> later) {
    Quantity best = null;
    double alike = SAME_MEASURE;
    for (Quantity to : later) {
      boolean ordinal = from.mention().startsWith("第") == to.mention().startsWith("第");
      double likeness = Shared.dice(from.measure(), to.measure());
      if (ordinal
          && to.unit().equals(from.unit())
          && (best == null ? likeness >= alike : likeness > alike)) {
        alike = likeness;
        best = to;
      }
    }
    return best;
  }

  private static String shown(Quantity quantity) {
    return quantity.measure() + " " + quantity.mention();
  }

  /** A deadline or stage that only one side states is no change. */
  private static void addValue(String field, String from, String to, List<Change> changes) {
    if (!from.equals(to) && !from.isEmpty() && !to.isEmpty()) {
      changes.add(new Change(field, from, to));
    }
  }

  private static void addSet(
      String field, Set<String> before, Set<String> after, List<Change> changes) {
    Set<String> gone = new LinkedHashSet<>(before);
    Set<String> come = new LinkedHashSet<>(after);
    gone.removeAll(after);
    come.removeAll(before);
    if (!gone.isEmpty() || !come.isEmpty()) {
      changes.add(new Change(field, String.join("、", gone), String.join("、", come)));
    }
  }
}
