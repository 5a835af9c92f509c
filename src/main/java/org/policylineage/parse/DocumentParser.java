package org.policylineage.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.InputException;

/**
 * Reads the text of a policy document. Lines that belong to the page are set aside; what stands
 * before the title is front matter; the other lines are joined into paragraphs, the paragraphs
 * nested by their ordinals, and each becomes a heading, a task or prose. The rules know manners of
 * layout, no document.
 */
public final class DocumentParser {
  private final LayoutRules rules;

  public DocumentParser(LayoutRules rules) {
    this.rules = rules;
  }

  /**
   * Parses one document.
   *
   * @param source the decoded text; spans count in it
   * @throws InputException where the text has no task at all
   */
  public Document parse(DocumentInfo info, String source) {
    Draft draft = new Draft(info);
    List<SourceLine> lines = draft.setFurnitureAside(SourceLine.of(source));
    lines = draft.setFrontAside(lines);
    Outline outline = Outline.of(BlockReader.read(lines, rules), rules);
    draft.name(outline);
    draft.write(outline, outline.top(), List.of(), 1);
    if (draft.tasks.isEmpty()) {
      throw new InputException(
          info.file(),
          "no numbered task or clause was found",
          "check that the file holds the document's text with its ordinals");
    }
    draft.checkOrdinals();
    Comparator<Document.Paragraph> byPlace = Comparator.comparingInt(p -> p.span().start());
    draft.front.sort(byPlace);
    draft.furniture.sort(byPlace);
    return new Document(
        info,
        source,
        draft.front,
        draft.sections,
        draft.tasks,
        draft.prose,
        draft.furniture,
        draft.warnings);
  }

  /** The document while it is being read. */
  private final class Draft {
    final DocumentInfo info;
    final List<Document.Paragraph> front = new ArrayList<>();
    final List<Document.Paragraph> furniture = new ArrayList<>();
    final List<Document.Section> sections = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    final List<Document.Prose> prose = new ArrayList<>();
    final List<Document.Warning> warnings = new ArrayList<>();
    private final Map<Block, String> ids = new HashMap<>();
    private final List<Block> numbered = new ArrayList<>();
    private int paragraphs;

    Draft(DocumentInfo info) {
      this.info = info;
    }

    List<SourceLine> setFurnitureAside(List<SourceLine> lines) {
      int lastMarked = -1;
      for (int i = 0; i < lines.size(); i++) {
        if (Marker.of(lines.get(i).text()).isPresent()) {
          lastMarked = i;
        }
      }
      List<SourceLine> kept = new ArrayList<>();
      boolean footer = false;
      for (int i = 0; i < lines.size(); i++) {
        SourceLine line = lines.get(i);
        String text = line.passage().squeezed().text();
        footer |= i > lastMarked && rules.is(LayoutRules.Kind.PAGE_END, text);
        if (footer || rules.is(LayoutRules.Kind.FURNITURE, text)) {
          furniture.add(new Document.Paragraph(line.text(), line.passage().span()));
        } else {
          kept.add(line);
        }
      }
      return kept;
    }

    /**
     * The text proper begins behind the last line before the first heading that carries its title.
     */
    List<SourceLine> setFrontAside(List<SourceLine> lines) {
      int firstMarked = 0;
      while (firstMarked < lines.size() && Marker.of(lines.get(firstMarked).text()).isEmpty()) {
        firstMarked++;
      }
      int begin = -1;
      for (int i = 0; i < firstMarked; i++) {
        StringBuilder joined = new StringBuilder();
        for (int j = i; j < Math.min(firstMarked, i + 4); j++) {
          joined.append(lines.get(j).text());
          if (key(joined.toString()).equals(key(info.title()))) {
            begin = j + 1;
          }
        }
        if (rules.is(LayoutRules.Kind.LEAD, lines.get(i).text())) {
          begin = i + 1;
        }
      }
      if (begin < 0) {
        begin = 0;
        while (begin < firstMarked && !Sentences.hasStop(lines.get(begin).text())) {
          begin++;
        }
        warnings.add(
            new Document.Warning(
                lines.isEmpty() ? 1 : lines.get(0).number(),
                "the title of "
                    + Document.class.getSimpleName().toLowerCase(java.util.Locale.ROOT)
                    + " "
                    + info.id()
                    + " does not stand in its text"));
      }
      for (SourceLine line : lines.subList(0, begin)) {
        front.add(new Document.Paragraph(line.passage().squeezed().text(), line.passage().span()));
      }
      return lines.subList(begin, lines.size());
    }

    private static String key(String title) {
      return title.replaceAll("[\\s\u3000\u00A0《》]", "");
    }

