package org.policylineage.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
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
    write(file, out -> out.write(content));
  }

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void to(OutputStream out) throws IOException;
  }

  /** The same of content that is made while it is written. */
  public static void write(Path file, Content content) {
    Path beside = null;
    try {
      if (Files.isDirectory(file)) {
        throw new InputException(file.toString(), "is a folder", "name a file in it");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A pipe or a device such as /dev/stdout is written to, not replaced.
        write(file, content, StandardOpenOption.WRITE);
        return;
      }
      // What a link points to is replaced, not the link.
      Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Files.createDirectories(place.getParent());
      // Not as a temporary file, which nobody else may read.
      beside = place.resolveSibling("." + UUID.randomUUID() + ".new");
      write(beside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(
          beside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw InputException.unwritable(file, e);
    } finally {
      forget(beside);
    }
  }

  private static void write(Path file, Content content, OpenOption... options) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, options))) {
      content.to(out);
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
