package org.policylineage.export;

import java.util.Locale;

/**
 * A column as people and programs see it.
 *
 * @param name the head in files for programs
 * @param chinese the head in files for people
 * @param width in characters of a spreadsheet, where a Chinese character takes two
 */
record Column(String name, String chinese, Kind kind, int width) {
  /** What the cells of a column hold. */
  enum Kind {
    TEXT,
    /** A commitment that the row is about. */
    ID,
    /** Several of them, apart by blanks. */
    IDS,
    /** A commitment that the row only points to. */
    REFERENCE,
    /** Several of them, apart by blanks. */
    REFERENCES,
    DOCUMENT,
    /** One or several, apart by blanks. */
    RELATION,
    /** Agencies, apart by ；. */
    AGENCY,
    /** Texts, apart by ；. */
    LIST,
    NUMBER,
    /** Several of them, apart by blanks. */
    NUMBERS,
    /** True or false. */
    FLAG,
    /** What a change took out. */
    DELETED,
    /** What a change put in. */
    INSERTED,
    /** Two texts in one, as {@link Marks} writes them. */
    MARKED;

    static Kind of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What stands between the parts of a cell; empty where a cell has one part. */
    String separator() {
      return switch (this) {
        case AGENCY, LIST -> "；";
        case IDS, REFERENCES, NUMBERS -> " ";
        default -> "";
      };
    }
  }
}
