package org.policylineage.match;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.policylineage.ingest.FormulaGuard;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.OutputFile;

/** The {@code decisions.csv} of a data folder, to which decisions are added and never taken out. */
public final class DecisionFile {
  private static final List<String> COLUMNS =
      List.of(
          "earlier",
          "later",
          "decision",
          "relation",
          "reviewer",
          "date",
          "note",
          "earlier_hash",
          "later_hash");
  // Excel needs it to see UTF-8.
  private static final String MARK = "\uFEFF";

  private final Path file;

  public DecisionFile(Path data) {
    this.file = data.resolve(Decisions.FILE);
  }

  /** Where it is. */
  public Path path() {
    return file;
  }

  /**
   * Adds decisions behind those that are there; rows and columns of others stay as they are. Two
   * people may decide at a time: each waits for the other, so that no decision is lost.
   *
   * @throws InputException where the file cannot be read or written; it is then as it was
   */
  public void add(Collection<Decision> decisions) {
    Path lock = file.resolveSibling("." + Decisions.FILE + ".lock");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      synchronized (DecisionFile.class) {
        // The lock is a file of its own and stays, for the decisions' own is replaced.
        try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          channel.lock();
          addAlone(decisions);
        }
      }
    } catch (IOException e) {
      throw InputException.unwritable(file, e);
    }
  }

  private void addAlone(Collection<Decision> decisions) throws IOException {
    Set<String> columns = new LinkedHashSet<>();
    List<Map<String, String>> rows = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      read(columns, rows);
    }
    columns.addAll(COLUMNS);
    decisions.forEach(decision -> rows.add(row(decision)));
    OutputFile.write(file, (MARK + csv(columns, rows)).getBytes(StandardCharsets.UTF_8));
  }

  private void read(Set<String> columns, List<Map<String, String>> rows) throws IOException {
    String text = Decisions.text(file);
    if (text.isBlank()) {
      return;
    }
    try (MappingIterator<Map<String, String>> lines =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(text)) {
      while (lines.hasNext()) {
        rows.add(lines.next());
      }
      if (lines.getParserSchema() instanceof CsvSchema heads) {
        heads.forEach(head -> columns.add(head.getName()));
      }
    }
  }

  private static String csv(Set<String> columns, List<Map<String, String>> rows)
      throws IOException {
    StringWriter text = new StringWriter();
    CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
    try (SequenceWriter lines = new CsvMapper().writer(schema).writeValues(text)) {
      lines.write(List.copyOf(columns));
      for (Map<String, String> row : rows) {
        lines.write(columns.stream().map(column -> row.getOrDefault(column, "")).toList());
      }
    }
    return text.toString();
  }

  private static Map<String, String> row(Decision decision) {
    return Map.of(
        "earlier", decision.earlier(),
        "later", decision.later(),
        "decision", decision.verdict().name().toLowerCase(Locale.ROOT),
        "relation", decision.relation(),
        "reviewer", FormulaGuard.safe(decision.reviewer()),
        "date", decision.date() == null ? "" : decision.date().toString(),
        "note", FormulaGuard.safe(decision.note()),
        "earlier_hash", decision.earlierHash(),
        "later_hash", decision.laterHash());
  }
}
