package org.policylineage.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.policylineage.ingest.DocumentInfo;

/** The document while it is being put together from its outline. */
final class DocumentBuilder {
  private static final Pattern SAYS_WHO = Pattern.compile("负责|牵头|[：:]");

  private final DocumentInfo info;
  private final String source;
  private final LayoutRules rules;
  private final Notes notes;
  private final List<Document.Paragraph> front = new ArrayList<>();
  private final List<Document.Paragraph> furniture = new ArrayList<>();
  private final List<Document.Section> sections = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final List<Document.Prose> prose = new ArrayList<>();
  private final List<Document.Warning> warnings = new ArrayList<>();
  private int paragraphs;

  DocumentBuilder(DocumentInfo info, String source, LayoutRules rules) {
    this.info = info;
    this.source = source;
    this.rules = rules;
    this.notes = new Notes(rules);
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
    add(outline, numbering, outline.top(), List.of(), List.of());
  }

  /**
   * @param above the notes of the headings above, which hold for tasks that have none
   */
  private void add(
      Outline outline,
      Numbering numbering,
      List<Node> nodes,
      List<String> section,
      List<Notes.Note> above) {
    List<Notes.Note> ofGroup = ofGroup(outline, nodes);
    List<Notes.Note> here = ofGroup.isEmpty() ? above : ofGroup;
    for (Node node : nodes) {
      Passage text = node.block.text();
      switch (outline.role(node)) {
        case HEADING -> {
          List<Notes.Note> own = ofHeading(node);
          int end = own.isEmpty() ? text.length() : text.length() - own.get(0).passage().length();
          String heading = text.text().substring(0, end).replaceAll("[\\s\u3000]+", " ").strip();
          sections.add(new Document.Section(heading, section.size() + 1, text.span()));
          List<String> below = new ArrayList<>(section);
          below.add(heading);
          add(outline, numbering, node.children, below, own.isEmpty() ? here : own);
        }
        case TASK -> addTask(outline, node, numbering.id(node), section, here);
        case PROSE -> {
          addProse(text);
          add(outline, numbering, node.children, section, here);
        }
      }
    }
  }

  /** The note at the end of a heading that says who: 加强维权援助（司法部负责）. */
  private List<Notes.Note> ofHeading(Node heading) {
    Passage body = heading.block.body();
    return notes.in(body).stream()
        .filter(note -> note.start() > 0 && note.end() == body.length())
        .filter(note -> SAYS_WHO.matcher(note.passage().text()).find())
        .limit(1)
        .toList();
  }

  /** The notes that stand on a line of their own behind the last of several tasks without any. */
  private List<Notes.Note> ofGroup(Outline outline, List<Node> nodes) {
    List<Node> tasks =
        nodes.stream().filter(node -> outline.role(node) == Outline.Role.TASK).toList();
    if (tasks.size() < 2 || tasks.stream().anyMatch(task -> !task.children.isEmpty())) {
      return List.of();
    }
    Passage last = tasks.get(tasks.size() - 1).block.body().squeezed();
    List<Notes.Note> found = notes.in(last);
    boolean ownLine =
        !found.isEmpty()
            && last.opensLine(found.get(0).start(), source)
            && !notes.haveTextBeside(last, found.get(0).start());
    boolean alone =
        ownLine
            && tasks.subList(0, tasks.size() - 1).stream()
                .allMatch(task -> notes.in(task.block.body().squeezed()).isEmpty());
    return alone ? found : List.of();
  }

  private void addTask(
      Outline outline, Node node, String id, List<String> section, List<Notes.Note> above) {
    Passage title = outline.title(node);
    Passage body = node.block.body().squeezed().from(title.length());
    TaskReader reader = new TaskReader(id, rules, above);
    if (title.isEmpty() && notes.areAll(body)) {
      reader.addText(body);
    } else {
      reader.add(Passage.EMPTY, body, node.children.isEmpty());
    }
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

  Document build() {
    Comparator<Document.Paragraph> byPlace = Comparator.comparingInt(p -> p.span().start());
    front.sort(byPlace);
    furniture.sort(byPlace);
    warnings.sort(Comparator.comparingInt(Document.Warning::line));
    return new Document(info, source, front, sections, tasks, prose, furniture, warnings);
  }
}
