package org.policylineage.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows as JSON objects, each cell as what its column holds: a number, true or false, a list, or a
 * text; null for a number that is not there.
 */
final class JsonTable {
  // 0.9000 stays 0.9000, so that what is written reads back as it was.
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonTable() {}

  /** An array, a row a line. */
  static String write(Table table) {
    return table.rows().isEmpty()
        ? "[]\n"
        : "[\n" + lines(table).stream().collect(Collectors.joining(",\n")) + "\n]\n";
  }

  /** One object a line. */
  static String writeLines(Table table) {
    return lines(table).stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static List<String> lines(Table table) {
    List<Column> columns = Columns.of(table);
    List<String> lines = new ArrayList<>();
    for (List<String> row : table.rows()) {
      ObjectNode object = MAPPER.createObjectNode();
      for (int c = 0; c < columns.size(); c++) {
        object.set(columns.get(c).name(), node(columns.get(c).kind(), row.get(c)));
      }
      lines.add(object.toString());
    }
    return lines;
  }

  private static JsonNode node(Column.Kind kind, String cell) {
    String separator = kind.separator();
    if (!separator.isEmpty()) {
      ArrayNode array = MAPPER.createArrayNode();
      if (!cell.isEmpty()) {
        for (String part : cell.split(Pattern.quote(separator), -1)) {
          array.add(
              node(kind == Column.Kind.NUMBERS ? Column.Kind.NUMBER : Column.Kind.TEXT, part));
        }
      }
      return array;
    }
    if (kind == Column.Kind.FLAG && (cell.equals("true") || cell.equals("false"))) {
      return MAPPER.getNodeFactory().booleanNode(Boolean.parseBoolean(cell));
    }
    if (kind == Column.Kind.NUMBER && cell.isEmpty()) {
      return MAPPER.nullNode();
    }
    return kind == Column.Kind.NUMBER && Spreadsheet.NUMBER.matcher(cell).matches()
        ? MAPPER.getNodeFactory().numberNode(new BigDecimal(cell))
        : MAPPER.getNodeFactory().textNode(cell);
  }

  /** Reads either form back; a table without rows has lost its columns, too. */
  static Table read(String name, String text) {
    List<JsonNode> objects = new ArrayList<>();
    try {
      if (text.startsWith("[")) {
        MAPPER.readTree(text).forEach(objects::add);
      } else {
        for (String line : text.lines().toList()) {
          objects.add(MAPPER.readTree(line));
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
    List<String> columns = new ArrayList<>();
    if (!objects.isEmpty()) {
      objects.get(0).fieldNames().forEachRemaining(columns::add);
    }
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode object : objects) {
      rows.add(columns.stream().map(column -> cell(name, column, object.get(column))).toList());
    }
    return new Table(name, columns, rows);
  }

  private static String cell(String table, String column, JsonNode node) {
    if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      node.forEach(part -> parts.add(plain(part)));
      return String.join(Columns.of(table, column).kind().separator(), parts);
    }
    return plain(node);
  }

  private static String plain(JsonNode node) {
    return node.isNull()
        ? ""
        : node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
  }
}
