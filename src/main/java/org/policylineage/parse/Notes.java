package org.policylineage.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policylineage.ingest.Script;

/**
 * The notes that say who answers for a task and by when: （教育部、科技部负责）, 【2025年12月底前完成】, or a tail
 * 责任单位：教育部.
 */
final class Notes {
  /** A longer parenthesis is text, however it ends. Lists of sixty bodies have stood in notes. */
  private static final int LONGEST = 800;

  private static final String ROUND = "（()）";
  private static final String SQUARE = "【】［[]］〔〕";

  private static final Pattern PARTS = Pattern.compile("(?<=[；;，,])");

  private final LayoutRules rules;

  Notes(LayoutRules rules) {
    this.rules = rules;
  }

  /**
   * A note and where it stands in the text that was searched.
   *
   * @param responsibility who, empty where it does not say
   * @param deadline by when, empty where it does not say
   */
  record Note(String responsibility, String deadline, Passage passage, int start, int end) {}

  /** Whether the text ends in a note, with or without a stop behind it. */
  boolean endAt(CharSequence text) {
    int end = text.length();
    while (end > 0 && (Passage.isBlank(text.charAt(end - 1)) || isStop(text.charAt(end - 1)))) {
      end--;
    }
    if (end == 0 || !isParenthesis(text.charAt(end - 1))) {
      return false;
    }
    String tail = text.subSequence(Math.max(0, end - LONGEST), end).toString();
    int opener = Brackets.of(tail).partner(tail.length() - 1);
    if (opener < 0) {
      return false;
    }
    String inner = tail.substring(opener + 1, tail.length() - 1);
    return isNote(inner) || opener > 0 && isStop(tail.charAt(opener - 1)) && isNames(inner);
  }

  /** Whether the line is a labelled note: 责任单位：教育部. */
  boolean isLabelled(String line) {
    int start = !line.isEmpty() && isParenthesis(line.charAt(0)) ? 1 : 0;
    return labelLength(Script.simplified(line), start) > 0;
  }

  /** Whether the text says who or by when. */
  boolean isNote(String text) {
    String squeezed = text.replaceAll("\\s", "");
    return squeezed.length() <= LONGEST
        && (rules.is(LayoutRules.Kind.RESPONSIBILITY, squeezed)
            || rules.is(LayoutRules.Kind.DEADLINE, squeezed));
  }

  /** Names alone, perhaps with a day, are a note only behind a stop: …。（省医保局，2022年11月30日前）. */
  private boolean isNames(String text) {
    return PARTS
        .splitAsStream(text.replaceAll("\\s", ""))
        .map(Notes::withoutTail)
        .allMatch(
            part ->
                rules.is(LayoutRules.Kind.NAMES, part)
                    || rules.is(LayoutRules.Kind.DEADLINE, part));
  }

  /** The notes of a paragraph, in order: parentheses beside a stop, and labelled tails. */
  List<Note> in(Passage passage) {
    List<Note> notes = new ArrayList<>();
    addParentheses(passage, notes);
    addLabelled(passage, notes);
    notes.sort(Comparator.comparingInt(Note::start));
    return notes;
  }

  /** Whether the passage is nothing but notes, the first of which then opens it. */
  boolean areAll(Passage passage) {
    return !passage.isEmpty()
        && (isParenthesis(passage.text().charAt(0)) || isLabelled(passage.text()))
        && !haveTextBeside(passage, 0);
  }

  /** Whether the passage says more than its notes from a place on. */
  boolean haveTextBeside(Passage passage, int start) {
    int from = start;
    for (Note note : in(passage)) {
      if (hasLetters(passage.text(), from, Math.max(from, note.start()))) {
        return true;
      }
      from = Math.max(from, note.end());
    }
    return hasLetters(passage.text(), from, passage.length());
  }

  private static boolean hasLetters(String text, int from, int to) {
    return text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
  }

