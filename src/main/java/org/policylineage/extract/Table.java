package org.policylineage.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.policylineage.ingest.BuiltIn;
import org.policylineage.ingest.InputFile;

/** One CSV table of the lexicon, whole and checked: every row has the cells its columns ask for. */
final class Table {
  private final String name;
  private final byte[] bytes;
  private final List<Row> rows;

  private Table(String name, byte[] bytes, List<Row> rows) {
    this.name = name;
    this.bytes = bytes;
    this.rows = rows;
  }

  /**
   * Reads {@code name} from the folder or, when the folder is null or has no such file, from the
   * program itself.
   */
  static Table read(Path folder, String name, String... columns) {
    Path file = folder == null ? null : folder.resolve(name);
    return file != null && Files.exists(file)
        ? parse(file.toString(), InputFile.bytes(file), columns)
        : parse(name, BuiltIn.bytes("lexicon/" + name), columns);
  }

  private static Table parse(String name, byte[] bytes, String[] columns) {
    List<String[]> lines = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    String text = decode(name, bytes);
    try (MappingIterator<String[]> read = mapper.readerFor(String[].class).readValues(text)) {
      int line = 1;
      while (read.hasNextValue()) {
        String[] cells = read.nextValue();
        lines.add(cells);
        numbers.add(line);
        line += 1 + lineBreaks(cells);
      }
    } catch (JsonProcessingException e) {
      throw new LexiconException(
          name
              + ":"
              + e.getLocation().getLineNr()
              + ": not CSV ("
              + e.getOriginalMessage()
              + "); check the quotes",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> header = lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0));
    for (String column : columns) {
      if (!header.contains(column)) {
        throw new LexiconException(
            name
                + ":1: no column "
                + column
                + "; the first line must be "
                + String.join(",", columns));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (Arrays.stream(lines.get(i)).anyMatch(cell -> !cell.isBlank())) {
        rows.add(row(name + ":" + numbers.get(i), header, lines.get(i)));
      }
    }
    return new Table(name, bytes, rows);
  }

  private static Row row(String place, List<String> header, String[] cells) {
    if (cells.length > header.size()) {
      throw new LexiconException(
          place
              + ": "
              + cells.length
              + " cells under "
              + header.size()
              + " columns; quote a cell that has a comma");
    }
    Map<String, String> values = new java.util.HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), i < cells.length ? cells[i].strip() : "");
    }
    return new Row(place, values);
  }

  private static String decode(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new LexiconException(name + ":1: not UTF-8; save it as “CSV UTF-8”", e);
    }
  }

  private static int lineBreaks(String[] cells) {
    int breaks = 0;
    for (String cell : cells) {
      breaks += (int) cell.chars().filter(c -> c == '\n').count();
    }
    return breaks;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  List<Row> rows() {
    return rows;
  }

  /** A row that knows its place, for messages. */
  static final class Row {
    private final String place;
    private final Map<String, String> values;

    private Row(String place, Map<String, String> values) {
      this.place = place;
      this.values = values;
    }

    /** The cell; empty when blank. */
    String get(String column) {
      return values.getOrDefault(column, "");
    }

    /** The cell, which must not be blank. */
    String need(String column) {
      String value = get(column);
      if (value.isEmpty()) {
        throw wrong(column + " is empty; fill it in or delete the row");
      }
      return value;
    }

    /** The cell, which must be one of the words. */
    String oneOf(String column, List<String> words) {
      String value = get(column);
      if (!words.contains(value)) {
        throw wrong(column + " is “" + value + "”; it must be one of " + String.join(", ", words));
      }
      return value;
    }

    boolean yes(String column) {
      return oneOf(column, List.of("yes", "no", "")).equals("yes");
    }

    LexiconException wrong(String what) {
      return new LexiconException(place + ": " + what);
    }
  }
}
