package org.policylineage.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the lines of the text from those of the page: navigation and buttons of a site, page
 * numbers, heads and feet that come again on every page, a table of contents.
 *
 * @param content the lines of the text
 * @param furniture the lines of the page
 */
record PageLayout(List<SourceLine> content, List<SourceLine> furniture) {
  private static final int LONGEST_RUNNING_HEAD = 40;
  private static final int FEWEST_PAGES = 3;

  static PageLayout of(List<SourceLine> lines, LayoutRules rules) {
    PageLayout layout = new PageLayout(new ArrayList<>(), new ArrayList<>());
    boolean[] furniture = new boolean[lines.size()];
    markByWords(lines, rules, furniture);
    markRunningHeads(lines, rules, furniture);
    markContents(lines, rules, furniture);
    for (int i = 0; i < furniture.length; i++) {
      (furniture[i] ? layout.furniture : layout.content).add(lines.get(i));
    }
    return layout;
  }

  private static void markByWords(List<SourceLine> lines, LayoutRules rules, boolean[] furniture) {
    int lastMarked = lines.size() - 1;
    while (lastMarked >= 0 && !lines.get(lastMarked).isMarked()) {
      lastMarked--;
    }
    Notes notes = new Notes(rules);
    Set<String> labels = new HashSet<>();
    boolean footer = false;
    for (int i = 0; i < furniture.length; i++) {
      String text = squeezed(lines.get(i));
      // A footer names the site's 主办单位 once; a label that stood before is a note of the last task.
      boolean note = notes.isLabelled(text) && !labels.add(text.split("[：:]", 2)[0]);
      footer |= i > lastMarked && !note && rules.is(LayoutRules.Kind.PAGE_END, text);
      furniture[i] = footer || rules.is(LayoutRules.Kind.FURNITURE, text);
    }
  }

  /** Lines beside page breaks that come again, their numbers apart, on page after page. */
  private static void markRunningHeads(
      List<SourceLine> lines, LayoutRules rules, boolean[] furniture) {
    Notes notes = new Notes(rules);
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < furniture.length; i++) {
      boolean breakBefore = lines.get(i).opensPage() || (i > 0 && isPageNumber(lines.get(i - 1)));
      boolean breakBehind =
          i + 1 < furniture.length
              && (lines.get(i + 1).opensPage() || isPageNumber(lines.get(i + 1)));
      String text = lines.get(i).text();
      boolean mayBeHead =
          text.length() <= LONGEST_RUNNING_HEAD
              && !Sentences.hasStop(text)
              && Brackets.areWhole(text)
              && text.chars().anyMatch(Character::isLetter)
              && !notes.endAt(text);
      if (!furniture[i] && mayBeHead && (breakBefore || breakBehind)) {
        String key = squeezed(lines.get(i)).replaceAll("\\d+", "#");
        places.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    places.values().stream()
        .filter(all -> all.size() >= FEWEST_PAGES)
        .forEach(all -> all.forEach(i -> furniture[i] = true));
  }

  private static boolean isPageNumber(SourceLine line) {
    String text = squeezed(line);
    return text.length() <= 12
        && text.matches("\\D*\\d{1,4}\\D*")
        && !line.isMarked()
        && text.chars().noneMatch(c -> Character.isLetter(c) && "第页共".indexOf(c) < 0);
  }

  /** Lines below 目录 that stand a second time further down, with their page number apart. */
  private static void markContents(List<SourceLine> lines, LayoutRules rules, boolean[] furniture) {
    int contents = 0;
    while (contents < furniture.length
        && !rules.is(LayoutRules.Kind.CONTENTS, squeezed(lines.get(contents)))) {
      contents++;
    }
    if (contents == furniture.length) {
      return;
    }
    Map<String, Integer> count = new HashMap<>();
    for (SourceLine line : lines.subList(contents, lines.size())) {
      count.merge(contentsKey(line), 1, Integer::sum);
    }
    furniture[contents] = true;
    for (int i = contents + 1; i < furniture.length; i++) {
      if (!furniture[i] && count.merge(contentsKey(lines.get(i)), -1, Integer::sum) < 1) {
        break;
      }
      furniture[i] = true;
    }
  }

  private static String contentsKey(SourceLine line) {
    String heading = Sentences.first(line.passage().squeezed()).text();
    return heading.replaceAll("[.…·．。\\-—_]*[（(]?\\d*[）)]?$", "");
  }

  private static String squeezed(SourceLine line) {
    return line.passage().squeezed().text();
  }
}
