package org.policylineage.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The parts of made-up data that the views beside the lineages show. */
final class SampleViews {
  private final ObjectNode data;
  private final List<List<String>> ids;
  private final List<String[]> accepted;

  SampleViews(ObjectNode data, List<List<String>> ids, List<String[]> accepted) {
    this.data = data;
    this.ids = ids;
    this.accepted = accepted;
  }

  void add() {
    followUp();
    views();
  }

  private void followUp() {
    ArrayNode rows = data.putArray("followUp");
    ArrayNode clauses = data.putArray("clauses");
    for (int n = 0; n < ids.get(0).size(); n += 2) {
      String task = "doc-0/" + (n / 2 + 1);
      ObjectNode clause =
          clauses.addObject().put("task", task).put("title", "第" + (n / 2 + 1) + "项");
      ArrayNode cells = clause.put("summary", "part").putArray("cells");
      for (int d = 1; d < ids.size(); d++) {
        String followed = List.of("yes", "weak", "no").get((n / 2 + d) % 3);
        int answered = followed.equals("yes") ? 1 : 0;
        cells
            .addObject()
            .put("document", "doc-" + d)
            .put("followed", followed)
            .put("commitments", 2)
            .put("answered", answered);
        ObjectNode row =
            rows.addObject().put("commitment", task + ".1").put("document", "doc-" + d);
        ArrayNode evidence = row.put("followed", followed).putArray("evidence");
        if (!followed.equals("no")) {
          evidence.add(ids.get(d).get(0));
        }
      }
    }
    data.putArray("targets")
        .addObject()
        .put("id", "doc-0/p1.1")
        .put("text", "到2099年，全面完成。")
        .put("year", 2099);
  }

  private void views() {
    ArrayNode instruments = data.putArray("instruments");
    for (String name : SampleData.OBJECTS) {
      ObjectNode instrument = instruments.addObject().put("name", name).put("kind", "law");
      instrument.putArray("variants").add(name + "（试行）");
      ArrayNode stages = instrument.putArray("stages");
      for (int d = 0; d < ids.size(); d++) {
        stages
            .addObject()
            .put("document", "doc-" + d)
            .put("stage", SampleData.STAGES.get(d % SampleData.STAGES.size()))
            .put("deadline", "")
            .putArray("commitments")
            .add(ids.get(d).get(0));
      }
    }
    ArrayNode editions =
        data.putArray("campaigns").addObject().put("name", "剑网").putArray("editions");
    ObjectNode agency =
        data.putArray("agencies").addObject().put("name", SampleData.AGENCIES.get(0));
    agency.putArray("variants");
    ArrayNode counts = agency.putArray("counts");
    ArrayNode deadlines = data.putArray("deadlines");
    for (int d = 0; d < ids.size(); d++) {
      editions
          .addObject()
          .put("document", "doc-" + d)
          .put("edition", "" + (2000 + d))
          .putArray("commitments")
          .add(ids.get(d).get(0));
      counts.addObject().put("document", "doc-" + d).put("lead", 3 + d).put("joint", d);
      for (String id : ids.get(d)) {
        deadlines
            .addObject()
            .put("commitment", id)
            .put("due", (2000 + d) + "-12")
            .put("text", "年底前完成")
            .put("status", d % 2 == 0 ? "silent" : "slipped")
            .put("by", "")
            .put("months", d % 2)
            .putArray("evidence");
      }
    }
    String[] first = accepted.get(0);
    agency
        .putArray("moved")
        .addObject()
        .put("earlier", first[0])
        .put("later", first[1])
        .put("role", "lead")
        .put("from", "公安部")
        .put("to", "海关总署");
    data.putArray("telling")
        .addObject()
        .put("earlier", first[0])
        .put("later", first[1])
        .put("chinese", "一处变化。")
        .put("english", "One change.");
    data.putArray("quantities")
        .addObject()
        .put("earlier", first[0])
        .put("later", first[1])
        .put("measure", "审查周期")
        .put("from", "18 个月")
        .put("to", "16.5 个月");
    ObjectNode method = data.putObject("method").put("threshold", 0.35).put("weak", 0.2);
    method
        .putArray("figures")
        .addObject()
        .put("name", "learned")
        .put("level", "task")
        .put("value", 0.78)
        .put("low", 0.74)
        .put("high", 0.82);
    method
        .putArray("reliability")
        .addObject()
        .put("predicted", 0.5)
        .put("observed", 0.5)
        .put("count", 9);
    method.putObject("parameters").put("folds", 5);
    method.putArray("inputs").addObject().put("file", "doc-0.txt").put("sha256", "00ff");
    method.putArray("libraries").addObject().put("name", "Jackson").put("version", "2");
  }
}
