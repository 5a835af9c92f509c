package org.policylineage.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

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
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A pipe or a device such as /dev/stdout is written to, not replaced.
        Files.write(file, content, StandardOpenOption.WRITE);
        return;
      }
      // What a link points to is replaced, not the link.
      Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Files.createDirectories(place.getParent());
      // Not as a temporary file, which nobody else may read.
      beside = place.resolveSibling("." + UUID.randomUUID() + ".new");
      Files.write(beside, content, StandardOpenOption.CREATE_NEW);
      Files.move(
          beside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw InputException.unwritable(file, e);
    } finally {
      forget(beside);
    }
  }

  /** Writes a value as indented JSON, all of it or nothing. */
  public static void writeJson(Path file, Object value) {
    try {
      ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      write(file, mapper.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
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
