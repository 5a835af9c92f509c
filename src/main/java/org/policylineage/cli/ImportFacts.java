package org.policylineage.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.policylineage.ingest.Proposal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a person states of a document; it stands before what import reads from the text. */
final class ImportFacts {
  @Option(names = "--id", paramLabel = "ID")
  String id;

  @Option(names = "--title", paramLabel = "TEXT")
  String title;

  @Option(names = "--short-title", paramLabel = "TEXT")
  String shortTitle;

  @Option(names = "--kind", paramLabel = "TEXT")
  String kind;

  @Option(names = "--issuers", paramLabel = "NAME", split = "[,、；;]")
  List<String> issuers;

  @Option(names = "--number", paramLabel = "TEXT")
  String number;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", converter = Day.class)
  LocalDate date;

  @Option(names = "--horizon", paramLabel = "YEAR")
  Integer horizon;

  /** Whether something is stated that can be true of one document only. */
  boolean areOfOne() {
    return id != null || title != null || shortTitle != null || number != null;
  }

  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value.strip());
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + value + "' is no date, write it as 2022-10-28");
      }
    }
  }

  Proposal over(Proposal read) {
    Proposal facts = read;
    facts = id == null ? facts : facts.withId(id);
    facts = title == null ? facts : facts.withTitle(title.strip());
    facts = shortTitle == null ? facts : facts.withShortTitle(shortTitle.strip());
    facts = kind == null ? facts : facts.withKind(kind);
    facts = issuers == null ? facts : facts.withIssuers(issuers);
    facts = number == null ? facts : facts.withNumber(number.strip());
    facts = date == null ? facts : facts.withDate(date);
    return horizon == null ? facts : facts.withHorizon(horizon);
  }
}
