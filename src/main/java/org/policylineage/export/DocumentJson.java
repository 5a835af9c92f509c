package org.policylineage.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Deadline;
import org.policylineage.extract.Facts;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.match.Decisions;
import org.policylineage.parse.Commitment;
import org.policylineage.parse.Document;
import org.policylineage.parse.Span;
import org.policylineage.parse.Task;

/** The documents with their text in order, and every commitment with its facts. */
final class DocumentJson {
  private DocumentJson() {}

  static void add(ObjectNode root, Corpus corpus) {
    ArrayNode documents = root.putArray("documents");
    corpus.documents().forEach(document -> add(documents.addObject(), document));
    ArrayNode commitments = root.putArray("commitments");
    corpus.entries().forEach(entry -> add(commitments.addObject(), entry));
  }

  private static void add(ObjectNode node, Document document) {
    DocumentInfo info = document.info();
    node.put("id", info.id())
        .put("title", info.title())
        .put("shortTitle", info.shortTitle())
        .put("kind", info.kind());
    LineageJson.strings(node.putArray("issuers"), info.issuers());
    node.put("number", info.number())
        .put("date", info.date().toString())
        .put("horizon", info.horizon());
    node.put("file", info.file());
    // What stands where in the source gives the order of the text.
    Map<Integer, ObjectNode> parts = new TreeMap<>();
    for (Document.Paragraph front : document.front()) {
      part(parts, front.span(), "front").put("text", front.text());
    }
    for (Document.Section section : document.sections()) {
      part(parts, section.span(), "heading")
          .put("text", section.text())
          .put("level", section.level());
    }
    for (Document.Prose prose : document.prose()) {
      part(parts, prose.span(), "prose").put("id", prose.id()).put("text", prose.text());
    }
    for (Task task : document.tasks()) {
      ObjectNode part = part(parts, task.marker(), "task");
      part.put("id", task.id()).put("number", task.marker().of(document.source()).strip());
      part.put("title", task.title())
          .put("responsibility", task.responsibility())
          .put("deadline", task.deadline());
      LineageJson.strings(
          part.putArray("commitments"), task.commitments().stream().map(Commitment::id).toList());
    }
    ArrayNode text = node.putArray("text");
    parts.values().forEach(text::add);
  }

  private static ObjectNode part(Map<Integer, ObjectNode> parts, Span span, String type) {
    ObjectNode part = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    parts.put(span.start(), part);
    return part.put("type", type);
  }

  static void add(ObjectNode node, Entry entry) {
    Facts facts = entry.facts();
    node.put("id", entry.id())
        .put("document", entry.document().id())
        .put("task", entry.task().id());
    LineageJson.strings(node.putArray("section"), entry.task().section());
    node.put("title", entry.task().title())
        .put("text", entry.text())
        .put("hash", Decisions.hash(entry.text()));
    node.putObject("source")
        .put("start", entry.commitment().span().start())
        .put("end", entry.commitment().span().end());
    LineageJson.strings(node.putArray("lead"), facts.responsibility().lead());
    LineageJson.strings(node.putArray("participants"), facts.responsibility().participants());
    node.put("severally", facts.responsibility().severally());
    Deadline deadline = facts.deadline();
    node.putObject("deadline")
        .put("due", deadline == null || deadline.due() == null ? null : deadline.due().toString())
        .put("ongoing", deadline != null && deadline.ongoing())
        .put("inferred", deadline != null && deadline.inferred())
        .put("text", deadline == null ? "" : deadline.text());
    node.put("stage", facts.stage() == null ? null : facts.stage().name());
    ArrayNode actions = node.putArray("actions");
    facts
        .actions()
        .forEach(
            action -> {
              ObjectNode a =
                  actions
                      .addObject()
                      .put("verb", action.verb())
                      .put("object", action.object())
                      .put("stage", action.stage().name());
              span(a, "verbSpan", action.verbSpan());
              span(a, "objectSpan", action.objectSpan());
              LineageJson.strings(a.putArray("modifiers"), action.modifiers());
            });
    ArrayNode instruments = node.putArray("instruments");
    facts
        .instruments()
        .forEach(
            i ->
                span(
                    instruments
                        .addObject()
                        .put("name", i.name())
                        .put("kind", i.kind())
                        .put("mention", i.mention()),
                    "span",
                    i.span()));
    ArrayNode campaigns = node.putArray("campaigns");
    facts
        .campaigns()
        .forEach(
            c ->
                span(
                    campaigns
                        .addObject()
                        .put("name", c.name())
                        .put("edition", c.edition())
                        .put("mention", c.mention()),
                    "span",
                    c.span()));
    ArrayNode quantities = node.putArray("quantities");
    facts
        .quantities()
        .forEach(
            q ->
                span(
                    quantities
                        .addObject()
                        .put("measure", q.measure())
                        .put("value", q.value().toPlainString())
                        .put("unit", q.unit())
                        .put("bound", q.bound())
                        .put("mention", q.mention()),
                    "span",
                    q.span()));
    LineageJson.strings(node.putArray("themes"), facts.themes());
  }

  private static void span(ObjectNode node, String name, Span span) {
    node.putArray(name).add(span.start()).add(span.end());
  }
}
