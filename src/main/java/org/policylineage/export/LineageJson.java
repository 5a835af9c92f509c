package org.policylineage.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.policylineage.corpus.Entry;
import org.policylineage.evaluate.Figures;
import org.policylineage.extract.Stage;
import org.policylineage.match.Decision;
import org.policylineage.trace.Lineage;
import org.policylineage.trace.Outcome;
import org.policylineage.trace.Relation;
import org.policylineage.trace.Standing;
import org.policylineage.trace.Strand;

/** Everything of a run as one JSON object: what the report shows and what programs read. */
public final class LineageJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Findings findings;
  private final String version;
  private final ObjectNode root = MAPPER.createObjectNode();

  private LineageJson(Findings findings, String version) {
    this.findings = findings;
    this.version = version;
  }

  /** The object as text; keys and lists in a fixed order. */
  public static String of(Findings findings, String version) {
    LineageJson json = new LineageJson(findings, version);
    json.fill();
    try {
      return MAPPER.writeValueAsString(json.root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One lineage: its commitments with their facts, and the links between them. */
  public static String of(Findings findings, Lineage lineage) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", lineage.focus().id())
        .put("outcome", lineage.outcome().kind().name().toLowerCase(Locale.ROOT));
    ArrayNode commitments = node.putArray("commitments");
    lineage.members().forEach(member -> DocumentJson.add(commitments.addObject(), member));
    ArrayNode links = node.putArray("links");
    lineage.strands().forEach(strand -> LinkJson.add(links.addObject(), strand.link(), findings));
    return node.toString();
  }

  private void fill() {
    root.putObject("program").put("name", "Policy Lineage").put("version", version);
    DocumentJson.add(root, findings.corpus());
    vocabulary();
    ArrayNode links = root.putArray("links");
    findings.links().all().forEach(link -> LinkJson.add(links.addObject(), link, findings));
    lineages();
    flow();
    standing();
    RegisterJson.add(root, findings);
    decisions();
    method();
  }

  private void vocabulary() {
    ArrayNode themes = root.putArray("themes");
    Map<String, String> english = findings.corpus().lexicon().themeNames();
    findings
        .corpus()
        .lexicon()
        .themeLabels()
        .forEach(
            (id, label) ->
                themes
                    .addObject()
                    .put("id", id)
                    .put("label", label)
                    .put("english", english.get(id)));
    ArrayNode stages = root.putArray("stages");
    for (Stage stage : Stage.values()) {
      stages
          .addObject()
          .put("id", stage.name())
          .put("label", stage.label())
          .put("english", stage.english());
    }
  }

  private void lineages() {
    ArrayNode array = root.putArray("lineages");
    for (Lineage lineage : findings.lineages().all()) {
      Outcome outcome = lineage.outcome();
      ObjectNode node = array.addObject();
      node.put("id", lineage.focus().id());
      node.put("head", lineage.focus().id());
      node.put("root", lineage.members().get(0).id());
      node.put("outcome", outcome.kind().name().toLowerCase(Locale.ROOT));
      node.put("since", outcome.kind() == Outcome.Kind.SILENT ? outcome.since().id() : "");
      strings(node.putArray("commitments"), lineage.members().stream().map(Entry::id).toList());
      ArrayNode links = node.putArray("links");
      for (Strand strand : lineage.strands()) {
        links.addArray().add(strand.earlier().id()).add(strand.later().id());
      }
      strings(
          node.putArray("themes"),
          lineage.members().stream().flatMap(m -> m.facts().themes().stream()).distinct().toList());
      node.put(
          "probability",
          lineage.strands().stream().mapToDouble(s -> s.link().probability()).min().orElse(1));
    }
  }

  /** Accepted links by the documents they join and what they show. */
  private void flow() {
    Map<String, Integer> counts = new TreeMap<>();
    findings
        .links()
        .accepted()
        .forEach(
            link ->
                counts.merge(
                    String.format(
                        Locale.ROOT,
                        "%04d %04d %d",
                        link.earlier().order(),
                        link.later().order(),
                        findings.verdicts().of(link).relation().ordinal()),
                    1,
                    Integer::sum));
    ArrayNode array = root.putArray("flow");
    counts.forEach(
        (key, count) -> {
          String[] parts = key.split(" ");
          array
              .addObject()
              .put("from", document(parts[0]))
              .put("to", document(parts[1]))
              .put("relation", Relation.values()[Integer.parseInt(parts[2])].id())
              .put("count", count);
        });
  }

  private String document(String order) {
    return findings.corpus().documents().get(Integer.parseInt(order)).id();
  }

  /** Where the commitments of each document came from, and how many no later one continues. */
  private void standing() {
    ArrayNode array = root.putArray("standing");
    int last = findings.corpus().documents().size() - 1;
    for (Standing standing : findings.lineages().standings()) {
      ObjectNode node = array.addObject();
      node.put("document", standing.document().id()).put("new", standing.fresh().size());
      Map<Relation, Integer> counts = new EnumMap<>(Relation.class);
      for (Entry entry : standing.continued()) {
        findings.lineages().parents(entry).stream()
            .map(strand -> strand.verdict().relation())
            .min(Comparator.naturalOrder())
            .ifPresent(relation -> counts.merge(relation, 1, Integer::sum));
      }
      counts.forEach((relation, count) -> node.put(relation.id(), count));
      boolean isLast = standing.document().equals(findings.corpus().documents().get(last));
      long silent =
          findings.corpus().entries().stream()
              .filter(entry -> entry.document().equals(standing.document()))
              .filter(entry -> findings.lineages().children(entry).isEmpty())
              .count();
      node.put("silentAfter", isLast ? 0 : silent);
      strings(
          node.putArray("unmentioned"), standing.unmentioned().stream().map(Entry::id).toList());
    }
  }

  /** The rows of decisions.csv that were applied, so that a page can save them again. */
  private void decisions() {
    ArrayNode array = root.putArray("decisions");
    for (Decision decision : findings.decisions().applied()) {
      array
          .addObject()
          .put("earlier", decision.earlier())
          .put("later", decision.later())
          .put("decision", decision.verdict().name().toLowerCase(Locale.ROOT))
          .put("relation", decision.relation())
          .put("reviewer", decision.reviewer())
          .put("date", decision.date() == null ? "" : decision.date().toString())
          .put("note", decision.note())
          .put("earlier_hash", decision.earlierHash())
          .put("later_hash", decision.laterHash());
    }
  }

  private void method() {
    ObjectNode method = root.putObject("method");
    method
        .put("threshold", round(findings.model().threshold()))
        .put("weak", round(findings.model().weak()));
    method
        .put("largestLineage", findings.lineages().largest())
        .put("medianLineage", findings.lineages().median());
    ArrayNode figures = method.putArray("figures");
    ArrayNode reliability = method.putArray("reliability");
    if (findings.figures() != null) {
      for (Figures.Row row : findings.figures().methods()) {
        figures
            .addObject()
            .put("name", row.name())
            .put("level", row.level())
            .put("value", round(row.f1()))
            .put("low", round(row.low()))
            .put("high", round(row.high()))
            .put("precision", round(row.precision()))
            .put("recall", round(row.recall()))
            .put("averagePrecision", round(row.averagePrecision()));
      }
      for (Figures.Bin bin : findings.figures().reliability()) {
        reliability
            .addObject()
            .put("predicted", round(bin.predicted()))
            .put("observed", round(bin.observed()))
            .put("count", bin.count());
      }
    }
    ArrayNode inputs = method.putArray("inputs");
    findings
        .corpus()
        .checksums()
        .forEach((file, sum) -> inputs.addObject().put("file", file).put("sha256", sum));
  }

  static double round(double x) {
    return Math.round(x * 10000) / 10000.0;
  }

  static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }
}