  private void addParentheses(Passage passage, List<Note> notes) {
    String text = passage.text();
    Brackets brackets = Brackets.of(text);
    int end = 0;
    for (int start = 0; start < text.length(); start = end) {
      int closer = brackets.partner(start);
      end = start + 1;
      if (closer < start || !isParenthesis(text.charAt(start)) || closer - start > LONGEST) {
        continue;
      }
      // What opens a paragraph in 【】 is its title: 【明确责任分工】.
      boolean behind =
          start == 0
              ? ROUND.indexOf(text.charAt(0)) >= 0
              : isStop(text.charAt(start - 1)) || isParenthesis(text.charAt(start - 1));
      boolean before =
          closer + 1 == text.length()
              || isStop(text.charAt(closer + 1))
              || isParenthesis(text.charAt(closer + 1));
      String inner = text.substring(start + 1, closer);
      boolean behindStop = start > 0 && isStop(text.charAt(start - 1));
      if ((behind || before) && isNote(inner) || behindStop && isNames(inner)) {
        end = closer + 1;
        notes.add(note(inner, passage, start, end));
      }
    }
  }

  private void addLabelled(Passage passage, List<Note> notes) {
    String text = Script.simplified(passage.text());
    int parenthesis = 0;
    int parentheses = notes.size();
    int behindLabelled = -1;
    int start = 0;
    while (start < text.length()) {
      while (parenthesis < parentheses && notes.get(parenthesis).end() <= start) {
        parenthesis++;
      }
      if (parenthesis < parentheses && notes.get(parenthesis).start() <= start) {
        start = notes.get(parenthesis).end();
        continue;
      }
      boolean apart =
          start == 0
              || start == behindLabelled
              || passage.isApart(start)
              || isStop(text.charAt(start - 1))
              || isParenthesis(text.charAt(start - 1));
      if (apart && labelLength(text, start) > 0) {
        int end = labelledEnd(text, start);
        String inner = passage.text().substring(start, end);
        end += end < text.length() && isStop(text.charAt(end)) ? 1 : 0;
        if (isNote(inner)) {
          notes.add(note(inner, passage, start, end));
          behindLabelled = end;
          start = end;
          continue;
        }
      }
      start++;
    }
  }

  /** At a stop, or where the next label follows without one: 责任单位：教育部完成时限：2025年. */
  private int labelledEnd(String text, int start) {
    int end = start + labelLength(text, start);
    while (end < text.length() && "。；;".indexOf(text.charAt(end)) < 0) {
      if (labelLength(text, end) > 0) {
        return end;
      }
      end++;
    }
    return end;
  }

  private int labelLength(String text, int from) {
    int length = rules.lengthAt(LayoutRules.Kind.LABEL, text, from);
    boolean colon =
        length > 0
            && from + length < text.length()
            && "：:".indexOf(text.charAt(from + length)) >= 0;
    return colon ? length + 1 : 0;
  }

  /** A note may say both: 责任单位：教育部；完成时限：2025年12月底前. */
  private Note note(String inner, Passage passage, int start, int end) {
    List<String> who = new ArrayList<>();
    List<String> when = new ArrayList<>();
    for (String part : parts(inner)) {
      boolean deadline =
          rules.is(LayoutRules.Kind.DEADLINE, withoutTail(part))
              && !rules.is(LayoutRules.Kind.RESPONSIBILITY, withoutTail(part));
      (deadline ? when : who).add(part);
    }
    // One that names nobody is a deadline as a whole: 2023年底前取得进展，2025年底前完成.
    if (!rules.is(LayoutRules.Kind.NAMES, join(who))
        && !rules.is(LayoutRules.Kind.RESPONSIBILITY, join(who))
        && !when.isEmpty()) {
      return new Note("", inner, passage.sub(start, end), start, end);
    }
    return new Note(join(who), join(when), passage.sub(start, end), start, end);
  }

  /** Parted by commas and semicolons, and before labels: 责任单位：教育部 完成时限：2025年. */
  private List<String> parts(String inner) {
    List<String> parts = new ArrayList<>();
    for (String part : PARTS.splitAsStream(inner).toList()) {
      String simplified = Script.simplified(part);
      int from = 0;
      for (int i = 1; i < part.length(); i++) {
        if (labelLength(simplified, i) > 0) {
          parts.add(part.substring(from, i));
          from = i;
        }
      }
      parts.add(part.substring(from));
    }
    return parts;
  }

  private static String join(List<String> parts) {
    return withoutTail(parts.stream().collect(Collectors.joining()));
  }

  private static String withoutTail(String part) {
    return part.replaceAll("[；;，,]$", "");
  }

  private static boolean isParenthesis(char c) {
    return ROUND.indexOf(c) >= 0 || SQUARE.indexOf(c) >= 0;
  }

  private static boolean isStop(char c) {
    return Sentences.isStop(c);
  }
}