    /** An item of the main manner of counting is named by its ordinal, any other by its path. */
    void name(Outline outline) {
      collect(outline, outline.top());
      Map<Marker.Style, Integer> styles = new HashMap<>();
      numbered.forEach(block -> styles.merge(block.style(), 1, Integer::sum));
      Marker.Style main =
          styles.entrySet().stream()
              .max(
                  Map.Entry.<Marker.Style, Integer>comparingByValue()
                      .thenComparing(e -> -e.getKey().ordinal()))
              .map(Map.Entry::getKey)
              .orElse(Marker.Style.ARABIC);
      Set<Integer> seen = new HashSet<>();
      boolean unique =
          main != Marker.Style.DECIMAL
              && numbered.stream()
                  .filter(b -> b.style() == main)
                  .allMatch(b -> seen.add(b.marker.get().ordinal()));
      Map<String, Integer> taken = new HashMap<>();
      for (Block block : numbered) {
        String label = unique && block.style() == main ? block.marker.get().label() : path(block);
        int times = taken.merge(label, 1, Integer::sum);
        if (times > 1) {
          warnings.add(
              new Document.Warning(
                  block.line, "the ordinal " + block.ordinal().text().strip() + " stands twice"));
          label = label + "-" + (char) ('a' + times - 1);
        }
        ids.put(block, info.id() + "/" + label);
      }
    }

    private void collect(Outline outline, List<Block> blocks) {
      for (Block block : blocks) {
        Outline.Role role = outline.role(block);
        if (role == Outline.Role.TASK) {
          numbered.add(block);
        } else {
          collect(outline, block.children);
        }
      }
    }

    private static String path(Block block) {
      String label = block.marker.get().label();
      if (block.style() == Marker.Style.DECIMAL) {
        return "s" + label;
      }
      boolean outermost = block.parent == null || !block.parent.isMarked();
      return outermost ? "s" + label : path(block.parent) + "-" + label;
    }

    void write(Outline outline, List<Block> blocks, List<String> section, int level) {
      for (Block block : blocks) {
        switch (outline.role(block)) {
          case HEADING -> {
            String heading = block.text.text().replaceAll("[\\s\u3000]+", " ").strip();
            sections.add(new Document.Section(heading, level, block.text.span()));
            List<String> below = new ArrayList<>(section);
            below.add(heading);
            write(outline, block.children, below, level + 1);
          }
          case TASK -> writeTask(outline, block, section);
          case PROSE -> {
            writeProse(block.text);
            write(outline, block.children, section, level + 1);
          }
        }
      }
    }

    private void writeTask(Outline outline, Block block, List<String> section) {
      Passage body = block.body();
      Passage title = Passage.EMPTY;
      if (!block.hasSentence() && !block.children.isEmpty()) {
        title = body;
        body = Passage.EMPTY;
      } else if (outline.isTitled(block) && TaskReader.opensWithTitle(body)) {
        Passage squeezed = body.squeezed();
        title = Sentences.of(squeezed).get(0);
        body = squeezed.from(title.length());
      }
      for (Block child : block.children) {
        body = body.then(withChildren(child));
      }
      TaskReader.Result result =
          new TaskReader(rules).read(ids.get(block), section, block.ordinal(), title, body);
      tasks.add(result.task());
      if (!result.rest().isEmpty()) {
        writeProse(result.rest());
      }
      if (result.task().commitments().isEmpty()) {
        warnings.add(
            new Document.Warning(
                block.line, "the task " + result.task().id() + " has no sentence"));
      }
    }

    /** Points under a task are sentences of it; their ordinals go with them. */
    private Passage withChildren(Block block) {
      Passage text = block.text;
      for (Block child : block.children) {
        text = text.then(withChildren(child));
      }
      return text;
    }

    private void writeProse(Passage paragraph) {
      paragraphs++;
      int sentence = 0;
      for (Passage passage : Sentences.of(paragraph.squeezed())) {
        sentence++;
        prose.add(
            new Document.Prose(
                info.id() + "/p" + paragraphs + "." + sentence, passage.text(), passage.span()));
      }
    }

    /** A gap in the numbers is most often an item that the copy lost or that was not recognised. */
    void checkOrdinals() {
      Map<Block, Map<Marker.Style, Integer>> last = new HashMap<>();
      Map<Marker.Style, Integer> overall = new HashMap<>();
      for (Block block : numbered) {
        int ordinal = block.marker.get().ordinal();
        int before =
            last.computeIfAbsent(block.parent, p -> new HashMap<>()).getOrDefault(block.style(), 0);
        int previous = overall.getOrDefault(block.style(), 0);
        if (ordinal != before + 1 && ordinal != previous + 1 && ordinal != 1) {
          warnings.add(
              new Document.Warning(
                  block.line,
                  "expected ordinal "
                      + (previous + 1)
                      + ", found "
                      + block.ordinal().text().strip()));
        }
        last.get(block.parent).put(block.style(), ordinal);
        overall.put(block.style(), ordinal);
      }
    }
  }
}
