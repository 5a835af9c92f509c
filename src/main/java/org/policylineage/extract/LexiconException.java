package org.policylineage.extract;

import org.policylineage.ingest.InputException;

/** A table of the lexicon that cannot be used; the message says where and what to do. */
public final class LexiconException extends InputException {
  private static final long serialVersionUID = 1L;

  LexiconException(String message) {
    super(message, null);
  }

  LexiconException(String message, Throwable cause) {
    super(message, cause);
  }
}
