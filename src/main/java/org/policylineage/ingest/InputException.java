package org.policylineage.ingest;

import java.nio.file.Path;

/**
 * Bad input. The message is one line for the user: what is wrong, where, and what to do about it.
 */
public class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

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

  private static String oneLine(String message) {
    return message.replaceAll("\\s*\\R\\s*", " ");
  }
}
