package org.policylineage.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the paragraph of a task: its title, its sentences, and the notes behind them. */
final class TaskReader {
  /** A title is a short sentence without a comma. */
  private static final int LONGEST_TITLE = 32;

  private final LayoutRules rules;

  TaskReader(LayoutRules rules) {
    this.rules = rules;
  }

  /** What was read, and the rest of the paragraph that belongs to no task. */
  record Result(Task task, Passage rest) {}

  static boolean opensWithTitle(Passage body) {
    List<Passage> sentences = Sentences.of(body.squeezed());
    return sentences.size() > 1 && isTitle(sentences.get(0).text());
  }

  static boolean isTitle(String sentence) {
    return sentence.endsWith("。")
        && sentence.length() <= LONGEST_TITLE
        && sentence.indexOf('，') < 0
        && sentence.indexOf('；') < 0;
  }

  /**
   * @param title the opening sentence with its stop, empty where the paragraph has no title
   * @param text what follows the ordinal and the title
   */
  Result read(String id, List<String> section, Passage ordinal, Passage title, Passage text) {
    Passage body = text.squeezed();
    List<Notes.Note> notes = new ArrayList<>(Notes.in(body, rules));
    Passage rest = Passage.EMPTY;
    if (!notes.isEmpty()) {
      int end = notes.get(notes.size() - 1).end();
      if (rules.is(LayoutRules.Kind.CLOSING, body.text().substring(end))) {
        rest = body.from(end);
        body = body.sub(0, end);
      }
    }
    List<Commitment> commitments = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < notes.size(); ) {
      int next = i + 1;
      // Notes that stand one behind the other speak of the same sentences.
      while (next < notes.size() && notes.get(next - 1).end() == notes.get(next).start()) {
        next++;
      }
      Passage before = body.sub(from, notes.get(i).start());
      from = notes.get(next - 1).end();
      if (from < body.length() && "。；;".indexOf(body.text().charAt(from)) >= 0) {
        before = before.then(body.sub(from, from + 1));
        from++;
      }
      addSentences(id, before, notes.subList(i, next), commitments);
      i = next;
    }
    addSentences(id, body.from(from), List.of(), commitments);
    Task task =
        new Task(
            id,
            section,
            withoutStop(title),
            join(notes, false),
            join(notes, true),
            commitments,
            ordinal.span(),
            title.span(),
            notes.stream().map(n -> n.passage().span()).toList());
    return new Result(task, rest);
  }

  private static void addSentences(
      String id, Passage passage, List<Notes.Note> notes, List<Commitment> commitments) {
    for (Passage sentence : Sentences.of(passage)) {
      if (sentence.text().chars().anyMatch(Character::isLetterOrDigit)) {
        commitments.add(
            new Commitment(
                id + "." + (commitments.size() + 1),
                sentence.text(),
                join(notes, false),
                join(notes, true),
                sentence.span()));
      }
    }
  }

  private static String withoutStop(Passage title) {
    return title.squeezed().text().replaceAll("[。；]$", "");
  }

  private static String join(List<Notes.Note> notes, boolean deadline) {
    return notes.stream()
        .filter(n -> n.deadline() == deadline)
        .map(Notes.Note::text)
        .distinct()
        .collect(Collectors.joining("；"));
  }
}
