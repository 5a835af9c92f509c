package org.policylineage.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A table of regular expressions by kind, which an analyst can edit: a CSV file with the columns
 * kind, pattern, note and, in some tables, value. Patterns are compared in simplified characters.
 */
public final class PatternTable {
  private record Row(String kind, String pattern, String value, String note) {}

  private record Entry(Pattern pattern, String value) {}

  private final Map<String, List<Entry>> entries;

  private PatternTable(Map<String, List<Entry>> entries) {
    this.entries = entries;
  }

  /**
   * The table in {@code folder}, or the program's own where the folder has none.
   *
   * @param folder may be null: then the program's own
   * @param name the file name of the table
   * @param kinds the kinds it may hold
   * @throws InputException with file and line where a row is wrong
   */
  public static PatternTable read(Path folder, String name, Set<String> kinds) {
    Path file = folder == null ? Path.of(name) : folder.resolve(name);
    if (folder != null && Files.exists(file)) {
      return parse(SourceText.read(file).text(), file, kinds);
    }
    String own = new String(BuiltIn.bytes("lexicon/" + name), StandardCharsets.UTF_8);
    return parse(own, Path.of(name), kinds);
  }

  private static PatternTable parse(String table, Path file, Set<String> kinds) {
    Map<String, List<Entry>> entries = new TreeMap<>();
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Row> rows =
        new CsvMapper().readerFor(Row.class).with(schema).readValues(table)) {
      while (rows.hasNextValue()) {
        Row row = rows.nextValue();
        Entry entry = entry(row, kinds, file, rows.getCurrentLocation().getLineNr() - 1L);
        entries.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(entry);
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
    return new PatternTable(entries);
  }

  private static Entry entry(Row row, Set<String> kinds, Path file, long line) {
    if (!kinds.contains(row.kind())) {
      throw InputException.at(
          file,
          line,
          "the kind '" + row.kind() + "' is not known",
          "use one of " + String.join(", ", kinds));
    }
    if (row.pattern() == null || row.pattern().isBlank()) {
      throw InputException.at(file, line, "the row has no pattern", "add one or delete the row");
    }
    try {
      return new Entry(Pattern.compile(row.pattern()), row.value() == null ? "" : row.value());
    } catch (PatternSyntaxException e) {
      throw InputException.at(
          file, line, "the pattern is not a regular expression: " + e.getDescription(), "mend it");
    }
  }

  /** Whether a pattern of the kind covers the text from its first to its last character. */
  public boolean matches(String kind, String text) {
    return value(kind, text).isPresent();
  }

  /** The value of the first pattern of the kind that covers the whole text. */
  public Optional<String> value(String kind, String text) {
    String simplified = Script.simplified(text);
    return of(kind).stream()
        .filter(entry -> entry.pattern().matcher(simplified).matches())
        .map(Entry::value)
        .findFirst();
  }

  /** How many characters from {@code from} on a pattern of the kind covers, 0 where none does. */
  public int lengthAt(String kind, String text, int from) {
    int longest = 0;
    for (Entry entry : of(kind)) {
      Matcher matcher = entry.pattern().matcher(text).region(from, text.length());
      if (matcher.lookingAt()) {
        longest = Math.max(longest, matcher.end() - from);
      }
    }
    return longest;
  }

  private List<Entry> of(String kind) {
    return entries.getOrDefault(kind, List.of());
  }
}
