package org.policylineage.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program's own lexicon and the corpus, for tests. */
final class Reading {
  static final Lexicon LEXICON = Lexicon.read(null);

  /** A commitment of the corpus with what stands around it. */
  record Commitment(
      String id, String text, String agencies, String deadline, List<String> sections, int year) {
    Facts facts() {
      LocalDate issued = LocalDate.of(year == 0 ? 2019 : year, 10, 1);
      return new FactExtractor(LEXICON).extract(text, agencies, deadline, sections, issued, year);
    }
  }

  private Reading() {}

  /** The facts of a bare sentence of a document without a year of its own. */
  static Facts of(String text) {
    return new FactExtractor(LEXICON).extract(text, "", "", List.of(), null, 0);
  }

  /** All commitments of the five documents, in their order. */
  static List<Commitment> corpus() {
    Map<String, String[]> tasks = new HashMap<>();
    for (String line : lines("data/gold/tasks.tsv")) {
      String[] cells = line.split("\t", -1);
      tasks.put(cells[0], cells);
    }
    List<Commitment> corpus = new ArrayList<>();
    for (String line : lines("data/gold/commitments.tsv")) {
      String[] cells = line.split("\t", -1);
      String id = cells[0];
      if (id.equals("id")) {
        continue;
      }
      String[] task = tasks.get(id.substring(0, id.lastIndexOf('.')));
      String document = id.substring(0, id.indexOf('/'));
      int year =
          document.startsWith("opinions")
              ? 0
              : Integer.parseInt(document.substring(document.length() - 4));
      List<String> sections = List.of(task[1].split(" / ", -1));
      corpus.add(new Commitment(id, cells[1], task[3], task[4], sections, year));
    }
    return corpus;
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
