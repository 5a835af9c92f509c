package org.policylineage.extract;

/** A table of the lexicon that cannot be used; the message says where and what to do. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LexiconException(String message) {
    super(message);
  }

  LexiconException(String message, Throwable cause) {
    super(message, cause);
  }
}
