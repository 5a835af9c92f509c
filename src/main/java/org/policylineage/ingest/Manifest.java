package org.policylineage.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The documents of a corpus, as {@code corpus.yaml} lists them, in order of date. */
public record Manifest(Path folder, List<DocumentInfo> documents) {
  public static final String FILE = "corpus.yaml";

  private static final List<String> REQUIRED =
      List.of("id", "title", "short-title", "kind", "issuers", "date", "file");
  private static final List<String> OPTIONAL = List.of("number", "horizon");
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");

  public Manifest {
    documents = List.copyOf(documents);
  }

  /**
   * Reads {@code corpus.yaml} in {@code folder}.
   *
   * @throws InputException with file and line where a key is missing, unknown or wrong, an id
   *     stands twice, or a file does not exist
   */
  public static Manifest read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          file.toString(),
          "there is no list of documents",
          "write one, see the manual's page on corpora");
    }
    List<Entry> entries;
    try {
      entries = new Reader(file).read();
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw InputException.at(
          file, line, "this is not YAML: " + e.getOriginalMessage(), "mend the line");
    } catch (IOException e) {
      throw new InputException(
          file.toString(), "cannot be read: " + e.getMessage(), "check the file");
    }
    List<DocumentInfo> documents = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> files = new HashSet<>();
    for (Entry entry : entries) {
      DocumentInfo info = entry.toInfo(file);
      if (!ids.add(info.id())) {
        throw InputException.at(
            file,
            entry.line("id"),
            "the id " + info.id() + " stands twice",
            "give each document its own");
      }
      if (!files.add(info.file())) {
        throw InputException.at(
            file, entry.line("file"), "the file " + info.file() + " stands twice", "list it once");
      }
      if (!Files.isRegularFile(folder.resolve(info.file()))) {
        throw InputException.at(
            file,
            entry.line("file"),
            "there is no file " + info.file() + " beside it",
            "add the file or mend its name");
      }
      documents.add(info);
    }
    if (documents.isEmpty()) {
      throw InputException.at(
          file, 1, "no documents are listed", "list at least one under 'documents'");
    }
    documents.sort(Comparator.comparing(DocumentInfo::date).thenComparing(DocumentInfo::id));
    return new Manifest(folder, documents);
  }

  /** One document of the list with the lines on which its keys stand. */
  private record Entry(int start, Map<String, Object> values, Map<String, Integer> lines) {
    int line(String key) {
      return lines.getOrDefault(key, start);
    }

    DocumentInfo toInfo(Path file) {
      for (String key : values.keySet()) {
        if (!REQUIRED.contains(key) && !OPTIONAL.contains(key)) {
          throw InputException.at(
              file,
              line(key),
              "the key '" + key + "' is not known",
              "use one of " + String.join(", ", REQUIRED) + ", " + String.join(", ", OPTIONAL));
        }
      }
      for (String key : REQUIRED) {
        Object value = values.get(key);
        if (value == null || value.toString().isBlank() || value.equals(List.of())) {
          throw InputException.at(
              file,
              line(key),
              "the key '" + key + "' is missing or empty",
              "add it to the document");
        }
      }
      String id = text(file, "id");
      if (!ID.matcher(id).matches()) {
        throw InputException.at(
            file,
            line("id"),
            "'" + id + "' cannot be an id",
            "use letters, digits, - and _, such as plan-2022");
      }
      LocalDate date;
      try {
        date = LocalDate.parse(text(file, "date"));
      } catch (DateTimeParseException e) {
        throw InputException.at(
            file,
            line("date"),
            "'" + values.get("date") + "' is not a date",
            "write it as 2022-10-28");
      }
      int horizon = 0;
      if (values.containsKey("horizon")) {
        try {
          horizon = Integer.parseInt(text(file, "horizon"));
        } catch (NumberFormatException e) {
          throw InputException.at(
              file,
              line("horizon"),
              "'" + values.get("horizon") + "' is not a year",
              "write it as 2023");
        }
      }
      Object issuers = values.get("issuers");
      List<String> bodies = new ArrayList<>();
      if (issuers instanceof List<?> list) {
        list.forEach(body -> bodies.add(body.toString()));
      } else {
        bodies.add(issuers.toString());
      }
      String name = text(file, "file");
      if (Path.of(name).isAbsolute() || Path.of(name).normalize().startsWith("..")) {
        throw InputException.at(
            file,
            line("file"),
            "'" + name + "' lies outside the corpus",
            "put the file beside corpus.yaml");
      }
      return new DocumentInfo(
          id,
          text(file, "title"),
          text(file, "short-title"),
          text(file, "kind"),
          bodies,
          values.containsKey("number") ? text(file, "number") : "",
          date,
          horizon,
          name);
    }

    private String text(Path file, String key) {
      if (values.get(key) instanceof List<?>) {
        throw InputException.at(
            file,
            line(key),
            "the key '" + key + "' takes one value, not a list",
            "write one value");
      }
      return String.valueOf(values.get(key)).strip();
    }
  }

  /** Reads the events of the YAML parser, which know their lines; a mapped object does not. */
  private static final class Reader {
    private final Path file;

    Reader(Path file) {
      this.file = file;
    }

    List<Entry> read() throws IOException {
      List<Entry> entries = new ArrayList<>();
      try (JsonParser parser = new YAMLFactory().createParser(file.toFile())) {
        expect(parser, parser.nextToken(), JsonToken.START_OBJECT, "a key 'documents:'");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          if (!parser.currentName().equals("documents")) {
            throw InputException.at(
                file,
                lineOf(parser),
                "the key '" + parser.currentName() + "' is not known",
                "use 'documents'");
          }
          expect(parser, parser.nextToken(), JsonToken.START_ARRAY, "a list of documents");
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser, parser.currentToken(), JsonToken.START_OBJECT, "the keys of a document");
            entries.add(readEntry(parser));
          }
        }
      }
      return entries;
    }

    private Entry readEntry(JsonParser parser) throws IOException {
      Entry entry = new Entry(lineOf(parser), new LinkedHashMap<>(), new LinkedHashMap<>());
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        if (entry.lines().putIfAbsent(key, lineOf(parser)) != null) {
          throw InputException.at(
              file, lineOf(parser), "the key '" + key + "' stands twice", "keep one of them");
        }
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
          List<String> values = new ArrayList<>();
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(scalar(parser, key));
          }
          entry.values().put(key, values);
        } else {
          entry.values().put(key, scalar(parser, key));
        }
      }
      return entry;
    }

    private String scalar(JsonParser parser, String key) throws IOException {
      if (!parser.currentToken().isScalarValue()) {
        throw InputException.at(
            file,
            lineOf(parser),
            "the key '" + key + "' takes a plain value",
            "write text, a date or a list of texts");
      }
      return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
    }

    private void expect(JsonParser parser, JsonToken found, JsonToken wanted, String what) {
      if (found != wanted) {
        throw InputException.at(
            file, lineOf(parser), "expected " + what, "see the manual's page on corpora");
      }
    }

    private static int lineOf(JsonParser parser) {
      return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
  }
}
