package org.policylineage.ingest;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The words by which import recognises parts of a file, from the table {@code import.csv}. */
final class ImportWords {
  static final String FILE = "import.csv";

  private static final Set<String> KINDS =
      Set.of(
          "blank",
          "body",
          "body-end",
          "body-rest",
          "column",
          "document-kind",
          "fact",
          "kind-name",
          "page-part");
  private static final String PARENTHESIS = "[（(][^（）()]*[）)]";
  private static final int LONGEST_KIND = 8;

  private final PatternTable table;

  private ImportWords(PatternTable table) {
    this.table = table;
  }

  static ImportWords read(Path lexicon) {
    return new ImportWords(PatternTable.read(lexicon, FILE, KINDS));
  }

  /** What a column with this head holds: number, task, lead, participants, deadline … */
  Optional<String> column(String head) {
    String bare = head.replaceAll("\\s", "");
    return table
        .value("column", bare)
        .or(() -> table.value("column", bare.replaceAll(PARENTHESIS, "")));
  }

  /** Whether a cell holds a sign that it is empty. */
  boolean isBlank(String cell) {
    return table.matches("blank", cell);
  }

  /** Whether a body's name ends with this line and the next line begins another. */
  boolean partsBodies(String line, String next) {
    return table.matches("body-end", line) && !table.matches("body-rest", next);
  }

  /** Which fact the label in a data box names. */
  Optional<String> fact(String label) {
    return table.value("fact", label.replaceAll("[\\s：:【】]", ""));
  }

  boolean isBody(String line) {
    return table.matches("body", line);
  }

  boolean isPagePart(String name) {
    return table.matches("page-part", name);
  }

  /** The kind of document that ends the title, such as 工作方案; empty where none does. */
  String kind(String title) {
    String bare = title.replaceAll("（[^（）]*）$", "");
    for (int length = Math.min(LONGEST_KIND, bare.length()); length > 1; length--) {
      String end = bare.substring(bare.length() - length);
      if (table.matches("kind-name", end)) {
        return end;
      }
    }
    return "";
  }

  /** The English word that ids of this kind of document begin with. */
  String idStem(String kind) {
    return table.value("document-kind", kind).orElse("document");
  }
}
