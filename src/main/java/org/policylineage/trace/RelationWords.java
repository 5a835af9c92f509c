package org.policylineage.trace;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.policylineage.ingest.BuiltIn;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.InputFile;

/** The words that tell what became of a thing: relations.csv. */
final class RelationWords {
  private static final String FILE = "relations.csv";

  /** What a word tells. */
  enum Kind {
    /** Brings a thing about that was not there: 建立. */
    BUILD,
    /** Takes a thing into use that must be there: 发挥…作用. */
    USE,
    /** Makes a thing better: 完善. */
    IMPROVE,
    /** Says that a thing is there already: 进一步. */
    FURTHER
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private RelationWords() {}

  /**
   * Reads the table of a lexicon folder, or the program's own where the folder has none.
   *
   * @throws InputException with file and line where a row cannot be used
   */
  static RelationWords read(Path folder) {
    Path file = folder == null ? null : folder.resolve(FILE);
    try {
      if (file != null && Files.isRegularFile(file)) {
        return parse(file.toString(), InputFile.bytes(file));
      }
      return parse(FILE, BuiltIn.bytes("lexicon/" + FILE));
    } catch (IOException e) {
      throw new InputException(
          file == null ? FILE : file.toString(),
          "cannot be read: " + e.getMessage(),
          "save it as “CSV UTF-8” with the columns class,word");
    }
  }

  private static RelationWords parse(String name, byte[] bytes) throws IOException {
    RelationWords table = new RelationWords();
    String text = new String(bytes, StandardCharsets.UTF_8);
    int line = 1;
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      while (rows.hasNextValue()) {
        Map<String, String> row = rows.nextValue();
        line++;
        table.add(name + ":" + line, row.getOrDefault("class", ""), row.get("word"));
      }
    }
    return table;
  }

  private void add(String place, String kind, String word) {
    try {
      Kind of = Kind.valueOf(kind.strip().toUpperCase(Locale.ROOT));
      words.computeIfAbsent(of, k -> new HashSet<>()).add(word == null ? "" : word.strip());
    } catch (IllegalArgumentException e) {
      throw new InputException(
          place, "class is “" + kind + "”", "write build, use, improve or further");
    }
  }

  /** Whether a word of the class opens the verb. */
  boolean opens(Kind kind, String verb) {
    return of(kind).stream().anyMatch(verb::startsWith);
  }

  /** Whether the text right before the place says 进一步完善 or the like. */
  boolean improves(String text, int at) {
    for (String improve : of(Kind.IMPROVE)) {
      for (String further : of(Kind.FURTHER)) {
        if (text.startsWith(further + improve, at - further.length() - improve.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<String> of(Kind kind) {
    return words.getOrDefault(kind, Set.of());
  }
}
