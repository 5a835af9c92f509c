package org.policylineage.export;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Action;
import org.policylineage.extract.Campaign;
import org.policylineage.extract.Deadline;
import org.policylineage.extract.Facts;
import org.policylineage.extract.Instrument;

/** The parse with its facts: one row a commitment. */
final class CommitmentTable {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "document",
          "section",
          "title",
          "text",
          "lead",
          "participants",
          "deadline",
          "ongoing",
          "stage",
          "actions",
          "instruments",
          "campaigns");

  private CommitmentTable() {}

  static Rows<Entry> rows() {
    return new Rows<>(
        "commitments",
        COLUMNS,
        findings -> findings.corpus().entries(),
        (findings, entry) -> List.of(row(entry)));
  }

  static List<String> row(Entry entry) {
    Facts facts = entry.facts();
    Deadline deadline = facts.deadline();
    return List.of(
        entry.id(),
        entry.document().id(),
        String.join(" / ", entry.task().section()),
        entry.task().title(),
        entry.text(),
        list(facts.responsibility().lead()),
        list(facts.responsibility().participants()),
        deadline == null || deadline.due() == null ? "" : deadline.due().toString(),
        String.valueOf(deadline != null && deadline.ongoing()),
        facts.stage() == null ? "" : facts.stage().name().toLowerCase(Locale.ROOT),
        list(facts.actions().stream().map(CommitmentTable::action).toList()),
        list(facts.instruments().stream().map(Instrument::name).distinct().toList()),
        list(facts.campaigns().stream().map(CommitmentTable::campaign).distinct().toList()));
  }

  private static String action(Action action) {
    return action.object().isEmpty() ? action.verb() : action.verb() + " · " + action.object();
  }

  private static String campaign(Campaign campaign) {
    return campaign.name() + campaign.edition();
  }

  static String list(Collection<String> names) {
    return String.join("；", names);
  }
}
