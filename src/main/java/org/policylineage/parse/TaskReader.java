package org.policylineage.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the paragraphs of a task into its sentences and the notes behind them. A note speaks of the
 * sentences between it and the note before it; the only notes behind the first paragraph speak of
 * the points below it, too, and where there are none, those from above hold.
 */
final class TaskReader {
  /** A title is a short sentence without a comma. */
  private static final int LONGEST_TITLE = 32;

  private final LayoutRules rules;
  private final Notes noteReader;
  private final String id;
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Notes.Note> notes = new ArrayList<>();
  private final List<Sentence> pending = new ArrayList<>();
  private final List<Notes.Note> run = new ArrayList<>();
  private final List<Notes.Note> above;
  private Passage rest = Passage.EMPTY;
  private final BitSet ofPoints = new BitSet();
  private int notesOfFirst = -1;

  /**
   * @param above the notes of the heading above or of the group, which hold where the task has none
   */
  TaskReader(String id, LayoutRules rules, List<Notes.Note> above) {
    this.id = id;
    this.rules = rules;
    this.above = above;
    this.noteReader = new Notes(rules);
  }

  /** A sentence and the ordinal of the point that it opens. */
  private record Sentence(Passage ordinal, Passage text) {}

  static boolean isTitle(String sentence) {
    return sentence.endsWith("。")
        && sentence.length() <= LONGEST_TITLE
        && sentence.indexOf('，') < 0
        && sentence.indexOf('；') < 0;
  }

  /** Whether the text announces points: 采取下列措施：. */
  static boolean isLeadIn(String text) {
    return text.endsWith("：") || text.endsWith(":");
  }

  /** How many characters of the sentence announce points that it goes on with, 0 if none does. */
  static int leadIn(String sentence) {
    int colon = Math.max(sentence.indexOf('：'), sentence.indexOf(':'));
    boolean announces =
        colon > 0
            && Marker.ofPoint(sentence.substring(colon + 1))
                .filter(marker -> marker.ordinal() == 1)
                .isPresent();
    return announces ? colon + 1 : 0;
  }

  /**
   * @param ordinal of the point that the paragraph is, empty where it is none
   * @param last whether it is the last paragraph, behind which text may stand that is no task's
   */
  void add(Passage ordinal, Passage paragraph, boolean last) {
    Passage body = paragraph.squeezed();
    int before = sentences();
    List<Notes.Note> found = noteReader.in(body);
    int end = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
    if (last && end > 0 && rules.is(LayoutRules.Kind.CLOSING, body.text().substring(end))) {
      rest = body.from(end);
      body = body.sub(0, end);
    }
    Passage point = ordinal;
    int from = 0;
    for (Notes.Note note : found) {
      addSentences(point, body.sub(from, note.start()));
      point = Passage.EMPTY;
      run.add(note);
      notes.add(note);
      from = note.end();
    }
    addSentences(point, body.from(from));
    ofPoints.set(before, sentences(), !ordinal.isEmpty());
    if (notesOfFirst < 0) {
      notesOfFirst = notes.size();
    }
  }

  /** A paragraph of its own that holds nothing but what elsewhere is a note: 主办单位：教育部. */
  void addText(Passage paragraph) {
    addSentences(Passage.EMPTY, paragraph.squeezed());
    notesOfFirst = 0;
  }

  /** How many sentences were read so far. */
  private int sentences() {
    return commitments.size() + pending.size();
  }

  private void addSentences(Passage ordinal, Passage passage) {
    Passage point = ordinal;
    for (Passage sentence : withoutLeadIns(Sentences.of(passage))) {
      if (sentence.text().chars().noneMatch(Character::isLetterOrDigit)) {
        addPunctuation(sentence);
        continue;
      }
      if (!run.isEmpty()) {
        flush();
      }
      // An ordinal with nothing behind it, as a copy may break off, is text.
      Optional<Marker> inline =
          (point.isEmpty() ? Marker.ofPoint(sentence.text()) : Optional.<Marker>empty())
              .filter(marker -> !sentence.from(marker.length()).stripped().isEmpty());
      if (inline.isPresent()) {
        int length = inline.get().length();
        pending.add(new Sentence(sentence.sub(0, length), sentence.from(length).stripped()));
      } else {
        pending.add(new Sentence(point, sentence));
      }
      point = Passage.EMPTY;
    }
  }

  private static List<Passage> withoutLeadIns(List<Passage> sentences) {
    List<Passage> parted = new ArrayList<>();
    for (Passage sentence : sentences) {
      int leadIn = leadIn(sentence.text());
      if (leadIn > 0) {
        parted.add(sentence.sub(0, leadIn));
      }
      parted.add(sentence.from(leadIn));
    }
    return parted;
  }

  /** The stop of a sentence may stand behind its note: 制定办法（教育部负责）。 */
  private void addPunctuation(Passage punctuation) {
    if (pending.isEmpty()) {
      return;
    }
    Sentence sentence = pending.get(pending.size() - 1);
    if (!Sentences.isTerminated(sentence.text().text())) {
      pending.set(
          pending.size() - 1, new Sentence(sentence.ordinal(), sentence.text().then(punctuation)));
    }
  }

  private void flush() {
    for (Sentence sentence : pending) {
      Span place = sentence.text().span();
      int start = sentence.ordinal().isEmpty() ? place.start() : sentence.ordinal().span().start();
      commitments.add(
          new Commitment(
              id + "." + (commitments.size() + 1),
              sentence.text().text(),
              join(run, Notes.Note::responsibility),
              join(run, Notes.Note::deadline),
              new Span(start, place.end())));
    }
    pending.clear();
    run.clear();
  }

  /**
   * The task, once all paragraphs are added.
   *
   * @param title the opening sentence, empty where it has no title
   */
  Task toTask(List<String> section, Passage ordinal, Passage title) {
    flush();
    List<Notes.Note> all = notes.isEmpty() ? above : notes;
    if (notes.isEmpty()) {
      ofPoints.set(0, commitments.size());
      give(above);
    } else if (notes.size() == notesOfFirst) {
      // What stands behind the first paragraph is said of the points below it.
      give(notes);
    }
    return new Task(
        id,
        section,
        title.squeezed().text().replaceAll("[。；：:】]$|^【", ""),
        join(all, Notes.Note::responsibility),
        join(all, Notes.Note::deadline),
        commitments,
        ordinal.span(),
        title.span(),
        notes.stream().map(n -> n.passage().span()).toList());
  }

  /** Gives notes to the commitments of points, which have none of their own. */
  private void give(List<Notes.Note> given) {
    if (given.isEmpty()) {
      return;
    }
    for (int i = ofPoints.nextSetBit(0); i >= 0; i = ofPoints.nextSetBit(i + 1)) {
      Commitment own = commitments.get(i);
      commitments.set(
          i,
          new Commitment(
              own.id(),
              own.text(),
              join(given, Notes.Note::responsibility),
              join(given, Notes.Note::deadline),
              own.span()));
    }
  }

  /** What stood behind the last note and belongs to no task. */
  Passage rest() {
    return rest;
  }

  private static String join(List<Notes.Note> notes, Function<Notes.Note, String> field) {
    return notes.stream()
        .map(field)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("；"));
  }
}
