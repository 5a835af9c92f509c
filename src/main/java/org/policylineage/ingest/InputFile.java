package org.policylineage.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that users bring. */
public final class InputFile {
  private InputFile() {}

  /**
   * All that stands in the file.
   *
   * @throws InputException where it is missing or may not be read
   */
  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputException(
          file.toString(), "cannot be read", "check that the file exists and may be read");
    }
  }
}
