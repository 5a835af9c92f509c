package org.policylineage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that a page of the manual shows is run as it stands there, page by page. */
class ManualTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"commands.md", "exports.md", "reviewing.md"})
  void itsCommandsDoWhatTheySay(String page) throws IOException, InterruptedException {
    assumeTrue(!File.separator.equals("\\"), "the pages are for a Unix shell");
    SmallData.in(folder);
    Files.copy(
        Path.of("src/test/resources/org/policylineage/ingest/published/plan-2022.pdf"),
        folder.resolve("方案.pdf"));
    List<String> script = new ArrayList<>(List.of("set -e"));
    Matcher block = BLOCK.matcher(Files.readString(PAGES.resolve(page), StandardCharsets.UTF_8));
    while (block.find()) {
      assertThat(block.group(1).lines()).allMatch(line -> line.startsWith("lineage"));
      script.add(block.group(1));
    }
    assertThat(script).as("commands of " + page).hasSizeGreaterThan(2);
    run(String.join("\n", script));
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
        + "' -Dfile.encoding=UTF-8 -cp '"
        + System.getProperty("java.class.path")
        + "' "
        + Lineage.class.getName()
        + " \"$@\"\n";
  }
}
