package org.policylineage.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What import takes a document to be, for a person to check; a {@link DocumentInfo} that may still
 * lack facts.
 *
 * @param id proposed short name, such as {@code plan-2022}
 * @param title empty where none was found
 * @param kind empty where the title ends in no known one
 * @param issuers empty where none was found
 * @param number empty where none was found
 * @param date the day of issue
 * @param horizon the year that the title names, 0 where it names none
 */
public record Proposal(
    String id,
    String title,
    String shortTitle,
    String kind,
    List<String> issuers,
    String number,
    Optional<LocalDate> date,
    int horizon) {
  public Proposal {
    issuers = List.copyOf(issuers);
  }

  /** The required facts that were not found, by their keys in {@code corpus.yaml}. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (title.isBlank()) {
      missing.add("title");
    }
    if (kind.isBlank()) {
      missing.add("kind");
    }
    if (issuers.isEmpty()) {
      missing.add("issuers");
    }
    if (date.isEmpty()) {
      missing.add("date");
    }
    return missing;
  }

  public Proposal withId(String newId) {
    return new Proposal(newId, title, shortTitle, kind, issuers, number, date, horizon);
  }

  public Proposal withTitle(String newTitle) {
    String newShort = shortTitle.isBlank() ? newTitle : shortTitle;
    return new Proposal(id, newTitle, newShort, kind, issuers, number, date, horizon);
  }

  public Proposal withShortTitle(String newShort) {
    return new Proposal(id, title, newShort, kind, issuers, number, date, horizon);
  }

  public Proposal withKind(String newKind) {
    return new Proposal(id, title, shortTitle, newKind, issuers, number, date, horizon);
  }

  public Proposal withIssuers(List<String> newIssuers) {
    return new Proposal(id, title, shortTitle, kind, newIssuers, number, date, horizon);
  }

  public Proposal withNumber(String newNumber) {
    return new Proposal(id, title, shortTitle, kind, issuers, newNumber, date, horizon);
  }

  public Proposal withDate(LocalDate newDate) {
    return new Proposal(
        id, title, shortTitle, kind, issuers, number, Optional.of(newDate), horizon);
  }

  public Proposal withHorizon(int newHorizon) {
    return new Proposal(id, title, shortTitle, kind, issuers, number, date, newHorizon);
  }

  /**
   * The facts as the corpus lists them.
   *
   * @param where the imported file, for the message
   * @throws InputException where a required fact is missing
   */
  DocumentInfo toInfo(String where, String file) {
    if (!missing().isEmpty()) {
      throw new InputException(
          where,
          "its " + String.join(", ", missing()) + " could not be found in the text",
          "state it, such as --" + missing().get(0) + " " + example(missing().get(0)));
    }
    if (!ManifestEntry.isId(id)) {
      throw new InputException(
          where, "'" + id + "' cannot be an id", "use letters, digits, - and _, such as plan-2022");
    }
    return new DocumentInfo(
        id, title, shortTitle, kind, issuers, number, date.orElseThrow(), horizon, file);
  }

  private static String example(String key) {
    return switch (key) {
      case "date" -> "2022-10-28";
      case "kind" -> "工作方案";
      case "issuers" -> "国家知识产权局";
      default -> "…";
    };
  }
}
