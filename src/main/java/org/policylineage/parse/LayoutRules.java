package org.policylineage.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.SourceText;

/**
 * The words by which layout is told from text, from the table {@code layout.csv}: what is furniture
 * of a page, which headings open general requirements, which parentheses name who and when.
 */
public final class LayoutRules {
  public static final String FILE = "layout.csv";

  enum Kind {
    FURNITURE,
    PAGE_END,
    CONTENTS,
    LEAD,
    FRONT,
    PROSE,
    RESPONSIBILITY,
    DEADLINE,
    LABEL,
    CLOSING,
    APPENDIX,
    DATE;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private record Row(String kind, String pattern, String note) {}

  private final Map<Kind, List<Pattern>> patterns;

  private LayoutRules(Map<Kind, List<Pattern>> patterns) {
    this.patterns = patterns;
  }

  /**
   * The table in {@code folder}, or the program's own where the folder has none.
   *
   * @param folder may be null: then the program's own
   * @throws InputException with file and line where a row is wrong
   */
  public static LayoutRules read(Path folder) {
    Path file = folder == null ? Path.of(FILE) : folder.resolve(FILE);
    if (folder != null && Files.exists(file)) {
      return parse(SourceText.read(file).text(), file);
    }
    try (InputStream in =
        LayoutRules.class.getResourceAsStream("/org/policylineage/lexicon/" + FILE)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Path.of(FILE));
    } catch (IOException e) {
      throw new IllegalStateException("the program's own " + FILE + " cannot be read", e);
    }
  }

  private static LayoutRules parse(String table, Path file) {
    Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      patterns.put(kind, new ArrayList<>());
    }
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Row> rows =
        new CsvMapper().readerFor(Row.class).with(schema).readValues(table)) {
      while (rows.hasNextValue()) {
        Row row = rows.nextValue();
        add(row, patterns, file, rows.getCurrentLocation().getLineNr() - 1L);
      }
    } catch (JsonProcessingException e) {
      throw InputException.at(
          file,
          e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
          "this is not a row of the table: " + e.getOriginalMessage(),
          "give it the columns kind,pattern,note and quote patterns that hold a comma");
    } catch (IOException e) {
      throw new InputException(
          file.toString(), "cannot be read: " + e.getMessage(), "check the file");
    }
    return new LayoutRules(patterns);
  }

  private static void add(Row row, Map<Kind, List<Pattern>> patterns, Path file, long line) {
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.word().equals(row.kind()))
            .findFirst()
            .orElseThrow(
                () ->
                    InputException.at(
                        file,
                        line,
                        "the kind '" + row.kind() + "' is not known",
                        "use one of "
                            + Arrays.stream(Kind.values())
                                .map(Kind::word)
                                .collect(Collectors.joining(", "))));
    if (row.pattern() == null || row.pattern().isBlank()) {
      throw InputException.at(file, line, "the row has no pattern", "add one or delete the row");
    }
    try {
      patterns.get(kind).add(Pattern.compile(row.pattern()));
    } catch (PatternSyntaxException e) {
      throw InputException.at(
          file, line, "the pattern is not a regular expression: " + e.getDescription(), "mend it");
    }
  }

  /** Whether a pattern of the kind covers the text from its first to its last character. */
  boolean is(Kind kind, CharSequence text) {
    return patterns.get(kind).stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  /** How many characters from {@code from} on a pattern of the kind covers, 0 where none does. */
  int lengthAt(Kind kind, CharSequence text, int from) {
    int longest = 0;
    for (Pattern pattern : patterns.get(kind)) {
      Matcher matcher = pattern.matcher(text).region(from, text.length());
      if (matcher.lookingAt()) {
        longest = Math.max(longest, matcher.end() - from);
      }
    }
    return longest;
  }
}
