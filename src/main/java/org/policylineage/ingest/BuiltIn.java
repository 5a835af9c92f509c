package org.policylineage.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables and models inside the program, for data folders that have none of their own. */
public final class BuiltIn {
  /** The tables of words, by their names in the folder {@code lexicon/}. */
  public static final List<String> TABLES =
      List.of(
          "agencies.csv",
          "campaigns.csv",
          "cues.csv",
          "import.csv",
          "instrument-kinds.csv",
          "instruments.csv",
          "layout.csv",
          "modifiers.csv",
          "places.csv",
          "relations.csv",
          "stages.csv",
          "themes.csv",
          "units.csv");

  /** The trained models, by their names in the folder {@code model/}. */
  public static final List<String> MODELS =
      List.of("matching.json", "matching-words.json", "relations.json");

  private static final String MARK = "\uFEFF";

  private BuiltIn() {}

  /**
   * The content of a file.
   *
   * @param file its path in a data folder, such as {@code lexicon/agencies.csv}
   */
  public static byte[] bytes(String file) {
    try (InputStream in = BuiltIn.class.getResourceAsStream("/org/policylineage/" + file)) {
      if (in == null) {
        throw new InputException(
            file, "is not in the program", "build it again with data/" + file + " in place");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Copies the tables that a lexicon folder lacks into it, for an analyst to edit.
   *
   * @return the copied files
   */
  public static List<Path> copyTables(Path lexicon) {
    List<Path> copied = new ArrayList<>();
    for (String name : TABLES) {
      Path file = lexicon.resolve(name);
      if (!Files.exists(file)) {
        // Excel needs the mark to see UTF-8.
        String text = MARK + new String(bytes("lexicon/" + name), StandardCharsets.UTF_8);
        OutputFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        copied.add(file);
      }
    }
    return copied;
  }

  /** The tables of a lexicon folder that have a head and no row: they say that nothing is known. */
  public static List<Path> emptyTables(Path lexicon) {
    return TABLES.stream()
        .map(lexicon::resolve)
        .filter(Files::isRegularFile)
        .filter(
            file ->
                SourceText.read(file).text().lines().skip(1).allMatch(l -> l.matches("[\\s,\"]*")))
        .toList();
  }
}
