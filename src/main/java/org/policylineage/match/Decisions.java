package org.policylineage.match;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.policylineage.cache.Checksum;
import org.policylineage.corpus.Corpus;
import org.policylineage.ingest.FormulaGuard;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.InputFile;

/**
 * People's decisions on links, read from {@code decisions.csv}.
 *
 * @param applied those whose texts are as they were when decided
 * @param stale what cannot be applied, in words: a text has changed since
 */
public record Decisions(List<Decision> applied, List<String> stale) {
  public static final String FILE = "decisions.csv";

  public Decisions {
    applied = List.copyOf(applied);
    stale = List.copyOf(stale);
  }

  /** How many hexadecimal digits of a text's SHA-256 a decision keeps. */
  public static String hash(String text) {
    return Checksum.of(text).substring(0, 12);
  }

  /**
   * Reads the decisions of a data folder; none where it has no such file or an empty one.
   *
   * @param relations the ids of the relations that may be given
   * @throws InputException with file and line where a row cannot be used or names an unknown id
   */
  public static Decisions read(Path data, Corpus corpus, Collection<String> relations) {
    Path file = data.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new Decisions(List.of(), List.of());
    }
    // The last row on a link counts; those before it are its history.
    Map<String, Decision> applied = new LinkedHashMap<>();
    Map<String, String> stale = new LinkedHashMap<>();
    try {
      String text = text(file);
      if (text.isBlank()) {
        return new Decisions(List.of(), List.of());
      }
      try (MappingIterator<Map<String, String>> rows =
          new CsvMapper()
              .readerForMapOf(String.class)
              .with(CsvSchema.emptySchema().withHeader())
              .readValues(text)) {
        while (rows.hasNext()) {
          long line = rows.getCurrentLocation().getLineNr();
          Decision decision = decision(file, line, rows.next());
          // One that is none would otherwise be passed over in silence.
          if (!decision.relation().isEmpty() && !relations.contains(decision.relation())) {
            throw InputException.at(
                file,
                line,
                "'" + decision.relation() + "' is no relation",
                "write one of " + String.join(", ", relations));
          }
          for (String id : List.of(decision.earlier(), decision.later())) {
            if (!corpus.contains(id)) {
              throw InputException.at(
                  file, line, "there is no commitment " + id, "mend the id or take the row out");
            }
          }
          if (corpus.entry(decision.earlier()).order() >= corpus.entry(decision.later()).order()) {
            throw InputException.at(
                file,
                line,
                decision.earlier() + " is not earlier than " + decision.later(),
                "swap the two or take the row out");
          }
          String link = decision.earlier() + " " + decision.later();
          applied.remove(link);
          stale.remove(link);
          if (fits(decision.earlierHash(), corpus, decision.earlier())
              && fits(decision.laterHash(), corpus, decision.later())) {
            applied.put(link, decision);
          } else {
            stale.put(
                link,
                file
                    + ":"
                    + line
                    + ": the text of "
                    + decision.earlier()
                    + " or "
                    + decision.later()
                    + " has changed since it was decided; look at it again");
          }
        }
      }
    } catch (IOException | RuntimeJsonMappingException e) {
      throw new InputException(
          file.toString(),
          "is not a table of decisions: " + e.getMessage(),
          "write it as UTF-8 CSV with the columns earlier,later,decision,relation,reviewer,date,note");
    }
    return new Decisions(List.copyOf(applied.values()), List.copyOf(stale.values()));
  }

  /** What stands in the file, without its byte order mark. */
  static String text(Path file) {
    ByteBuffer bytes = ByteBuffer.wrap(InputFile.bytes(file));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InputException(
          file.toString(), "is not UTF-8 text", "save it as “CSV UTF-8” or take it away");
    }
  }

  private static boolean fits(String hash, Corpus corpus, String id) {
    return hash.isEmpty() || hash.equals(hash(corpus.entry(id).text()));
  }

  private static Decision decision(Path file, long line, Map<String, String> row) {
    for (String column : List.of("earlier", "later", "decision")) {
      if (row.getOrDefault(column, "").isBlank()) {
        throw InputException.at(
            file, line, "the column '" + column + "' is missing or empty", "fill it");
      }
    }
    Decision.Verdict verdict;
    try {
      verdict = Decision.Verdict.valueOf(cell(row, "decision").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw InputException.at(
          file,
          line,
          "'" + cell(row, "decision") + "' is no decision",
          "write confirm, reject or relabel");
    }
    if (verdict == Decision.Verdict.RELABEL && cell(row, "relation").isEmpty()) {
      throw InputException.at(
          file, line, "a relabelled link needs a relation", "fill the column 'relation'");
    }
    LocalDate date = null;
    if (!cell(row, "date").isEmpty()) {
      try {
        date = LocalDate.parse(cell(row, "date"));
      } catch (DateTimeParseException e) {
        throw InputException.at(
            file, line, "'" + cell(row, "date") + "' is not a date", "write it as 2024-05-31");
      }
    }
    return new Decision(
        cell(row, "earlier"),
        cell(row, "later"),
        verdict,
        cell(row, "relation"),
        cell(row, "reviewer"),
        date,
        cell(row, "note"),
        cell(row, "earlier_hash"),
        cell(row, "later_hash"));
  }

  private static String cell(Map<String, String> row, String column) {
    return FormulaGuard.plain(row.getOrDefault(column, "")).strip();
  }
}
