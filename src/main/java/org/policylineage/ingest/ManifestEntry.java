package org.policylineage.ingest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One document of {@code corpus.yaml} as it stands there, not yet checked.
 *
 * @param values a text or a list of texts for each key
 * @param lines on which line each key stands
 */
record ManifestEntry(Path file, int start, Map<String, Object> values, Map<String, Integer> lines) {
  private static final List<String> REQUIRED =
      List.of("id", "title", "short-title", "kind", "issuers", "date", "file");
  private static final List<String> OPTIONAL = List.of("number", "horizon");
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");
  private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  DocumentInfo toInfo() {
    checkKeys();
    String id = text("id");
    if (!isId(id)) {
      throw wrong(
          "id", "'" + id + "' cannot be an id", "use letters, digits, - and _, such as plan-2022");
    }
    return new DocumentInfo(
        id,
        text("title"),
        text("short-title"),
        text("kind"),
        issuers(),
        values.containsKey("number") ? text("number") : "",
        date(),
        horizon(),
        fileName());
  }

  private void checkKeys() {
    for (String key : values.keySet()) {
      if (!REQUIRED.contains(key) && !OPTIONAL.contains(key)) {
        throw wrong(
            key,
            "the key '" + key + "' is not known",
            "use one of " + String.join(", ", REQUIRED) + ", " + String.join(", ", OPTIONAL));
      }
    }
    for (String key : REQUIRED) {
      Object value = values.get(key);
      if (value == null || value.toString().isBlank() || value.equals(List.of())) {
        throw wrong(key, "the key '" + key + "' is missing or empty", "add it to the document");
      }
    }
  }

  private LocalDate date() {
    try {
      return LocalDate.parse(text("date"));
    } catch (DateTimeParseException e) {
      throw wrong("date", "'" + text("date") + "' is not a date", "write it as 2022-10-28");
    }
  }

  private int horizon() {
    if (!values.containsKey("horizon")) {
      return 0;
    }
    if (!YEAR.matcher(text("horizon")).matches()) {
      throw wrong("horizon", "'" + text("horizon") + "' is not a year", "write it as 2023");
    }
    return Integer.parseInt(text("horizon"));
  }

  private List<String> issuers() {
    return values.get("issuers") instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of(text("issuers"));
  }

  private String fileName() {
    String name = text("file");
    try {
      Path path = Path.of(name);
      if (!path.isAbsolute() && !path.normalize().startsWith("..")) {
        return name;
      }
    } catch (InvalidPathException e) {
      throw wrong("file", "'" + name + "' cannot be a file name", "mend it");
    }
    throw wrong("file", "'" + name + "' lies outside the corpus", "put the file beside it");
  }

  private String text(String key) {
    if (values.get(key) instanceof List<?>) {
      throw wrong(key, "the key '" + key + "' takes one value, not a list", "write one value");
    }
    return String.valueOf(values.get(key)).strip();
  }

  InputException wrong(String key, String what, String remedy) {
    return InputException.at(file, lines.getOrDefault(key, start), what, remedy);
  }
}
