package org.policylineage.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small classes of function words: cues.csv. */
final class Cues {
  /** What a small word does. The table writes them in lower case with hyphens. */
  enum Kind {
    CONNECTOR,
    JOINER,
    RESULT,
    FRAME,
    FRAME_OF_OBJECT,
    NOUN_AFTER,
    NOUN_AFTER_INSIDE,
    VERB_SUFFIX,
    ALSO,
    VAGUE,
    FILLER,
    BOUND_AT_LEAST,
    BOUND_AT_MOST,
    BOUND_EQUAL,
    APPROX,
    ONGOING,
    AIM,
    LEAD,
    PARTICIPANT,
    SEVERALLY,
    RESPONSIBLE,
    SUBJECT,
    GENERIC,
    STANDARD_SUFFIX,
    TITLE_PREFIX,
    TITLE_SOFT,
    LAW_GUARD;

    private String written() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final Map<String, Words<Boolean>> classes = new LinkedHashMap<>();

  Cues(Table table) {
    for (Kind kind : Kind.values()) {
      classes.put(kind.written(), new Words<>());
    }
    List<String> known = List.copyOf(classes.keySet());
    for (Table.Row row : table.rows()) {
      classes.get(row.oneOf("class", known)).put(row.need("word"), true);
    }
  }

  Words<Boolean> of(Kind kind) {
    return classes.get(kind.written());
  }

  /** Whether a joiner can stand between any two verbs, as 并 does. */
  boolean also(String joiner) {
    return of(Kind.ALSO).contains(joiner);
  }

  /** Whether a word of the class stands anywhere in the text. */
  boolean anywhere(Kind kind, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (of(kind).at(text, i, text.length()) != null) {
        return true;
      }
    }
    return false;
  }
}
