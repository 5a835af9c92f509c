package org.policylineage.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.policylineage.ingest.InputException;

/** A folder of outputs that are all written beside it first and moved into it together. */
public final class OutputFolder {
  private final Path folder;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  public OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** Keeps a file's content until {@link #write}. */
  public OutputFolder with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /**
   * Writes everything or nothing.
   *
   * @return the written files, in the order they were given
   * @throws InputException where the folder cannot be written; what stood in it still does
   */
  public List<Path> write() {
    Path beside = null;
    try {
      Path parent = folder.toAbsolutePath().getParent();
      Files.createDirectories(parent);
      beside = Files.createTempDirectory(parent, "." + folder.getFileName() + "-new");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(beside.resolve(file.getKey()), file.getValue());
      }
      Files.createDirectories(folder);
      List<Path> written = new ArrayList<>();
      for (String name : files.keySet()) {
        Path target = folder.resolve(name);
        Files.move(
            beside.resolve(name),
            target,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
        written.add(target);
      }
      return written;
    } catch (IOException e) {
      throw new InputException(
          folder.toString(),
          "cannot be written: " + e.getMessage(),
          "check its rights and the free space, or name another folder");
    } finally {
      delete(beside);
    }
  }

  private static void delete(Path beside) {
    if (beside == null) {
      return;
    }
    try (Stream<Path> left = Files.walk(beside)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // Left-overs beside the folder harm nobody.
    }
  }
}
