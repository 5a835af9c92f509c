package org.policylineage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {
  private static final PrintWriter NOWHERE = new PrintWriter(System.err);

  private static List<CommandLine> commands(CommandLine line) {
    List<CommandLine> all = new ArrayList<>(List.of(line));
    line.getSubcommands().values().forEach(command -> all.addAll(commands(command)));
    return all;
  }

  private static List<CommandLine> commands(Language language) {
    return commands(Lineage.line(language, NOWHERE, NOWHERE));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommandAndOptionIsDescribedInTheLanguage(Language language) {
    for (CommandLine command : commands(language)) {
      String name = command.getCommandSpec().qualifiedName();
      described(language, name, command.getCommandSpec().usageMessage().description());
      for (ArgSpec argument : command.getCommandSpec().args()) {
        described(language, name + " " + argument, argument.description());
      }
    }
  }

  private static void described(Language language, String what, String[] description) {
    String text = String.join(" ", description);
    assertThat(text).as(what).isNotBlank();
    assertThat(text.replaceAll("[剑网工作方案国知发保字号]", "").matches("(?s).*\\p{IsHan}.*"))
        .as(what + ": " + text)
        .isEqualTo(language == Language.ZH);
  }

  @Test
  void everyCommandShowsExamples() {
    for (CommandLine command : commands(Language.EN)) {
      assertThat(command.getUsageMessage()).contains("Examples:").contains("\n  ");
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(Collections.list(Language.ZH.texts().getKeys()))
        .containsExactlyInAnyOrderElementsOf(Collections.list(Language.EN.texts().getKeys()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lineage.properties", "lineage_zh.properties"})
  void noTextStandsTwice(String name) throws IOException {
    try (InputStream texts = Lineage.class.getResourceAsStream(name)) {
      assertThat(new String(texts.readAllBytes(), StandardCharsets.UTF_8).lines())
          .filteredOn(line -> line.contains(" = "))
          .extracting(line -> line.substring(0, line.indexOf(" = ")))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void theFollowUpIsOfTheFirstDocumentWhateverItsKind() {
    assertThat(Terminal.lineage("--lang", "zh", "follow-up", "--help").out())
        .contains("首份文件")
        .doesNotContain("意见");
  }

  @Test
  void helpFollowsTheLanguageThatIsAskedFor() {
    assertThat(Terminal.lineage("--lang", "zh", "export", "--help").out()).contains("用法：lineage");
    assertThat(Terminal.lineage("export", "--help", "--lang=en").out()).contains("Usage: lineage");
  }

  @Test
  void withoutALanguageTheComputersIsTaken() {
    String[] none = {"export", "--help"};
    assertThat(Language.of(none, Locale.SIMPLIFIED_CHINESE)).isEqualTo(Language.ZH);
    assertThat(Language.of(none, Locale.TRADITIONAL_CHINESE)).isEqualTo(Language.ZH);
    assertThat(Language.of(none, Locale.FRANCE)).isEqualTo(Language.EN);
    assertThat(Language.of(new String[] {"--lang", "en"}, Locale.CHINA)).isEqualTo(Language.EN);
  }

  @Test
  void helpAndVersionAreNoFailures() {
    assertThat(Terminal.lineage("--help").status()).isZero();
    assertThat(Terminal.lineage("--version").out()).matches("lineage \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void theHelpOfAllNamesAllWhateverStandsBehind() {
    String help = Terminal.lineage("--lang", "en", "--help").out();
    assertThat(help).contains("trace", "report", "generate", "cache");
    assertThat(Terminal.lineage("--lang", "en", "--help", "report").out()).isEqualTo(help);
    assertThat(Terminal.lineage("--lang", "en", "trace", "--help").out())
        .contains("--why")
        .doesNotContain("generate");
  }

  @Test
  void completionKnowsEveryCommand() {
    String script = Terminal.lineage("completion").out();
    assertThat(script).startsWith("#!/usr/bin/env bash");
    for (CommandLine command :
        Lineage.line(Language.EN, NOWHERE, NOWHERE).getSubcommands().values()) {
      assertThat(script).contains(command.getCommandName());
    }
  }
}
