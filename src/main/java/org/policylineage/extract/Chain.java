package org.policylineage.extract;

import java.util.ArrayList;
import java.util.List;
import org.policylineage.extract.Verbs.Modifier;
import org.policylineage.extract.Verbs.Role;
import org.policylineage.extract.Verbs.Verb;
import org.policylineage.parse.Span;

/**
 * The verbs that follow each other at one place of a text, with the adverbs before them: 加快|推动|修订.
 */
record Chain(List<Verb> verbs, List<String> modifiers, boolean sustains, Span span) {
  /** Reads the chain that starts right at {@code from}, or null when no verb stands there. */
  static Chain read(Lexicon lexicon, String text, int from, int to) {
    return new Reader(lexicon, text, to).read(from);
  }

  Verb last() {
    return verbs.get(verbs.size() - 1);
  }

  boolean names() {
    return verbs.stream().anyMatch(Verb::names);
  }

  /**
   * The stage of this chain with its object.
   *
   * @param tail the stage that the object's last noun tells, or null
   * @param draft whether the object is a draft of a text
   */
  Stage stage(Stage tail, boolean draft) {
    Stage stage = null;
    boolean pushed = false;
    for (Verb verb : verbs) {
      if (verb.role() == Role.STUDY) {
        return Stage.STUDY;
      }
      pushed |= verb.role() == Role.PUSH;
      if (verb.role() != Role.PUSH) {
        stage = Stage.furthest(stage, verb.stage());
      }
    }
    if (tail != null && (last().role() == Role.LIGHT || last().role() == Role.PUSH)) {
      stage = tail;
    }
    if (stage == null) {
      return last().stage();
    }
    if (draft && (stage == Stage.REVISE || stage == Stage.ISSUE)) {
      return Stage.DRAFT;
    }
    if (pushed) {
      stage = stage.pushed();
    }
    return sustains && stage == Stage.IMPLEMENT ? Stage.SUSTAIN : stage;
  }

  private static final class Reader {
    private final Lexicon lexicon;
    private final String text;
    private final int to;
    private final List<Verb> verbs = new ArrayList<>();
    private final List<String> modifiers = new ArrayList<>();
    private boolean sustains;

    Reader(Lexicon lexicon, String text, int to) {
      this.lexicon = lexicon;
      this.text = text;
      this.to = to;
    }

    Chain read(int from) {
      int start = skipModifiers(from, true);
      Verb first = verbAt(start, null);
      if (first == null) {
        return alone(start);
      }
      verbs.add(first);
      int end = start + first.word().length();
      while (true) {
        int next = skipJoiner(end);
        int adverbs = skipModifiers(next, false);
        Verb verb = verbAt(adverbs, verbs.get(verbs.size() - 1));
        if (verb == null || (next > end && verb.role() == Role.STUDY)) {
          break;
        }
        skipModifiers(next, true);
        verbs.add(verb);
        end = adverbs + verb.word().length();
      }
      return new Chain(List.copyOf(verbs), List.copyOf(modifiers), sustains, new Span(start, end));
    }

    /** 加快…修改: the adverb is the verb. */
    private Chain alone(int end) {
      if (modifiers.isEmpty()) {
        return null;
      }
      String word = modifiers.remove(modifiers.size() - 1);
      Stage stage = lexicon.verbs().modifiers().get(word).alone();
      if (stage == null) {
        return null;
      }
      Role role = stage == Stage.ADVANCE ? Role.PUSH : Role.PLAIN;
      Span span = new Span(end - word.length(), end);
      return new Chain(
          List.of(new Verb(word, role, stage, false, false)),
          List.copyOf(modifiers),
          sustains,
          span);
    }

    private int skipModifiers(int from, boolean keep) {
      int i = from;
      while (true) {
        String word = lexicon.verbs().modifiers().at(text, i, to);
        String verb = lexicon.verbs().verbs().at(text, i, to);
        if (word == null || (verb != null && verb.length() > word.length())) {
          return i;
        }
        if (keep) {
          Modifier modifier = lexicon.verbs().modifiers().get(word);
          modifiers.add(word);
          sustains |= modifier.sustains();
        }
        i += word.length();
      }
    }

    private int skipJoiner(int from) {
      String joiner = lexicon.cues().of(Cues.Kind.JOINER).at(text, from, to);
      return joiner == null ? from : from + joiner.length();
    }

    /**
     * The longest verb at a place that can follow the one before and leaves no half of a noun
     * behind.
     */
    private Verb verbAt(int from, Verb before) {
      String word = lexicon.verbs().verbs().at(text, from, to);
      while (word != null) {
        Verb verb = lexicon.verbs().verbs().get(word);
        int end = from + word.length();
        if (follows(before, verb) && !partOfNoun(end, before != null)) {
          return verb;
        }
        word = lexicon.verbs().verbs().at(text, from, end - 1);
      }
      return null;
    }

    private static boolean follows(Verb before, Verb verb) {
      if (before == null) {
        return true;
      }
      return switch (before.role()) {
        case PUSH, STUDY -> verb.role() != Role.PLAIN || verb.scan();
        case VERB -> verb.role() == Role.VERB;
        case LIGHT, PLAIN -> false;
      };
    }

    /** 推进|规范化, and after another verb 制定|实施方案: what looks like a verb belongs to a noun. */
    private boolean partOfNoun(int end, boolean follows) {
      if (end >= to) {
        return false;
      }
      String noun = lexicon.cues().of(Cues.Kind.NOUN_AFTER).at(text, end, to);
      if (noun != null && (follows || noun.length() == 1)) {
        return true;
      }
      return follows && lexicon.titles().bareEnding(text, end, to);
    }
  }
}
