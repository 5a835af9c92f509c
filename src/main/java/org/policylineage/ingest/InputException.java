package org.policylineage.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * Bad input. The message is one line for the user: what is wrong, where, and what to do about it.
 */
public class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, where, and what to do about it. */
  public InputException(String where, String what, String remedy) {
    super(oneLine(where + ": " + what + "; " + remedy));
  }

  /** A message that already says what, where and what to do. */
  protected InputException(String message, Throwable cause) {
    super(oneLine(message), cause);
  }

  /** A fault in a line of a file; lines count from 1. */
  public static InputException at(Path file, long line, String what, String remedy) {
    return new InputException(file + ":" + line, what, remedy);
  }

  /** A file or folder that cannot be written, with the reason and what helps against it. */
  public static InputException unwritable(Path where, IOException e) {
    String reason = reason(e);
    String remedy =
        reason.contains("is full")
            ? "make room there or name another place"
            : reason.contains("is a file")
                ? "name a folder"
                : "check its rights, close what has it open, or name another place";
    return new InputException(where.toString(), "cannot be written: " + reason, remedy);
  }

  /** Why an operation on files failed, in words: Java's own message is often a bare path. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be changed";
    }
    if (e instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile();
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return ((FileSystemException) e).getFile() + " is a file";
    }
    FileSystemException failed = e instanceof FileSystemException f ? f : null;
    String reason =
        failed != null && failed.getReason() != null
            ? failed.getReason()
            : String.valueOf(e.getMessage());
    return switch (reason) {
      case "No space left on device",
          "Disk quota exceeded",
          "There is not enough space on the disk" ->
          "the disk is full";
      case "Read-only file system" -> "the disk is read-only";
      case "Not a directory" -> "a part of this path is a file";
      case "Operation not permitted" ->
          (failed == null ? "it" : failed.getFile()) + " may not be changed";
      default -> failed == null ? reason : failed.getFile() + ": " + reason;
    };
  }

  private static String oneLine(String message) {
    return message.replaceAll("\\s*\\R\\s*", " ");
  }
}
