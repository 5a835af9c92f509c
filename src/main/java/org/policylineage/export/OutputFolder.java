package org.policylineage.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.policylineage.cache.Unfinished;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.OutputFile;

/**
 * A folder of outputs that are all written first and then put in their places together. Until the
 * last is in its place the earlier ones are kept, and go back if one cannot be replaced.
 */
public final class OutputFolder {
  private static final String UNDER_WAY = ".lineage";
  private static final String KEPT = "kept";

  private final Path folder;
  private final Map<String, OutputFile.Content> files = new LinkedHashMap<>();
  private final List<String> gone = new ArrayList<>();

  public OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** A file of this content, which is asked for when the file is written. */
  public OutputFolder with(String name, OutputFile.Content content) {
    files.put(name, content);
    return this;
  }

  /** A file of these bytes. */
  public OutputFolder with(String name, byte[] content) {
    return with(name, out -> out.write(content));
  }

  /** No such file: one of an earlier run would not fit the others. */
  public OutputFolder without(String name) {
    gone.add(name);
    return this;
  }

  /**
   * Writes everything or nothing.
   *
   * @return the written files, in the order they were given
   * @throws InputException where the folder cannot be written; what stood in it still does
   */
  public List<Path> write() {
    boolean isNew = !Files.exists(folder);
    Path work = null;
    try {
      Files.createDirectories(folder);
      mendAfterTheDead();
      // Inside the folder, which may be a disk of its own: only there does a move copy nothing.
      work = Files.createDirectory(Unfinished.beside(folder.resolve(UNDER_WAY)));
      Path made = Files.createDirectory(work.resolve("made"));
      for (Map.Entry<String, OutputFile.Content> file : files.entrySet()) {
        try (OutputStream out =
            new BufferedOutputStream(Files.newOutputStream(made.resolve(file.getKey())))) {
          file.getValue().to(out);
        }
      }
      Path kept = Files.createDirectory(work.resolve(KEPT));
      place(made, kept);
      for (Path earlier : list(kept)) {
        Files.delete(earlier);
      }
      delete(work);
      return files.keySet().stream().map(folder::resolve).toList();
    } catch (IOException e) {
      delete(work);
      if (isNew) {
        folder.toFile().delete(); // Only if it is empty.
      }
      throw InputException.unwritable(folder, e);
    } catch (RuntimeException | Error e) {
      delete(work);
      throw e;
    }
  }

  private void place(Path made, Path kept) throws IOException {
    List<Path> placed = new ArrayList<>();
    try {
      for (String name : files.keySet()) {
        Path target = folder.resolve(name);
        if (Files.isDirectory(target)) {
          throw new IOException(target + " is a folder where a file is needed");
        }
        if (Files.exists(target)) {
          Files.move(target, kept.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(made.resolve(name), target, StandardCopyOption.ATOMIC_MOVE);
        placed.add(target);
      }
      for (String name : gone) {
        if (Files.isRegularFile(folder.resolve(name))) {
          Files.move(folder.resolve(name), kept.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException e) {
      putBack(placed, kept);
      throw e;
    }
  }

  /** Leaves the folder as it was. */
  private void putBack(List<Path> placed, Path kept) {
    IOException failed = null;
    for (Path target : placed) {
      try {
        Files.delete(target);
      } catch (IOException e) {
        failed = e;
      }
    }
    for (Path file : list(kept)) {
      try {
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        failed = e;
      }
    }
    if (failed != null && !list(kept).isEmpty()) {
      throw new InputException(
          folder.toString(),
          "cannot be put back as it was: " + InputException.reason(failed),
          "the earlier files are in " + kept + ", move them back");
    }
  }

  /** A run that was killed left what it had made, and perhaps earlier files out of their places. */
  private void mendAfterTheDead() {
    for (Path work : list(folder)) {
      if (Files.isDirectory(work) && Unfinished.isLeftByTheDead(work)) {
        putBack(List.of(), work.resolve(KEPT));
        delete(work);
      }
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** All but earlier files that could not go back to their places. */
  private static void delete(Path work) {
    if (work == null || !list(work.resolve(KEPT)).isEmpty()) {
      return;
    }
    try (Stream<Path> left = Files.walk(work)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // A left-over harms nobody.
    }
  }
}
