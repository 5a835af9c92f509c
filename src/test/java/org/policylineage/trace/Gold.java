package org.policylineage.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.index.VectorKind;
import org.policylineage.match.Decision;
import org.policylineage.match.Links;
import org.policylineage.match.MatchModel;

/** The corpus and the annotated links, as tests of this package need them. */
final class Gold {
  static final Path DATA = Path.of("data");
  static final Corpus CORPUS = Corpus.read(DATA);
  static final List<Row> ROWS = read();

  /** An annotated link. */
  record Row(Entry earlier, Entry later, int grade, Set<Relation> relations) {
    String key() {
      return earlier.id() + " " + later.id();
    }
  }

  private Gold() {}

  /** Those of one lineage, with their relations. */
  static List<Row> links() {
    return ROWS.stream().filter(row -> row.grade() == 2).toList();
  }

  /** The annotated links as accepted ones; those of grade 1 are left out. */
  static Links accepted() {
    return accepted(links());
  }

  static Links accepted(List<Row> rows) {
    List<Decision> decisions = new ArrayList<>();
    for (Row row : rows) {
      decisions.add(
          new Decision(
              row.earlier().id(),
              row.later().id(),
              Decision.Verdict.CONFIRM,
              "",
              "",
              (LocalDate) null,
              "",
              "",
              ""));
    }
    return Links.of(CORPUS, List.of(), MatchModel.read(DATA, VectorKind.MODEL))
        .with(CORPUS, decisions);
  }

  private static List<Row> read() {
    try {
      List<String> lines = Files.readAllLines(DATA.resolve("gold/links-dev.tsv"));
      List<Row> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        Set<Relation> relations =
            Arrays.stream(cells[3].split("\\|"))
                .flatMap(id -> Relation.of(id).stream())
                .collect(Collectors.toSet());
        rows.add(
            new Row(
                CORPUS.entry(cells[0]),
                CORPUS.entry(cells[1]),
                Integer.parseInt(cells[2]),
                relations));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
