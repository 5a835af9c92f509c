package org.policylineage.generate;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.policylineage.extract.Stage;

/** The words that generated documents are made of, from the tables among the resources. */
final class Material {
  /** A field of policy with the headings that plans give it and the bodies that answer for it. */
  record Field(String name, List<String> headings, List<Body> bodies, List<Topic> topics) {}

  /** What a matter is about, in its several wordings. */
  record Topic(String field, String section, List<String> variants) {}

  /** What is done about a topic, and how that is worded at each stage. */
  record Measure(String name, Kind kind, List<Step> steps) {}

  enum Kind {
    GENERAL,
    WORK,
    COUNT,
    INSTRUMENT,
    CAMPAIGN
  }

  record Step(Stage stage, List<String> wordings) {}

  /** A responsible body by its name at each level. */
  record Body(String national, String province, String city) {}

  record Province(
      String code, String name, String shortName, String kind, String sign, List<String> cities) {}

  private static final Material INSTANCE = new Material();

  final List<Field> fields;
  final List<Body> bodies;
  final List<Province> provinces;
  final List<List<String>> scopes;
  final List<List<String>> titles;
  final List<String> campaigns;
  final List<String> tails;
  final Map<Kind, List<Measure>> measures;
  private final Map<String, List<String>> words;

  private Material() {
    Map<String, Body> named = new LinkedHashMap<>();
    rows("bodies")
        .forEach(
            row ->
                named.put(
                    row.get("body"),
                    new Body(row.get("national"), row.get("province"), row.get("city"))));
    bodies = List.copyOf(named.values());
    Map<String, List<Topic>> topics =
        rows("topics").stream()
            .map(
                row ->
                    new Topic(row.get("field"), row.get("section"), several(row.get("variants"))))
            .collect(Collectors.groupingBy(Topic::field));
    fields =
        rows("fields").stream()
            .map(
                row ->
                    new Field(
                        row.get("field"),
                        several(row.get("headings")),
                        Arrays.stream(row.get("bodies").split(" ")).map(named::get).toList(),
                        List.copyOf(topics.get(row.get("field")))))
            .toList();
    provinces =
        rows("provinces").stream()
            .map(
                row ->
                    new Province(
                        row.get("code"),
                        row.get("name"),
                        row.get("short"),
                        row.get("kind"),
                        row.get("sign"),
                        List.of(row.get("cities").split(" "))))
            .toList();
    scopes = rows("scopes").stream().map(row -> several(row.get("wordings"))).toList();
    titles = rows("titles").stream().map(row -> several(row.get("variants"))).toList();
    campaigns = rows("campaigns").stream().map(row -> row.get("names")).toList();
    tails = rows("tails").stream().map(row -> row.get("tail")).toList();
    measures = measures();
    words =
        rows("words").stream()
            .collect(Collectors.toMap(row -> row.get("class"), row -> several(row.get("words"))));
  }

  static Material get() {
    return INSTANCE;
  }

  Field field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  private static Map<Kind, List<Measure>> measures() {
    Map<String, List<Map<String, String>>> byName =
        rows("measures").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("measure"), LinkedHashMap::new, Collectors.toList()));
    List<Measure> all = new ArrayList<>();
    byName.forEach(
        (name, rows) ->
            all.add(
                new Measure(
                    name,
                    Kind.valueOf(rows.get(0).get("kind").toUpperCase(Locale.ROOT)),
                    rows.stream()
                        .map(
                            row ->
                                new Step(
                                    Stage.valueOf(row.get("stage")), several(row.get("wordings"))))
                        .toList())));
    return all.stream().collect(Collectors.groupingBy(Measure::kind));
  }

  /**
   * A wording with its slots filled: {X} and the like by {@code slots}, classes of words by one.
   */
  String filled(String wording, Function<String, String> slots, int word) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = wording.indexOf('{'); open >= 0; open = wording.indexOf('{', from)) {
      int close = wording.indexOf('}', open);
      String slot = wording.substring(open + 1, close);
      List<String> choice = words.get(slot);
      text.append(wording, from, open)
          .append(choice == null ? slots.apply(slot) : choice.get(word % choice.size()));
      from = close + 1;
    }
    return text.append(wording, from, wording.length()).toString();
  }

  private static List<String> several(String cell) {
    return List.of(cell.split("\\|"));
  }

  private static List<Map<String, String>> rows(String table) {
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (InputStream in = Material.class.getResourceAsStream(table + ".csv");
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(schema)
                .readValues(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
      return rows.readAll();
    } catch (IOException e) {
      throw new IllegalStateException("the program's own " + table + ".csv cannot be read", e);
    }
  }
}
