package org.policylineage.parse;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.policylineage.ingest.InputException;

/**
 * The words by which layout is told from text, from the table {@code layout.csv}: what is furniture
 * of a page, which headings open general requirements, which parentheses name who and when.
 */
public final class LayoutRules {
  public static final String FILE = "layout.csv";

  enum Kind {
    FURNITURE,
    PAGE_END,
    LEAD,
    PROSE,
    RESPONSIBILITY,
    DEADLINE,
    CLOSING
  }

  private record Row(String kind, String pattern, String note) {}

  private final Map<Kind, List<Pattern>> patterns;

  private LayoutRules(Map<Kind, List<Pattern>> patterns) {
    this.patterns = patterns;
  }

  /** The table in {@code folder}, or the program's own where the folder has none. */
  public static LayoutRules read(Path folder) {
    Path file = folder == null ? Path.of(FILE) : folder.resolve(FILE);
    try {
      if (folder != null && Files.isRegularFile(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          return parse(in, file);
        }
      }
      try (InputStream in =
          LayoutRules.class.getResourceAsStream("/org/policylineage/lexicon/" + FILE)) {
        return parse(in, Path.of(FILE));
      }
    } catch (IOException e) {
      throw new InputException(
          file.toString(),
          "cannot be read: " + e.getMessage(),
          "write it as CSV with the columns kind,pattern,note");
    }
  }

  private static LayoutRules parse(InputStream in, Path file) throws IOException {
    Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      patterns.put(kind, new ArrayList<>());
    }
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Row> rows =
        new CsvMapper().readerFor(Row.class).with(schema).readValues(in)) {
      while (rows.hasNext()) {
        long line = rows.getCurrentLocation().getLineNr();
        Row row = rows.next();
        try {
          Kind kind = Kind.valueOf(row.kind().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
          patterns.get(kind).add(Pattern.compile(row.pattern()));
        } catch (PatternSyntaxException e) {
          throw InputException.at(
              file,
              line,
              "the pattern is not a regular expression: " + e.getDescription(),
              "mend it");
        } catch (IllegalArgumentException e) {
          throw InputException.at(
              file,
              line,
              "the kind '" + row.kind() + "' is not known",
              "use furniture, page-end, lead, prose, responsibility, deadline or closing");
        }
      }
    }
    return new LayoutRules(patterns);
  }

  /** Whether a pattern of the kind covers the text from its first to its last character. */
  boolean is(Kind kind, String text) {
    return patterns.get(kind).stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }
}
