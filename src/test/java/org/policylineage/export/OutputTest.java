package org.policylineage.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.OutputFile;

/** Outputs are written whole or not at all, on real disks that are full, locked or read-only. */
class OutputTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static OutputFolder newFiles(Path out) {
    return new OutputFolder(out)
        .with("index.html", bytes("new page"))
        .with("links.csv", bytes("new links"))
        .with("run.json", bytes("new run"));
  }

  private static Path earlierFiles(Path out) throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("index.html"), "earlier page");
    Files.writeString(out.resolve("run.json"), "earlier run");
    return Files.writeString(out.resolve("笔记.txt"), "mine").getParent();
  }

  private static void isAsItWas(Path out) throws IOException {
    try (Stream<Path> left = Files.list(out)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("index.html", "run.json", "笔记.txt");
    }
    assertThat(out.resolve("index.html")).hasContent("earlier page");
    assertThat(out.resolve("run.json")).hasContent("earlier run");
  }

  private static AbstractThrowableAssert<?, ?> refused(OutputFolder files) {
    return assertThatThrownBy(files::write)
        .isInstanceOf(InputException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1).contains("; "));
  }

  @Test
  void allFilesTakeTheirPlacesAndOthersStay() throws IOException {
    Path out = earlierFiles(folder.resolve("报告"));
    assertThat(newFiles(out).write())
        .containsExactly(
            out.resolve("index.html"), out.resolve("links.csv"), out.resolve("run.json"));
    assertThat(out.resolve("index.html")).hasContent("new page");
    assertThat(out.resolve("run.json")).hasContent("new run");
    try (Stream<Path> left = Files.list(out)) {
      assertThat(left).hasSize(4);
    }
  }

  @Test
  void theFolderIsWholeWhenTheLastFileCannotBeReplaced() throws IOException {
    Path out = folder.resolve("报告");
    Files.createDirectories(out.resolve("run.json/inside"));
    Files.writeString(out.resolve("index.html"), "earlier page");
    refused(newFiles(out)).hasMessageContaining("run.json is a folder where a file is needed");
    assertThat(out.resolve("index.html")).hasContent("earlier page");
    assertThat(out.resolve("links.csv")).doesNotExist();
    assertThat(out.resolve("run.json/inside")).isDirectory();
    try (Stream<Path> left = Files.list(out)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void aLockedFileLeavesTheOthersAsTheyWere() throws IOException, InterruptedException {
    Path out = earlierFiles(folder.resolve("报告"));
    String locked = out.resolve("run.json").toString();
    assumeTrue(done("chattr", "+i", locked), "no right to lock a file");
    try {
      refused(newFiles(out)).hasMessageContaining("run.json");
      isAsItWas(out);
    } finally {
      done("chattr", "-i", locked);
    }
  }

  /** One that a killed run left: some files of its own in place, the earlier ones put aside. */
  private static Path leftByTheDead(Path out) throws IOException, InterruptedException {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path work = out.resolve(".lineage." + dead.pid() + ".1.new");
    Files.createDirectories(work.resolve("made"));
    Files.createDirectories(work.resolve("kept"));
    Files.writeString(work.resolve("made/run.json"), "half a run");
    Files.move(out.resolve("index.html"), work.resolve("kept/index.html"));
    Files.writeString(out.resolve("index.html"), "half a page");
    return work;
  }

  @Test
  void whatAKilledRunLeftGoesAndWhatItPutAsideComesBack() throws Exception {
    Path out = earlierFiles(folder.resolve("报告"));
    Path left = leftByTheDead(out);
    Path living = out.resolve(".lineage." + ProcessHandle.current().pid() + ".900.new");
    Files.createDirectories(living);
    refused(newFiles(out).with("笔记/a.csv", bytes("a")));
    assertThat(left).doesNotExist();
    assertThat(living).isDirectory();
    Files.delete(living);
    isAsItWas(out);
  }

  @Test
  void earlierFilesThatCannotGoBackAreNotLost() throws Exception {
    Path out = earlierFiles(folder.resolve("报告"));
    Path left = leftByTheDead(out);
    Files.delete(out.resolve("index.html"));
    Files.createDirectories(out.resolve("index.html/inside"));
    refused(newFiles(out)).hasMessageContaining("the earlier files are in ");
    assertThat(left.resolve("kept/index.html")).hasContent("earlier page");
  }

  @Test
  void aFullDiskLeavesEverythingAsItWas() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        done("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
        "no right to mount a small disk");
    try {
      earlierFiles(disk);
      refused(newFiles(disk).with("lineage.json", new byte[100_000]))
          .hasMessage(
              disk
                  + ": cannot be written: the disk is full; make room there or name another place");
      isAsItWas(disk);
      Path file = disk.resolve("links.xlsx");
      assertThatThrownBy(() -> OutputFile.write(file, new byte[100_000]))
          .hasMessageContaining("links.xlsx: cannot be written: the disk is full; ");
      isAsItWas(disk);
      assertThat(newFiles(disk).write()).hasSize(3);
    } finally {
      done("umount", disk.toString());
    }
  }

  @Test
  void aReadOnlyDiskIsToldFromAFullOne() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        done("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", disk.toString()),
        "no right to mount a small disk");
    try {
      refused(newFiles(disk)).hasMessageContaining("cannot be written: the disk is read-only; ");
      refused(newFiles(disk.resolve("报告"))).hasMessageContaining("the disk is read-only; ");
    } finally {
      done("umount", disk.toString());
    }
  }

  @Test
  void aFileWhereAFolderIsNeededIsCalledOne() throws IOException {
    Path file = Files.writeString(folder.resolve("报告 📊"), "earlier");
    refused(newFiles(file)).hasMessageContaining("报告 📊 is a file; name a folder");
    refused(newFiles(file.resolve("2024"))).hasMessageContaining(" is a file; name a folder");
    assertThatThrownBy(() -> OutputFile.write(file.resolve("links.csv"), bytes("a")))
        .hasMessageContaining(" is a file; name a folder");
    assertThat(file).hasContent("earlier");
  }

  @Test
  void aDeviceIsWrittenToAndNotReplaced() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no device that is always full");
    assertThatThrownBy(() -> OutputFile.write(full, bytes("a")))
        .hasMessage(
            "/dev/full: cannot be written: the disk is full; make room there or name another"
                + " place");
    OutputFile.write(Path.of("/dev/null"), bytes("a"));
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  void theFileBehindALinkIsReplacedAndTheLinkStays() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "earlier");
    Path link = folder.resolve("b.csv");
    try {
      Files.createSymbolicLink(link, file);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no right to make a link");
    }
    OutputFile.write(link, bytes("new"));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  private static boolean done(String... command) throws IOException, InterruptedException {
    if (Stream.of("/bin", "/sbin", "/usr/bin", "/usr/sbin")
        .noneMatch(bin -> Files.isExecutable(Path.of(bin, command[0])))) {
      return false;
    }
    return new ProcessBuilder(Arrays.asList(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
