package org.policylineage.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * The pages of a PDF as lines with their places. What comes again at the edge of page after page is
 * a running head; a line that fills its row and has none but a normal step to the next belongs to
 * one paragraph with it.
 */
final class PdfPages {
  /** How many lines at the top and at the bottom of a page may be running heads. */
  private static final int EDGE = 3;

  /** What an item may end with before the ordinal of the next. */
  private static final String ENDS = "。；：！？）)】";

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-—–·\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*/\\s*\\d{1,4})?(?:\\s*页.*)?[-—–·\\s]*");

  /** No running head, though bodies may answer for task after task in the same words. */
  private static final Pattern SENTENCE = Pattern.compile(".*[。；：].*|[（(].*[）)]");

  private final List<List<PdfLine>> pages;
  private final Set<String> leftOut = new TreeSet<>();

  PdfPages(List<List<PdfLine>> pages) {
    this.pages = pages.stream().map(ArrayList::new).<List<PdfLine>>map(p -> p).toList();
    dropRunningHeads();
  }

  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  private void dropRunningHeads() {
    Map<String, Integer> pagesWith = new HashMap<>();
    for (List<PdfLine> page : pages) {
      Set<String> keys = new HashSet<>();
      edges(page).forEach(line -> keys.add(key(line)));
      keys.forEach(key -> pagesWith.merge(key, 1, Integer::sum));
    }
    int often = Math.max(2, Math.min(pages.size() / 3, 20));
    for (List<PdfLine> page : pages) {
      List<PdfLine> top = top(page);
      List<PdfLine> bottom = bottom(page);
      for (List<PdfLine> edge : List.of(top, bottom)) {
        // What stands within the first or the last line of the text is text.
        boolean outside = true;
        for (PdfLine line : edge) {
          if (!line.isOfTable() && PAGE_NUMBER.matcher(line.text()).matches()) {
            page.remove(line);
          } else if (outside && pages.size() > 1 && pagesWith.getOrDefault(key(line), 0) >= often) {
            page.remove(line);
            leftOut.add("running head: " + line.text().replaceAll("\\d+", "#"));
          } else {
            outside = false;
          }
        }
      }
    }
  }

  private static List<PdfLine> edges(List<PdfLine> page) {
    List<PdfLine> edges = new ArrayList<>(top(page));
    edges.addAll(bottom(page));
    edges.removeIf(line -> line.isOfTable() || SENTENCE.matcher(line.text()).matches());
    return edges;
  }

  private static List<PdfLine> top(List<PdfLine> page) {
    return List.copyOf(page.subList(0, Math.min(EDGE, page.size())));
  }

  /** From the last line of the page up. */
  private static List<PdfLine> bottom(List<PdfLine> page) {
    int from = Math.max(Math.min(EDGE, page.size()), page.size() - EDGE);
    List<PdfLine> bottom = new ArrayList<>(page.subList(from, page.size()));
    Collections.reverse(bottom);
    return bottom;
  }

  private static String key(PdfLine line) {
    return line.text().replaceAll("\\s", "").replaceAll("\\d+", "#")
        + "@"
        + Math.round(line.top() / 4);
  }

  List<String> paragraphs() {
    double left = percentile(PdfLine::left, 0.2);
    double right = percentile(PdfLine::right, 0.8);
    double step = normalStep();
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    PdfLine before = null;
    for (List<PdfLine> page : pages) {
      boolean opensPage = true;
      for (PdfLine line : page) {
        boolean goesOn =
            before != null
                && !line.isOfTable()
                && !before.isOfTable()
                && line.left() < left + 0.8 * line.size()
                && before.right() > right - 1.6 * before.size()
                && Math.abs(line.size() - before.size()) < 1
                && (opensPage || line.top() - before.top() < 1.35 * step)
                && !(Ordinals.open(line.text()) && ENDS.indexOf(last(paragraph)) >= 0);
        if (!goesOn && paragraph.length() > 0) {
          paragraphs.add(paragraph.toString());
          paragraph.setLength(0);
        }
        if (goesOn && isLatin(last(paragraph)) && isLatin(line.text().charAt(0))) {
          paragraph.append(' ');
        }
        paragraph.append(line.text());
        before = line;
        opensPage = false;
      }
    }
    if (paragraph.length() > 0) {
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  private static char last(StringBuilder paragraph) {
    return paragraph.charAt(paragraph.length() - 1);
  }

  private double normalStep() {
    List<Double> steps = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        double step = page.get(i).top() - page.get(i - 1).top();
        if (step > 0) {
          steps.add(step);
        }
      }
    }
    steps.sort(null);
    return steps.isEmpty() ? 0 : steps.get(steps.size() / 3);
  }

  private double percentile(ToDoubleFunction<PdfLine> measure, double share) {
    double[] values =
        pages.stream()
            .flatMap(List::stream)
            .filter(l -> !l.isOfTable())
            .mapToDouble(measure)
            .sorted()
            .toArray();
    return values.length == 0
        ? 0
        : values[(int) Math.min(values.length - 1.0, values.length * share)];
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
