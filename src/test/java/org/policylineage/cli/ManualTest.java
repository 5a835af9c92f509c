package org.policylineage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that the manual and the README show is run as it stands there. */
class ManualTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Path PUBLISHED =
      Path.of("src/test/resources/org/policylineage/ingest/published");
  private static final Map<String, String> FILES =
      Map.of(
          "方案.pdf", "plan-2022.pdf",
          "意见.html", "opinions-2019.html",
          "推进计划.pdf", "plan-2020.pdf",
          "工作方案.doc", "work-plan-2022.doc");

  /** A line of a block, after a prompt or none, or a whole code span. */
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^(?:\\$ )?(lineage(?: .*)?)$|`(lineage [^`]+)`");

  /** A command without its arguments, or with words that stand for them, is only spoken of. */
  private static final Pattern SPOKEN_OF =
      Pattern.compile("lineage [a-z-]+|.*(…|文件夹|\\b[A-Z]{2,}\\b).*");

  @TempDir Path folder;

  private static List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return Stream.concat(
              // In this order decisions are written down before they are learned from.
              pages.sorted(), Stream.of(Path.of("README.md"), Path.of("README.zh.md")))
          .toList();
    }
  }

  private static List<String> commands(Path page) throws IOException {
    Matcher command = COMMAND.matcher(Files.readString(page, StandardCharsets.UTF_8));
    List<String> found = new ArrayList<>();
    while (command.find()) {
      found.add(command.group(1) == null ? command.group(2) : command.group(1));
    }
    return found;
  }

  @Test
  void theirCommandsDoWhatTheySay() throws IOException, InterruptedException {
    assumeTrue(!File.separator.equals("\\"), "the pages are for a Unix shell");
    SmallData.in(folder);
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.copy(PUBLISHED.resolve(file.getValue()), folder.resolve(file.getKey()));
    }
    Set<String> script = new LinkedHashSet<>(List.of("set -ex"));
    for (Path page : pages()) {
      commands(page).stream()
          .filter(line -> !SPOKEN_OF.matcher(line).matches() || line.equals("lineage report"))
          .forEach(script::add);
    }
    assertThat(script).hasSizeGreaterThan(30);
    run(String.join("\n", script));
  }

  @Test
  void theCommandsTheySpeakOfExist() throws IOException {
    for (Path page : pages()) {
      for (String line : commands(page)) {
        if (SPOKEN_OF.matcher(line).matches()) {
          assertThat(Terminal.lineage(line.split(" ")[1], "--help").status()).as(line).isZero();
        }
      }
    }
  }

  private void run(String script) throws IOException, InterruptedException {
    Path program = Files.writeString(folder.resolve("lineage"), program());
    assertThat(program.toFile().setExecutable(true)).isTrue();
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    Map<String, String> environment = shell.environment();
    environment.put("PATH", folder + File.pathSeparator + environment.get("PATH"));
    environment.put("LC_ALL", "C.UTF-8");
    Process process = shell.start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    String log = Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
    assertThat(ended).as("ends in time: " + log).isTrue();
    assertThat(process.exitValue()).as(log).isZero();
    assertThat(log).doesNotContain("lineage: ").doesNotContain("\u001B");
  }

  private static String program() {
    return "#!/bin/sh\nexec '"
        + Path.of(System.getProperty("java.home"), "bin", "java")
        + "' -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -cp '"
        + System.getProperty("java.class.path")
        + "' "
        + Lineage.class.getName()
        + " \"$@\"\n";
  }
}
