package org.policylineage.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a web page: parts that are never text are dropped, then the smallest element is taken
 * that holds most of what is written in sentences, headings before it included.
 */
final class HtmlText {
  private static final String NEVER_TEXT =
      "script,style,noscript,template,nav,footer,aside,button,select,iframe,svg,object,"
          + "[role=navigation],[role=search],[role=contentinfo],[hidden],[aria-hidden=true],"
          + "[style~=display:\\s*none]";

  /** The main block holds at least this share of the sentences of the block around it. */
  private static final double SHARE = 0.8;

  private final ImportWords words;
  private final List<String> lines = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  HtmlText(ImportWords words) {
    this.words = words;
  }

  Extract read(Document page) {
    Map<String, String> facts = facts(page);
    Element heading = page.selectFirst("h1");
    page.select(NEVER_TEXT).remove();
    dropPageParts(page.body());
    Element main = mainBlock(page.body());
    if (heading != null && !heading.equals(main) && !heading.parents().contains(main)) {
      lines.add(heading.text());
    }
    write(main);
    endLine();
    return new Extract(lines, facts, leftOut);
  }

  private Map<String, String> facts(Document page) {
    Map<String, String> facts = new HashMap<>();
    for (Element meta : page.select("meta[name][content]")) {
      switch (meta.attr("name")) {
        case "ArticleTitle" -> facts.put("title", meta.attr("content"));
        case "PubDate" -> facts.put("published", meta.attr("content"));
        default -> {
          // Other metadata says nothing of the document.
        }
      }
    }
    // A data box holds its labels and values in cells, list items or spans side by side.
    for (Element label : page.select("td,th,dt,b,strong,span,label,li,p,div")) {
      if (label.children().size() > 2 || label.text().length() > 80) {
        continue;
      }
      String[] parts = label.text().split("[：:]", 2);
      String value = parts.length > 1 ? parts[1].strip() : "";
      if (value.isEmpty() && label.nextElementSibling() != null) {
        value = label.nextElementSibling().text().strip();
      }
      if (!value.isEmpty() && value.length() < 100) {
        String found = value;
        words.fact(parts[0]).ifPresent(fact -> facts.putIfAbsent(fact, found));
      }
    }
    return facts;
  }

  private void dropPageParts(Element body) {
    int all = weight(body);
    for (Element element : body.select("[class],[id],form")) {
      // Some sites put the whole page into a form, so that a form, too, goes by what it holds.
      boolean named =
          element.normalName().equals("form")
              || words.isPagePart(element.className())
              || words.isPagePart(element.id());
      if (named && element.parent() != null && weight(element) * 2 <= all) {
        element.remove();
      }
    }
  }

  private static Element mainBlock(Element body) {
    Element block = body;
    while (true) {
      Element around = block;
      Element next =
          around.children().stream()
              .filter(child -> weight(child) >= SHARE * weight(around) && weight(child) > 0)
              .findFirst()
              .orElse(null);
      if (next == null || next.normalName().equals("p")) {
        // A table is text among other text, unless one of its cells is the page.
        Element table = block.closest("table");
        return table == null || block.closest("td,th") != null ? block : table.parent();
      }
      block = next;
    }
  }

  /** How much of an element is written in sentences and not in links. */
  private static int weight(Element element) {
    int weight = 0;
    String text = element.text();
    for (int i = 0; i < text.length(); i++) {
      weight += "，。；、".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    for (Element link : element.select("a")) {
      weight -= (int) link.text().chars().filter(c -> "，。；、".indexOf(c) >= 0).count();
    }
    return weight;
  }

  private void write(Element main) {
    main.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              line.append(text.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
            } else if (node instanceof Element element) {
              open(element);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && (element.isBlock() || isCell(element))) {
              endLine();
            }
          }
        });
  }

  private void open(Element element) {
    if (element.isBlock() || element.normalName().equals("br") || isCell(element)) {
      endLine();
    }
    if (element.normalName().equals("table")) {
      openTable(element);
    }
    if (element.normalName().equals("li") && !element.text().matches("[\\d（(一二三四五六七八九十①-⑳].*")) {
      boolean ordered = element.parent() != null && element.parent().normalName().equals("ol");
      line.append(ordered ? element.elementSiblingIndex() + 1 + ". " : "- ");
    }
    if (element.normalName().equals("img") && !element.attr("alt").isBlank()) {
      leftOut.add("picture: " + element.attr("alt"));
    }
  }

  private void openTable(Element table) {
    if (!table.select("table table").isEmpty()) {
      return;
    }
    TableGrid grid = new TableGrid();
    for (Element row : table.select("tr")) {
      grid.newRow();
      for (Element cell : row.select("> td, > th")) {
        cell.getAllElements().stream().filter(Element::isBlock).forEach(e -> e.appendText("\n"));
        grid.add(cell.wholeText().strip(), number(cell, "colspan"), number(cell, "rowspan"));
      }
    }
    if (grid.addTo(lines, leftOut, words)) {
      table.empty();
    }
  }

  private static int number(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  private void endLine() {
    String text = line.toString().strip();
    if (!text.isEmpty()) {
      lines.add(text);
    }
    line.setLength(0);
  }
}
