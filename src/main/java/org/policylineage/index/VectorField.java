package org.policylineage.index;

import java.util.Locale;

/** The vectors that the index keeps. */
public enum VectorField {
  /** Of the whole sentence. */
  SENTENCE,
  /** Of the sentence without the verbs and adverbs of its actions. */
  OBJECT,
  /** Of each clause between commas. */
  CLAUSE;

  String fieldName() {
    return name().toLowerCase(Locale.ROOT) + "-vector";
  }
}
