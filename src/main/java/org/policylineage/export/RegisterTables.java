package org.policylineage.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.BodyChange;
import org.policylineage.match.Link;
import org.policylineage.trace.FollowUps;
import org.policylineage.trace.Registers;

/** Follow-up and registers as tables. */
final class RegisterTables {
  private RegisterTables() {}

  static Rows<FollowUps.Clause> followUp() {
    return new Rows<>(
        "follow-up",
        List.of("commitment", "document", "followed", "evidence"),
        findings -> findings.followUps().clauses(),
        (findings, clause) ->
            clause.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(RegisterTables::row)
                .toList());
  }

  private static List<String> row(FollowUps.Cell cell) {
    return List.of(
        cell.commitment().id(),
        cell.document().id(),
        cell.followed().id(),
        ids(cell.answers().stream().map(FollowUps.Answer::entry).toList()));
  }

  static Rows<Registers.InstrumentRow> instruments() {
    return new Rows<>(
        "instruments",
        List.of("name", "kind", "variants", "document", "stage", "due", "commitments"),
        findings -> findings.registers().instruments(),
        (findings, row) -> row.steps().stream().map(step -> row(row, step)).toList());
  }

  private static List<String> row(Registers.InstrumentRow row, Registers.InstrumentStep step) {
    return List.of(
        row.name(),
        row.kind(),
        CommitmentTable.list(row.variants()),
        step.document().id(),
        step.stage() == null ? "" : step.stage().name().toLowerCase(Locale.ROOT),
        step.due() == null ? "" : step.due().toString(),
        ids(step.entries()));
  }

  static Rows<Registers.CampaignRow> campaigns() {
    return new Rows<>(
        "campaigns",
        List.of("name", "document", "editions", "mentions", "commitments"),
        findings -> findings.registers().campaigns(),
        (findings, row) -> row.steps().stream().map(step -> row(row, step)).toList());
  }

  private static List<String> row(Registers.CampaignRow row, Registers.CampaignStep step) {
    return List.of(
        row.name(),
        step.document().id(),
        String.join(" ", step.editions()),
        CommitmentTable.list(step.mentions()),
        ids(step.entries()));
  }

  static Rows<Registers.AgencyRow> agencies() {
    return new Rows<>(
        "agencies",
        List.of("name", "current", "document", "lead", "joint", "leads", "joins"),
        findings -> findings.registers().agencies(),
        (findings, row) -> row.steps().stream().map(step -> row(row, step)).toList());
  }

  private static List<String> row(Registers.AgencyRow row, Registers.AgencyStep step) {
    return List.of(
        row.name(),
        row.current(),
        step.document().id(),
        String.valueOf(step.leads().size()),
        String.valueOf(step.joins().size()),
        ids(step.leads()),
        ids(step.joins()));
  }

  /**
   * Who answers for linked commitments, where that differs; changes of name alone are marked so.
   */
  static Rows<Link> moves() {
    return new Rows<>(
        "moves",
        List.of("earlier", "later", "role", "change", "from", "to"),
        findings -> findings.links().accepted(),
        (findings, link) ->
            findings.registers().moves(link).stream().map(RegisterTables::row).toList());
  }

  private static List<String> row(Registers.Move move) {
    return List.of(
        move.link().earlier().id(),
        move.link().later().id(),
        move.field(),
        move.change() == BodyChange.DIFFERENT
            ? "moved"
            : move.change().name().toLowerCase(Locale.ROOT),
        move.from(),
        move.to());
  }

  static Rows<Link> quantities() {
    return new Rows<>(
        "quantities",
        List.of("earlier", "later", "measure", "from", "to"),
        findings -> findings.links().accepted(),
        (findings, link) ->
            findings.registers().figures(link).stream().map(RegisterTables::row).toList());
  }

  private static List<String> row(Registers.Figure figure) {
    return List.of(
        figure.link().earlier().id(),
        figure.link().later().id(),
        figure.measure(),
        figure.from(),
        figure.to());
  }

  static Rows<Registers.DeadlineRow> deadlines() {
    return new Rows<>(
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
        findings -> findings.registers().deadlines(),
        (findings, row) -> List.of(row(row)));
  }

  private static List<String> row(Registers.DeadlineRow row) {
    return List.of(
        row.entry().id(),
        row.due().toString(),
        String.valueOf(row.ongoing()),
        row.standing().name().toLowerCase(Locale.ROOT),
        row.standing() == Registers.DeadlineStanding.SLIPPED ? String.valueOf(row.months()) : "",
        row.strand() == null ? "" : row.strand().later().id(),
        row.entry().text(),
        row.strand() == null ? "" : row.strand().later().text());
  }

  private static String ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).collect(Collectors.joining(" "));
  }
}
