package org.policylineage.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads the events of the YAML parser, which know their lines; a mapped object does not. */
final class ManifestReader {
  private final Path file;

  ManifestReader(Path file) {
    this.file = file;
  }

  /**
   * The documents in the order in which they are listed.
   *
   * @throws InputException with file and line where the file is no such list
   */
  List<ManifestEntry> read() {
    try (JsonParser parser = new YAMLFactory().createParser(SourceText.read(file).text())) {
      return readDocuments(parser);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw InputException.at(file, line, "this is not YAML: " + reason, "mend the line");
    } catch (IOException e) {
      throw new InputException(
          file.toString(), "cannot be read: " + e.getMessage(), "check the file");
    }
  }

  private List<ManifestEntry> readDocuments(JsonParser parser) throws IOException {
    List<ManifestEntry> entries = new ArrayList<>();
    expect(parser, parser.nextToken(), JsonToken.START_OBJECT, "a key 'documents:'");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      if (!parser.currentName().equals("documents")) {
        throw wrong(
            parser, "the key '" + parser.currentName() + "' is not known", "use 'documents'");
      }
      if (parser.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      expect(parser, parser.currentToken(), JsonToken.START_ARRAY, "a list of documents");
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        expect(parser, parser.currentToken(), JsonToken.START_OBJECT, "the keys of a document");
        entries.add(readEntry(parser));
      }
    }
    return entries;
  }

  private ManifestEntry readEntry(JsonParser parser) throws IOException {
    ManifestEntry entry =
        new ManifestEntry(file, lineOf(parser), new LinkedHashMap<>(), new LinkedHashMap<>());
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (entry.lines().putIfAbsent(key, lineOf(parser)) != null) {
        throw wrong(parser, "the key '" + key + "' stands twice", "keep one of them");
      }
      if (parser.nextToken() == JsonToken.START_ARRAY) {
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
      throw wrong(
          parser, "the key '" + key + "' takes a plain value", "write text or a list of texts");
    }
    return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
  }

  private void expect(JsonParser parser, JsonToken found, JsonToken wanted, String what) {
    if (found != wanted) {
      throw wrong(parser, "expected " + what, "see the manual's page on corpora");
    }
  }

  private InputException wrong(JsonParser parser, String what, String remedy) {
    return InputException.at(file, lineOf(parser), what, remedy);
  }

  private static int lineOf(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
