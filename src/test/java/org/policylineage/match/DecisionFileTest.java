package org.policylineage.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policylineage.TracedCorpus;
import org.policylineage.corpus.Corpus;
import org.policylineage.ingest.InputException;
import org.policylineage.trace.Relation;

class DecisionFileTest {
  private static final Corpus CORPUS = TracedCorpus.findings().corpus();
  private static final String EARLIER = "plan-2022/2.1";
  private static final String LATER = "plan-2023/1.1";

  @TempDir Path data;
  private DecisionFile file;

  @BeforeEach
  void open() {
    file = new DecisionFile(data);
  }

  private static Decision decision(Decision.Verdict verdict, String earlierHash) {
    return new Decision(
        EARLIER,
        LATER,
        verdict,
        "",
        "王",
        LocalDate.of(2024, 5, 31),
        "“甲”, 乙\n丙",
        earlierHash,
        Decisions.hash(CORPUS.entry(LATER).text()));
  }

  private static Decision fitting(Decision.Verdict verdict) {
    return decision(verdict, Decisions.hash(CORPUS.entry(EARLIER).text()));
  }

  @Test
  void whatIsAddedReadsBackEqual() {
    file.add(List.of(fitting(Decision.Verdict.CONFIRM)));
    assertThat(Decisions.read(data, CORPUS, Relation.ids()).applied())
        .containsExactly(fitting(Decision.Verdict.CONFIRM));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "=HYPERLINK(\"http://a.example\",\"见附件\")", "'=1+1", "+86", "—", "-5"})
  void aNoteThatLooksLikeAFormulaIsWrittenAsTextAndReadsBackEqual(String note) throws IOException {
    Decision decision =
        new Decision(EARLIER, LATER, Decision.Verdict.REJECT, "", "@王", null, note, "", "");
    file.add(List.of(decision));
    file.add(List.of(decision));
    assertThat(Decisions.read(data, CORPUS, Relation.ids()).applied()).containsExactly(decision);
    assertThat(Files.readString(file.path())).contains("'@王").doesNotContain(",=", ",\"=");
  }

  @Test
  void rowsAndColumnsOfOthersStay() throws IOException {
    Files.writeString(
        file.path(),
        "later,earlier,decision,部门\nplan-2020/1.1,opinions-2019/1.1,reject,法规司\n",
        StandardCharsets.UTF_8);
    file.add(List.of(fitting(Decision.Verdict.REJECT)));
    assertThat(Files.readString(file.path(), StandardCharsets.UTF_8))
        .contains("later,earlier,decision,部门,relation,")
        .contains("plan-2020/1.1,opinions-2019/1.1,reject,法规司,");
    assertThat(Decisions.read(data, CORPUS, Relation.ids()).applied()).hasSize(2);
  }

  @Test
  void theLastDecisionOnALinkCounts() throws IOException {
    file.add(List.of(fitting(Decision.Verdict.CONFIRM)));
    file.add(List.of(fitting(Decision.Verdict.REJECT)));
    assertThat(Decisions.read(data, CORPUS, Relation.ids()).applied())
        .containsExactly(fitting(Decision.Verdict.REJECT));
    assertThat(Files.readString(file.path()).split(EARLIER, -1)).hasSize(3);
  }

  @Test
  void aStaleDecisionIsToldAndKeptUntilSomebodyDecidesAgain() throws IOException {
    file.add(List.of(decision(Decision.Verdict.CONFIRM, "000000000000")));
    Decisions stale = Decisions.read(data, CORPUS, Relation.ids());
    assertThat(stale.applied()).isEmpty();
    assertThat(stale.stale()).singleElement().asString().contains(EARLIER).contains(":2:");
    file.add(List.of(fitting(Decision.Verdict.REJECT)));
    assertThat(Decisions.read(data, CORPUS, Relation.ids()).stale()).isEmpty();
    assertThat(Files.readString(file.path())).contains("000000000000");
  }

  @Test
  void decisionsOfManyAtOnceAreAllKept() {
    int many = 24;
    IntStream.range(0, many)
        .parallel()
        .forEach(i -> new DecisionFile(data).add(List.of(fitting(Decision.Verdict.CONFIRM))));
    assertThat(Decisions.read(data, CORPUS, Relation.ids()).applied()).hasSize(1);
    assertThat(file.path()).content().containsSubsequence(Collections.nCopies(many, EARLIER));
  }

  @Test
  void decisionsOfTwoProgramsAtOnceAreAllKept() throws IOException, InterruptedException {
    List<Process> programs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      programs.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  ManyDecisions.class.getName(),
                  data.toString())
              .inheritIO()
              .start());
    }
    for (Process program : programs) {
      assertThat(program.waitFor()).isZero();
    }
    assertThat(file.path())
        .content()
        .containsSubsequence(Collections.nCopies(2 * ManyDecisions.MANY, EARLIER));
  }

  /** A program of its own that writes down one decision after the other. */
  static final class ManyDecisions {
    static final int MANY = 50;

    public static void main(String[] arguments) {
      for (int i = 0; i < MANY; i++) {
        new DecisionFile(Path.of(arguments[0]))
            .add(
                List.of(
                    new Decision(
                        EARLIER, LATER, Decision.Verdict.CONFIRM, "", "", null, "", "", "")));
      }
    }
  }

  @Test
  void whatIsNoTextIsRefusedInPlainWords() throws IOException {
    Files.write(file.path(), new byte[] {(byte) 0x89, (byte) 0xFE, 0, 1, 2, (byte) 0xC3});
    assertThatThrownBy(() -> Decisions.read(data, CORPUS, Relation.ids()))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith(
            "decisions.csv: is not UTF-8 text; save it as “CSV UTF-8” or take it away");
  }

  @Test
  void aRelationThatIsNoneIsNamedWithItsLine() throws IOException {
    Files.writeString(
        file.path(),
        "earlier,later,decision,relation\n"
            + "plan-2022/2.1,plan-2023/1.1,confirm,\n"
            + "plan-2022/3.1,plan-2023/2.1,relabel,improved\n");
    assertThatThrownBy(() -> Decisions.read(data, CORPUS, Relation.ids()))
        .hasMessageContaining("decisions.csv:3: 'improved' is no relation; write one of completed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF\r\n", "earlier,later,decision\n"})
  void anEmptyFileHoldsNoDecisionsAndTakesSome(String empty) throws IOException {
    Files.writeString(file.path(), empty);
    assertThat(Decisions.read(data, CORPUS, Relation.ids()).applied()).isEmpty();
    file.add(List.of(fitting(Decision.Verdict.CONFIRM)));
    assertThat(Decisions.read(data, CORPUS, Relation.ids()).applied()).hasSize(1);
  }

  @Test
  void anUnknownIdIsNamedWithItsLine() throws IOException {
    Files.writeString(file.path(), "earlier,later,decision\nplan-2020/1.1,plan-2029/1.1,confirm\n");
    assertThatThrownBy(() -> Decisions.read(data, CORPUS, Relation.ids()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("decisions.csv:2")
        .hasMessageContaining("plan-2029/1.1");
  }
}
