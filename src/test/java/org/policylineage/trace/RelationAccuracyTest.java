package org.policylineage.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How often the judge agrees with the annotators, each link judged without its own later task. */
class RelationAccuracyTest {
  @Test
  void agreesWithTheAnnotatorsInCrossValidation() {
    RelationFeatures features = new RelationFeatures(Gold.CORPUS);
    RelationWords words = RelationWords.read(Gold.DATA.resolve("lexicon"));
    Map<String, List<Gold.Row>> folds = new LinkedHashMap<>();
    for (Gold.Row row : Gold.links()) {
      folds.computeIfAbsent(row.later().task().id(), id -> new ArrayList<>()).add(row);
    }
    int right = 0;
    int byRule = 0;
    Map<Relation, int[]> kinds = new EnumMap<>(Relation.class);
    for (Relation relation : Relation.values()) {
      kinds.put(relation, new int[3]);
    }
    StringBuilder errors = new StringBuilder();
    for (List<Gold.Row> fold : folds.values()) {
      List<RelationTrainer.Example> others =
          Gold.links().stream()
              .filter(row -> !fold.contains(row))
              .map(row -> new RelationTrainer.Example(row.earlier(), row.later(), row.relations()))
              .toList();
      RelationJudge judge =
          new RelationJudge(Gold.CORPUS, features, RelationTrainer.fit(features, others), words);
      for (Gold.Row row : fold) {
        Verdict verdict = judge.judge(row.earlier(), row.later());
        boolean agrees = row.relations().contains(verdict.relation());
        right += agrees ? 1 : 0;
        Relation truth =
            agrees
                ? verdict.relation()
                : row.relations().stream().sorted().findFirst().orElseThrow();
        kinds.get(truth)[0]++;
        kinds.get(verdict.relation())[1]++;
        if (agrees) {
          kinds.get(truth)[2]++;
        } else {
          errors
              .append(row.relations())
              .append(" got ")
              .append(verdict.relation())
              .append(' ')
              .append(row.key())
              .append(' ')
              .append(verdict.evidence().get(0).reason())
              .append('\n');
        }
      }
    }
    System.out.println(errors);
    System.out.println("accuracy " + right / (double) Gold.links().size());
    kinds.forEach(
        (k, n) ->
            System.out.printf(
                "%s n=%d P=%.2f R=%.2f%n", k, n[0], n[2] / (double) n[1], n[2] / (double) n[0]));
    assertThat(right).isPositive();
  }
}
