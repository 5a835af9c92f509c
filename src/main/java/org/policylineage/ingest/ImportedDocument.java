package org.policylineage.ingest;

import java.nio.file.Path;
import java.util.List;

/**
 * A document taken out of a file, not yet part of a corpus.
 *
 * @param file where it was read
 * @param format of the file, in words for the user
 * @param lines the text as the parser reads it, a paragraph or a printed line each
 * @param proposal what it is taken to be
 * @param leftOut what of the file is not in the lines: pictures, footnotes, running heads, tables
 *     that list no tasks; in words for the user
 */
public record ImportedDocument(
    Path file, String format, List<String> lines, Proposal proposal, List<String> leftOut) {
  public ImportedDocument {
    lines = List.copyOf(lines);
    leftOut = List.copyOf(leftOut);
  }

  public ImportedDocument with(Proposal corrected) {
    return new ImportedDocument(file, format, lines, corrected, leftOut);
  }

  /**
   * What will be listed in a corpus.
   *
   * @throws InputException where a fact is missing or the id cannot be one
   */
  public DocumentInfo info() {
    return proposal.toInfo(file.toString(), proposal.id() + ".txt");
  }

  /** The text that is written to the corpus. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }

  /**
   * Writes the text into the corpus as {@code id.txt} and lists it in {@code corpus.yaml}. Where
   * anything is wrong the folder stays as it was.
   *
   * @return what is now listed
   * @throws InputException where a fact is missing, the id is taken or the folder cannot be written
   */
  public DocumentInfo addTo(Path corpusFolder) {
    new CorpusFolder(corpusFolder).add(info(), text());
    return info();
  }
}
