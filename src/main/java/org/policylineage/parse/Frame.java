package org.policylineage.parse;

import java.util.List;
import java.util.Optional;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.Script;

/**
 * Where the text proper begins and ends.
 *
 * @param front titles, numbers, addressees, a covering notice
 * @param body the text
 * @param back signature and date, appendices, an interpretation that the page adds
 * @param warning what is odd about it
 */
record Frame(
    List<SourceLine> front,
    List<SourceLine> body,
    List<SourceLine> back,
    Optional<Document.Warning> warning) {
  private static final int LONGEST_SIGNATURE = 30;
  private static final int TITLE_LINES = 4;

  static Frame of(List<SourceLine> lines, DocumentInfo info, LayoutRules rules) {
    int begin = behindTitle(lines, info, rules);
    Optional<Document.Warning> warning = Optional.empty();
    if (begin < 0) {
      begin = firstSentence(lines);
      warning =
          Optional.of(
              new Document.Warning(
                  lines.isEmpty() ? 1 : lines.get(0).number(),
                  "the title of " + info.id() + " does not stand in its text"));
    }
    while (begin < lines.size()
        && !lines.get(begin).isMarked()
        && rules.is(LayoutRules.Kind.FRONT, squeezed(lines.get(begin)))) {
      begin++;
    }
    int appendix = appendix(lines, begin, rules);
    int end = signature(lines, begin, appendix, info, rules);
    if (lines.subList(appendix, lines.size()).stream().anyMatch(SourceLine::isMarked)) {
      SourceLine line = lines.get(appendix);
      warning =
          warning.or(
              () ->
                  Optional.of(
                      new Document.Warning(
                          line.number(),
                          "what follows '"
                              + line.text()
                              + "' is kept as prose; put it into a file of its own if it holds"
                              + " tasks")));
    }
    return new Frame(
        lines.subList(0, begin),
        lines.subList(begin, end),
        lines.subList(end, lines.size()),
        warning);
  }

  /** Behind the last line that carries the title and has no task before it; -1 where none does. */
  private static int behindTitle(List<SourceLine> lines, DocumentInfo info, LayoutRules rules) {
    String title = key(info.title());
    int begin = -1;
    for (int i = 0; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      if (line.isMarked() && Sentences.hasStop(line.text())) {
        break;
      }
      StringBuilder joined = new StringBuilder();
      for (int j = i; j < Math.min(lines.size(), i + TITLE_LINES); j++) {
        joined.append(key(lines.get(j).text()));
        if (joined.length() >= title.length()) {
          if (joined.toString().equals(title)) {
            begin = j + 1;
          }
          break;
        }
      }
      if (!line.isMarked() && rules.is(LayoutRules.Kind.LEAD, line.text())) {
        begin = i + 1;
      }
    }
    return begin;
  }

  private static String key(String title) {
    return Script.simplified(title).replaceAll("[\\s\u3000\u00A0《》]", "");
  }

  private static int firstSentence(List<SourceLine> lines) {
    int begin = 0;
    while (begin < lines.size()
        && !lines.get(begin).isMarked()
        && !Sentences.hasStop(lines.get(begin).text())) {
      begin++;
    }
    return begin;
  }

  /** Where 附件 or the like stands behind a task, otherwise the end. */
  private static int appendix(List<SourceLine> lines, int begin, LayoutRules rules) {
    boolean task = false;
    for (int i = begin; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      task |= line.isMarked() && Sentences.hasStop(line.text());
      if (task
          && !line.isMarked()
          && mayEnd(lines.get(i - 1), rules)
          && rules.is(LayoutRules.Kind.APPENDIX, squeezed(line))) {
        return i;
      }
    }
    return lines.size();
  }

  /** Whether the text may end with this line: a sentence, a date or whom to ask. */
  private static boolean mayEnd(SourceLine line, LayoutRules rules) {
    return Sentences.isTerminated(line.text())
        || rules.is(LayoutRules.Kind.DATE, squeezed(line))
        || rules.is(LayoutRules.Kind.CLOSING, line.text());
  }

  /** Where the signature begins: the last short lines, one of them a date or an issuer. */
  private static int signature(
      List<SourceLine> lines, int begin, int end, DocumentInfo info, LayoutRules rules) {
    int start = end;
    boolean signed = false;
    while (start > begin + 1 && maySign(lines.get(start - 1), rules)) {
      String text = squeezed(lines.get(start - 1));
      signed |= rules.is(LayoutRules.Kind.DATE, text) || info.issuers().contains(text);
      start--;
    }
    return signed && Sentences.isTerminated(lines.get(start - 1).text()) ? start : end;
  }

  private static boolean maySign(SourceLine line, LayoutRules rules) {
    String text = squeezed(line);
    return !line.isMarked()
        && text.length() <= LONGEST_SIGNATURE
        && !Sentences.hasStop(text)
        && Brackets.areWhole(text)
        && !new Notes(rules).endAt(text)
        && !new Notes(rules).isLabelled(text);
  }

  private static String squeezed(SourceLine line) {
    return line.passage().squeezed().text();
  }
}
