package org.policylineage.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.policylineage.ingest.DocumentInfo;

/** The document while it is being put together from its outline. */
final class DocumentBuilder {
  private final DocumentInfo info;
  private final LayoutRules rules;
  private final List<Document.Paragraph> front = new ArrayList<>();
  private final List<Document.Paragraph> furniture = new ArrayList<>();
  private final List<Document.Section> sections = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final List<Document.Prose> prose = new ArrayList<>();
  private final List<Document.Warning> warnings = new ArrayList<>();
  private int paragraphs;

  DocumentBuilder(DocumentInfo info, LayoutRules rules) {
    this.info = info;
    this.rules = rules;
  }

  List<Document.Warning> warnings() {
    return warnings;
  }

  void addFurniture(List<SourceLine> lines) {
    for (SourceLine line : lines) {
      furniture.add(new Document.Paragraph(line.text(), line.passage().span()));
    }
  }

  void addFront(List<SourceLine> lines) {
    for (SourceLine line : lines) {
      front.add(new Document.Paragraph(line.passage().squeezed().text(), line.passage().span()));
    }
  }

  void addBack(List<SourceLine> lines) {
    lines.forEach(line -> addProse(line.passage()));
  }

  void addBody(Outline outline, Numbering numbering) {
    add(outline, numbering, outline.top(), List.of());
  }

  private void add(Outline outline, Numbering numbering, List<Node> nodes, List<String> section) {
    for (Node node : nodes) {
      Passage text = node.block.text();
      switch (outline.role(node)) {
        case HEADING -> {
          String heading = text.text().replaceAll("[\\s\u3000]+", " ").strip();
          sections.add(new Document.Section(heading, section.size() + 1, text.span()));
          List<String> below = new ArrayList<>(section);
          below.add(heading);
          add(outline, numbering, node.children, below);
        }
        case TASK -> addTask(outline, node, numbering.id(node), section);
        case PROSE -> {
          addProse(text);
          add(outline, numbering, node.children, section);
        }
      }
    }
  }

  private void addTask(Outline outline, Node node, String id, List<String> section) {
    Passage title = outline.title(node);
    Passage body = node.block.body().squeezed().from(title.length());
    TaskReader reader = new TaskReader(id, rules);
    reader.add(Passage.EMPTY, body, node.children.isEmpty());
    addPoints(node, reader);
    Task task = reader.toTask(section, node.block.ordinal(), title);
    tasks.add(task);
    if (!reader.rest().isEmpty()) {
      addProse(reader.rest());
    }
    if (task.commitments().isEmpty()) {
      warnings.add(new Document.Warning(node.block.line(), "the task " + id + " has no sentence"));
    }
  }

  private static void addPoints(Node node, TaskReader reader) {
    for (int i = 0; i < node.children.size(); i++) {
      Node child = node.children.get(i);
      boolean last = i == node.children.size() - 1 && child.children.isEmpty();
      reader.add(child.block.ordinal(), child.block.body(), last);
      addPoints(child, reader);
    }
  }

  private void addProse(Passage paragraph) {
    paragraphs++;
    int sentence = 0;
    for (Passage passage : Sentences.of(paragraph.squeezed())) {
      sentence++;
      prose.add(
          new Document.Prose(
              info.id() + "/p" + paragraphs + "." + sentence, passage.text(), passage.span()));
    }
  }

  Document build(String source) {
    Comparator<Document.Paragraph> byPlace = Comparator.comparingInt(p -> p.span().start());
    front.sort(byPlace);
    furniture.sort(byPlace);
    warnings.sort(Comparator.comparingInt(Document.Warning::line));
    return new Document(info, source, front, sections, tasks, prose, furniture, warnings);
  }
}
