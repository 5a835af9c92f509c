package org.policylineage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policylineage.match.Decision;

class DecidedLinksTest {
  private static final Annotations ANNOTATED = Annotations.read(Path.of("data/gold/links-dev.tsv"));

  private static Decision decision(String earlier, String later, Decision.Verdict verdict) {
    return new Decision(earlier, later, verdict, "", "", null, "", "", "");
  }

  @Test
  void withoutDecisionsNothingChanges() {
    assertThat(ANNOTATED.with(List.of())).isSameAs(ANNOTATED);
  }

  @Test
  void aDecisionStandsBeforeTheAnnotation() {
    Annotations.Annotated link =
        ANNOTATED.links().stream().filter(l -> l.grade() == 2).findFirst().orElseThrow();
    Annotations decided =
        ANNOTATED.with(List.of(decision(link.earlier(), link.later(), Decision.Verdict.REJECT)));
    String key = Annotations.key(link.earlier(), link.later());
    assertThat(ANNOTATED.grades(false)).containsEntry(key, 2);
    assertThat(decided.grades(false)).containsEntry(key, 0);
    assertThat(decided.links()).hasSameSizeAs(ANNOTATED.links());
    assertThat(decided.checksum()).isNotEqualTo(ANNOTATED.checksum());
  }

  @Test
  void ofATaskThatNobodyAnnotatedOnlyTheDecidedPairIsKnown() {
    Annotations few =
        new Annotations(
            List.of(new Annotations.Annotated("a/1.1", "b/1.1", 2, Set.of())), List.of(), "");
    Annotations decided = few.with(List.of(decision("a/2.1", "b/9.1", Decision.Verdict.CONFIRM)));
    assertThat(decided.links()).isEqualTo(few.links());
    assertThat(decided.laterTasks()).containsExactly("b/1");
    assertThat(decided.decidedGrades()).containsOnly(java.util.Map.entry("a/2.1 b/9.1", 2));
  }
}
