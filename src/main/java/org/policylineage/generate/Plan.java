package org.policylineage.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policylineage.generate.Material.Body;
import org.policylineage.generate.Material.Field;

/** One generated document: whose it is, for which year, and its tasks in order. */
record Plan(Series series, int year, LocalDate date, List<PlanTask> tasks) {
  /**
   * @param field the section it stands in
   * @param bodies who answers for it, the first one leads
   */
  record PlanTask(
      String id, Field field, List<Body> bodies, int deadline, List<Sentence> sentences) {}

  record Sentence(String id, List<Clause> clauses, String text) {}

  /**
   * A matter in its place.
   *
   * @param origin how it came into the plan
   * @param earlier the commitment that it continues, or that it is only like; empty where none is
   * @param before the matter as it stood there, null where it continues none
   */
  record Clause(Matter matter, Origin origin, String earlier, Matter before) {}

  /** How a matter comes into a plan; the last four continue nothing. */
  enum Origin {
    CONTINUED,
    RETURNED,
    ADOPTED,
    NEW,
    NEAR_OBJECT,
    NEAR_INSTRUMENT,
    NEAR_CAMPAIGN
  }

  String id() {
    return series.code() + "-" + year;
  }

  List<Sentence> sentences() {
    return tasks.stream().flatMap(task -> task.sentences().stream()).toList();
  }

  /** The task of every commitment. */
  Map<String, PlanTask> tasksBySentence() {
    Map<String, PlanTask> found = new HashMap<>();
    tasks.forEach(task -> task.sentences().forEach(s -> found.put(s.id(), task)));
    return found;
  }

  /** The commitments that hold a matter, by the matter's own number. */
  Map<Long, List<String>> byMatter() {
    Map<Long, List<String>> found = new HashMap<>();
    for (Sentence sentence : sentences()) {
      for (Clause clause : sentence.clauses()) {
        found
            .computeIfAbsent(clause.matter().lineage().get(0), key -> new ArrayList<>())
            .add(sentence.id());
      }
    }
    return found;
  }
}
