package org.policylineage.trace;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Deadline;
import org.policylineage.trace.Registers.DeadlineRow;
import org.policylineage.trace.Registers.DeadlineStanding;

/** Every dated commitment with what later documents show of it. */
final class DeadlineRegister {
  private DeadlineRegister() {}

  static List<DeadlineRow> of(Corpus corpus, Lineages lineages) {
    int last = corpus.documents().size() - 1;
    LocalDate end = corpus.documents().get(last).info().date();
    List<DeadlineRow> rows = new ArrayList<>();
    for (Entry entry : corpus.entries()) {
      Deadline deadline = entry.facts().deadline();
      if (deadline.due() == null || deadline.inferred() || entry.order() == last) {
        continue;
      }
      Strand strand = telling(lineages.children(entry));
      DeadlineStanding standing = standing(strand);
      rows.add(
          new DeadlineRow(
              entry,
              deadline.due(),
              deadline.ongoing(),
              deadline.due().isBefore(YearMonth.from(end)),
              standing,
              standing == DeadlineStanding.SLIPPED ? late(deadline.due(), strand.later()) : 0,
              strand));
    }
    return rows;
  }

  /** The link with the first relation in order, of several the one to the latest document. */
  private static Strand telling(List<Strand> strands) {
    Strand telling = null;
    for (Strand strand : strands) {
      if (telling == null
          || strand.verdict().relation().compareTo(telling.verdict().relation()) < 0
          || (strand.verdict().relation() == telling.verdict().relation()
              && strand.later().order() > telling.later().order())) {
        telling = strand;
      }
    }
    return telling;
  }

  private static DeadlineStanding standing(Strand strand) {
    if (strand == null) {
      return DeadlineStanding.SILENT;
    }
    return switch (strand.verdict().relation()) {
      case COMPLETED -> DeadlineStanding.COMPLETED;
      case SLIPPED -> DeadlineStanding.SLIPPED;
      case REGRESSED -> DeadlineStanding.REGRESSED;
      case ADVANCED -> DeadlineStanding.ADVANCED;
      case ADJUSTED, CARRIED_OVER -> DeadlineStanding.CONTINUING;
    };
  }

  private static long late(YearMonth due, Entry later) {
    YearMonth next = later.facts().deadline().due();
    YearMonth until =
        next != null && next.isAfter(due) ? next : YearMonth.from(later.document().info().date());
    return ChronoUnit.MONTHS.between(due, until);
  }
}
