package org.policylineage.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a table leaves the program. */
public enum TableFormat {
  CSV,
  TSV,
  XLSX,
  JSON,
  /** One JSON object a line. */
  JSONL,
  /** A Markdown table. */
  MD,
  DOCX;

  /** The format that the ending of a file name stands for. */
  public static Optional<TableFormat> ofFile(String name) {
    for (TableFormat format : values()) {
      if (name.toLowerCase(Locale.ROOT).endsWith("." + format.ending())) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The ending of its files, without a dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it can be shown in a terminal. */
  public boolean isText() {
    return this != XLSX && this != DOCX;
  }

  /** Whether rows are lines, so that a table can be written part by part. */
  public boolean isByLine() {
    return this == CSV || this == TSV || this == JSONL;
  }

  /** The rows of a part of a table, to be put behind those of the part before it. */
  byte[] lines(Table part) {
    return switch (this) {
      case CSV -> bytes(Csv.writeRows(part));
      case TSV -> bytes(Csv.writeRowsWithTabs(part));
      case JSONL -> bytes(JsonTable.writeLines(part));
      default -> throw new IllegalArgumentException(this + " is not written by lines");
    };
  }

  /** The table in this format; the same table gives the same bytes. */
  public byte[] write(Table table) {
    return switch (this) {
      case CSV -> bytes(Csv.write(table));
      case TSV -> bytes(Csv.writeTabs(table));
      case XLSX -> Spreadsheet.write(table);
      case JSON -> bytes(JsonTable.write(table));
      case JSONL -> bytes(JsonTable.writeLines(table));
      case MD -> bytes(Markdown.write(table));
      case DOCX -> WordTable.write(table);
    };
  }

  /**
   * Reads a table back.
   *
   * @param name of the table, by which its columns are known
   */
  public Table read(String name, byte[] bytes) {
    String text = isText() ? new String(bytes, StandardCharsets.UTF_8) : "";
    return switch (this) {
      case CSV -> Csv.read(name, text);
      case TSV -> Csv.readTabs(name, text);
      case XLSX -> SpreadsheetReader.read(name, name, bytes);
      case JSON, JSONL -> JsonTable.read(name, text);
      case MD -> Markdown.read(name, text);
      case DOCX -> WordTable.read(name, bytes);
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
