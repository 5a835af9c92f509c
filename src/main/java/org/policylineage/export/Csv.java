package org.policylineage.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.policylineage.ingest.FormulaGuard;

/** RFC 4180 with a byte order mark, which Excel needs to see UTF-8. */
public final class Csv {
  private static final String MARK = "\uFEFF";

  private Csv() {}

  /** The table as text, line ends CRLF as the RFC has them. */
  public static String write(Table table) {
    return text(table, MARK, ',', true);
  }

  /** Its rows alone, to be put behind those of a part before it. */
  public static String writeRows(Table table) {
    return text(table, "", ',', false);
  }

  /** The same with tabs. */
  static String writeRowsWithTabs(Table table) {
    return text(table, "", '\t', false);
  }

  /** The table with tabs and without a mark. */
  public static String writeTabs(Table table) {
    return text(table, "", '\t', true);
  }

  private static String text(Table table, String mark, char separator, boolean heads) {
    try {
      StringWriter text = new StringWriter();
      text.write(mark);
      write(table, text, separator, heads);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private static void write(Table table, Writer text, char separator, boolean heads)
      throws IOException {
    CsvMapper mapper = CsvMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();
    mapper.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
    CsvSchema schema =
        CsvSchema.emptySchema().withLineSeparator("\r\n").withColumnSeparator(separator);
    try (SequenceWriter rows = mapper.writer(schema).writeValues(text)) {
      if (heads) {
        rows.write(table.columns());
      }
      for (List<String> row : table.rows()) {
        rows.write(row.stream().map(FormulaGuard::safe).toList());
      }
    }
  }

  /** Reads a table back: its heads and its rows. */
  public static Table read(String name, String text) {
    return read(name, text, ',');
  }

  /** Reads back what {@link #writeTabs} wrote. */
  static Table readTabs(String name, String text) {
    return read(name, text, '\t');
  }

  private static Table read(String name, String text, char separator) {
    String body = text.startsWith(MARK) ? text.substring(1) : text;
    ObjectReader reader =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator));
    List<List<String>> rows = new ArrayList<>();
    try (MappingIterator<List<String>> lines = reader.readValues(body)) {
      while (lines.hasNext()) {
        rows.add(lines.next().stream().map(FormulaGuard::plain).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Table(name, rows.get(0), rows.subList(1, rows.size()));
  }
}
