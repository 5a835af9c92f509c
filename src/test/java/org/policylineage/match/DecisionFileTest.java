package org.policylineage.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.TracedCorpus;
import org.policylineage.corpus.Corpus;
import org.policylineage.ingest.InputException;

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
    assertThat(Decisions.read(data, CORPUS).applied())
        .containsExactly(fitting(Decision.Verdict.CONFIRM));
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
    assertThat(Decisions.read(data, CORPUS).applied()).hasSize(2);
  }

  @Test
  void theLastDecisionOnALinkCounts() throws IOException {
    file.add(List.of(fitting(Decision.Verdict.CONFIRM)));
    file.add(List.of(fitting(Decision.Verdict.REJECT)));
    assertThat(Decisions.read(data, CORPUS).applied())
        .containsExactly(fitting(Decision.Verdict.REJECT));
    assertThat(Files.readString(file.path()).split(EARLIER, -1)).hasSize(3);
  }

  @Test
  void aStaleDecisionIsToldAndKeptUntilSomebodyDecidesAgain() throws IOException {
    file.add(List.of(decision(Decision.Verdict.CONFIRM, "000000000000")));
    Decisions stale = Decisions.read(data, CORPUS);
    assertThat(stale.applied()).isEmpty();
    assertThat(stale.stale()).singleElement().asString().contains(EARLIER).contains(":2:");
    file.add(List.of(fitting(Decision.Verdict.REJECT)));
    assertThat(Decisions.read(data, CORPUS).stale()).isEmpty();
    assertThat(Files.readString(file.path())).contains("000000000000");
  }

  @Test
  void anUnknownIdIsNamedWithItsLine() throws IOException {
    Files.writeString(file.path(), "earlier,later,decision\nplan-2020/1.1,plan-2029/1.1,confirm\n");
    assertThatThrownBy(() -> Decisions.read(data, CORPUS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("decisions.csv:2")
        .hasMessageContaining("plan-2029/1.1");
  }
}
