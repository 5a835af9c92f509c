package org.policylineage.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.BodyChange;
import org.policylineage.trace.FollowUps;
import org.policylineage.trace.Registers;

/** Follow-up and registers as tables. */
final class RegisterTables {
  private RegisterTables() {}

  static Table followUp(FollowUps followUps) {
    List<List<String>> rows = new ArrayList<>();
    for (FollowUps.Clause clause : followUps.clauses()) {
      for (FollowUps.Row row : clause.rows()) {
        for (FollowUps.Cell cell : row.cells()) {
          rows.add(
              List.of(
                  row.commitment().id(),
                  cell.document().id(),
                  cell.followed().id(),
                  ids(cell.answers().stream().map(FollowUps.Answer::entry).toList())));
        }
      }
    }
    return new Table("follow-up", List.of("commitment", "document", "followed", "evidence"), rows);
  }

  static Table instruments(Registers registers) {
    List<List<String>> rows = new ArrayList<>();
    for (Registers.InstrumentRow row : registers.instruments()) {
      for (Registers.InstrumentStep step : row.steps()) {
        rows.add(
            List.of(
                row.name(),
                row.kind(),
                CommitmentTable.list(row.variants()),
                step.document().id(),
                step.stage() == null ? "" : step.stage().name().toLowerCase(Locale.ROOT),
                step.due() == null ? "" : step.due().toString(),
                ids(step.entries())));
      }
    }
    return new Table(
        "instruments",
        List.of("name", "kind", "variants", "document", "stage", "due", "commitments"),
        rows);
  }

  static Table campaigns(Registers registers) {
    List<List<String>> rows = new ArrayList<>();
    for (Registers.CampaignRow row : registers.campaigns()) {
      for (Registers.CampaignStep step : row.steps()) {
        rows.add(
            List.of(
                row.name(),
                step.document().id(),
                String.join(" ", step.editions()),
                CommitmentTable.list(step.mentions()),
                ids(step.entries())));
      }
    }
    return new Table(
        "campaigns", List.of("name", "document", "editions", "mentions", "commitments"), rows);
  }

  static Table agencies(Registers registers) {
    List<List<String>> rows = new ArrayList<>();
    for (Registers.AgencyRow row : registers.agencies()) {
      for (Registers.AgencyStep step : row.steps()) {
        rows.add(
            List.of(
                row.name(),
                row.current(),
                step.document().id(),
                String.valueOf(step.leads().size()),
                String.valueOf(step.joins().size()),
                ids(step.leads()),
                ids(step.joins())));
      }
    }
    return new Table(
        "agencies",
        List.of("name", "current", "document", "lead", "joint", "leads", "joins"),
        rows);
  }

  /**
   * Who answers for linked commitments, where that differs; changes of name alone are marked so.
   */
  static Table moves(Registers registers) {
    List<List<String>> rows = new ArrayList<>();
    for (Registers.Move move : registers.moves()) {
      rows.add(
          List.of(
              move.link().earlier().id(),
              move.link().later().id(),
              move.field(),
              move.change() == BodyChange.DIFFERENT
                  ? "moved"
                  : move.change().name().toLowerCase(Locale.ROOT),
              move.from(),
              move.to()));
    }
    return new Table("moves", List.of("earlier", "later", "role", "change", "from", "to"), rows);
  }

  static Table quantities(Registers registers) {
    List<List<String>> rows = new ArrayList<>();
    for (Registers.Figure figure : registers.figures()) {
      rows.add(
          List.of(
              figure.link().earlier().id(),
              figure.link().later().id(),
              figure.measure(),
              figure.from(),
              figure.to()));
    }
    return new Table("quantities", List.of("earlier", "later", "measure", "from", "to"), rows);
  }

  static Table deadlines(Registers registers) {
    List<List<String>> rows = new ArrayList<>();
    for (Registers.DeadlineRow row : registers.deadlines()) {
      rows.add(
          List.of(
              row.entry().id(),
              row.due().toString(),
              String.valueOf(row.ongoing()),
              row.standing().name().toLowerCase(Locale.ROOT),
              row.standing() == Registers.DeadlineStanding.SLIPPED
                  ? String.valueOf(row.months())
                  : "",
              row.strand() == null ? "" : row.strand().later().id(),
              row.entry().text(),
              row.strand() == null ? "" : row.strand().later().text()));
    }
    return new Table(
        "deadlines",
        List.of(
            "commitment",
            "due",
            "ongoing",
            "standing",
            "months_late",
            "shown_by",
            "text",
            "later_text"),
        rows);
  }

  private static String ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).collect(Collectors.joining(" "));
  }
}
