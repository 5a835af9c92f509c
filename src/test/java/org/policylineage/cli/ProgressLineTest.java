package org.policylineage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policylineage.index.Progress;

class ProgressLineTest {
  @Test
  void aTerminalShowsTheStepsAndIsCleanAfterwards() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (ProgressLine line = new ProgressLine(terminal, 80, Language.ZH.texts())) {
      line.at(Progress.Step.READ, 0, 0);
      line.at(Progress.Step.EMBED, 3, 10);
      line.at(Progress.Step.EMBED, 10, 10);
    }
    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertThat(shown).contains("读取").contains("比较语义").contains("10/10").doesNotContain("\n");
    assertThat(shown).endsWith("\r" + " ".repeat(79) + "\r");
  }

  @Test
  void withoutATerminalNobodyWatches() {
    assertThat(ProgressLine.isWatched(null, Map.of("TERM", "xterm"))).isFalse();
  }
}
