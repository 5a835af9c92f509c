package org.policylineage.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parentheses that say who answers for a task and by when: （教育部、科技部负责）, （2025年12月底前完成）, or a
 * line 责任单位：教育部.
 */
final class Notes {
  private static final Pattern PARENTHESIS =
      Pattern.compile("[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]");
  private static final Pattern AT_END = Pattern.compile("[（(]([^（）()]*)[）)][。；;]?\\s*$");
  private static final Pattern LABELLED =
      Pattern.compile("(?:责任|牵头|配合|参加|主办|协办|完成)(?:单位|部门|主体|时限|时间)[：:][^。；;]*[。；;]?");

  /** A note and where it stands in the text that was searched. */
  record Note(boolean deadline, Passage passage, String text, int start, int end) {}

  private Notes() {}

  static boolean endsInNote(String text, LayoutRules rules) {
    Matcher matcher = AT_END.matcher(text);
    return matcher.find() && kind(matcher.group(1).replaceAll("\\s", ""), rules) != null;
  }

  /** The notes of a paragraph, in order: parentheses behind a sentence, and labelled tails. */
  static List<Note> in(Passage passage, LayoutRules rules) {
    List<Note> notes = new ArrayList<>();
    String text = passage.text();
    Matcher matcher = PARENTHESIS.matcher(text);
    while (matcher.find()) {
      boolean behind =
          matcher.start() > 0 && "。；;！？）)".indexOf(text.charAt(matcher.start() - 1)) >= 0;
      boolean before =
          matcher.end() == text.length() || "。；;（(".indexOf(text.charAt(matcher.end())) >= 0;
      LayoutRules.Kind kind = kind(matcher.group(1), rules);
      if (kind != null && (behind || before)) {
        notes.add(
            new Note(
                kind == LayoutRules.Kind.DEADLINE,
                passage.sub(matcher.start(), matcher.end()),
                matcher.group(1),
                matcher.start(),
                matcher.end()));
      }
    }
    Matcher labelled = LABELLED.matcher(text);
    while (labelled.find()) {
      boolean apart =
          labelled.start() == 0 || "。；;）)".indexOf(text.charAt(labelled.start() - 1)) >= 0;
      boolean free =
          notes.stream().noneMatch(n -> n.start() < labelled.end() && labelled.start() < n.end());
      LayoutRules.Kind kind = kind(labelled.group(), rules);
      if (apart && free && kind != null) {
        notes.add(
            new Note(
                kind == LayoutRules.Kind.DEADLINE,
                passage.sub(labelled.start(), labelled.end()),
                labelled.group().replaceAll("[。；;]$", ""),
                labelled.start(),
                labelled.end()));
      }
    }
    notes.sort(java.util.Comparator.comparingInt(Note::start));
    return notes;
  }

  private static LayoutRules.Kind kind(String text, LayoutRules rules) {
    if (rules.is(LayoutRules.Kind.RESPONSIBILITY, text)) {
      return LayoutRules.Kind.RESPONSIBILITY;
    }
    return rules.is(LayoutRules.Kind.DEADLINE, text) ? LayoutRules.Kind.DEADLINE : null;
  }
}
