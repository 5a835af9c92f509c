package org.policylineage.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.policylineage.ingest.InputException;

/** One output that is written beside its place first and then moved into it. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Writes all of it or nothing.
   *
   * @throws InputException where the file cannot be written; what stood there still does
   */
  public static void write(Path file, byte[] content) {
    Path beside = null;
    try {
      if (Files.isDirectory(file)) {
        throw new InputException(file.toString(), "is a folder", "name a file in it");
      }
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      beside = Files.createTempFile(folder, ".", ".new");
      Files.write(beside, content);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new InputException(
          file.toString(),
          "cannot be written: " + e.getMessage(),
          "check the folder's rights and free space, or name another file");
    } finally {
      forget(beside);
    }
  }

  private static void forget(Path beside) {
    try {
      if (beside != null) {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      // A left-over harms nobody.
    }
  }
}
