package org.policylineage.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.BodyChange;
import org.policylineage.trace.FollowUps;
import org.policylineage.trace.Registers;
import org.policylineage.trace.Telling;

/** Follow-up, registers and the most telling changes. */
final class RegisterJson {
  private final Findings findings;
  private final ObjectNode root;

  private RegisterJson(Findings findings, ObjectNode root) {
    this.findings = findings;
    this.root = root;
  }

  static void add(ObjectNode root, Findings findings) {
    RegisterJson json = new RegisterJson(findings, root);
    json.followUps();
    json.instruments();
    json.campaigns();
    json.agencies();
    json.deadlines();
    json.quantities();
    json.telling();
  }

  private void followUps() {
    ArrayNode cells = root.putArray("followUp");
    ArrayNode clauses = root.putArray("clauses");
    for (FollowUps.Clause clause : findings.followUps().clauses()) {
      ObjectNode node =
          clauses
              .addObject()
              .put("task", clause.task().id())
              .put("title", clause.task().title())
              .put("summary", clause.summary().name().toLowerCase(Locale.ROOT));
      Map<Integer, int[]> counts = new TreeMap<>();
      for (FollowUps.Row row : clause.rows()) {
        for (FollowUps.Cell cell : row.cells()) {
          ObjectNode one =
              cells
                  .addObject()
                  .put("commitment", row.commitment().id())
                  .put("document", cell.document().id())
                  .put("followed", cell.followed().id());
          ids(
              one.putArray("evidence"),
              cell.answers().stream().map(FollowUps.Answer::entry).toList());
          int[] count =
              counts.computeIfAbsent(
                  findings.corpus().documents().indexOf(cell.document()), d -> new int[3]);
          count[0]++;
          count[1] += cell.followed() == FollowUps.Followed.YES ? 1 : 0;
          count[2] += cell.followed() == FollowUps.Followed.WEAK ? 1 : 0;
        }
      }
      ArrayNode row = node.putArray("cells");
      counts.forEach(
          (document, count) ->
              row.addObject()
                  .put("document", findings.corpus().documents().get(document).id())
                  .put("followed", count[1] > 0 ? "yes" : count[2] > 0 ? "weak" : "no")
                  .put("commitments", count[0])
                  .put("answered", count[1]));
    }
    ArrayNode targets = root.putArray("targets");
    findings
        .followUps()
        .targets()
        .forEach(
            t ->
                targets
                    .addObject()
                    .put("id", t.prose())
                    .put("text", t.quote())
                    .put("year", t.year()));
  }

  private void instruments() {
    ArrayNode array = root.putArray("instruments");
    for (Registers.InstrumentRow row : findings.registers().instruments()) {
      ObjectNode node = array.addObject().put("name", row.name()).put("kind", row.kind());
      LineageJson.strings(node.putArray("variants"), row.variants());
      ArrayNode stages = node.putArray("stages");
      for (Registers.InstrumentStep step : row.steps()) {
        ObjectNode one =
            stages
                .addObject()
                .put("document", step.document().id())
                .put("stage", step.stage() == null ? null : step.stage().name())
                .put("deadline", step.due() == null ? "" : step.due().toString());
        ids(one.putArray("commitments"), step.entries());
      }
    }
  }

  private void campaigns() {
    ArrayNode array = root.putArray("campaigns");
    for (Registers.CampaignRow row : findings.registers().campaigns()) {
      ArrayNode editions = array.addObject().put("name", row.name()).putArray("editions");
      for (Registers.CampaignStep step : row.steps()) {
        for (String edition : step.editions().isEmpty() ? List.of("") : step.editions()) {
          ids(
              editions
                  .addObject()
                  .put("document", step.document().id())
                  .put("edition", edition)
                  .putArray("commitments"),
              step.entries());
        }
      }
    }
  }

  private void agencies() {
    ArrayNode array = root.putArray("agencies");
    for (Registers.AgencyRow row : findings.registers().agencies()) {
      ObjectNode node = array.addObject().put("name", row.name()).put("current", row.current());
      ArrayNode counts = node.putArray("counts");
      row.steps()
          .forEach(
              step ->
                  counts
                      .addObject()
                      .put("document", step.document().id())
                      .put("lead", step.leads().size())
                      .put("joint", step.joins().size()));
      ArrayNode moved = node.putArray("moved");
      for (Registers.Move move : findings.registers().moves()) {
        boolean named = List.of((move.from() + "、" + move.to()).split("、")).contains(row.name());
        if (named && move.change() == BodyChange.DIFFERENT) {
          moved
              .addObject()
              .put("earlier", move.link().earlier().id())
              .put("later", move.link().later().id())
              .put("role", move.field())
              .put("from", move.from())
              .put("to", move.to());
        }
      }
    }
  }

  private void deadlines() {
    ArrayNode array = root.putArray("deadlines");
    for (Registers.DeadlineRow row : findings.registers().deadlines()) {
      ObjectNode node =
          array
              .addObject()
              .put("commitment", row.entry().id())
              .put("due", row.due().toString())
              .put("text", row.entry().facts().deadline().text())
              .put("ongoing", row.ongoing())
              .put("passed", row.passed())
              .put("status", row.standing().name().toLowerCase(Locale.ROOT))
              .put("by", row.strand() == null ? "" : row.strand().later().document().id())
              .put("months", row.months());
      ids(
          node.putArray("evidence"),
          row.strand() == null ? List.of() : List.of(row.strand().later()));
    }
  }

  private void quantities() {
    ArrayNode array = root.putArray("quantities");
    for (Registers.Figure figure : findings.registers().figures()) {
      array
          .addObject()
          .put("earlier", figure.link().earlier().id())
          .put("later", figure.link().later().id())
          .put("measure", figure.measure())
          .put("from", figure.from())
          .put("to", figure.to());
    }
  }

  private void telling() {
    ArrayNode array = root.putArray("telling");
    for (Telling telling : findings.telling()) {
      array
          .addObject()
          .put("earlier", telling.strand().earlier().id())
          .put("later", telling.strand().later().id())
          .put("chinese", telling.chinese())
          .put("english", telling.english());
    }
  }

  private static void ids(ArrayNode array, List<Entry> entries) {
    entries.forEach(entry -> array.add(entry.id()));
  }
}
