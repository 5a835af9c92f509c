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

  /** The same with adverbs that stand further before it. */
  Chain after(List<String> adverbs, boolean sustain) {
    if (adverbs.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(adverbs);
    all.addAll(modifiers);
    return new Chain(verbs, List.copyOf(all), sustains || sustain, span);
  }

  Verb last() {
    return verbs.get(verbs.size() - 1);
  }

  /** Whether the object can be a title without 《》, by the verbs or by the object's tail. */
  boolean names(boolean tailNames) {
    boolean byTail = tailNames && (last().role() == Role.LIGHT || last().role() == Role.PUSH);
    return byTail || verbs.stream().anyMatch(Verb::names);
  }

  /**
   * The stage of this chain with its object.
   *
   * @param tail the stage that the object's last noun tells, or null
   * @param product the stage of what is made when it is less than the text itself (草案), or null
   */
  Stage stage(Stage tail, Stage product) {
    Stage stage = null;
    boolean pushed = false;
    for (Verb verb : verbs) {
      if (verb.role() == Role.STUDY) {
        return Stage.STUDY;
      }
      pushed |= verb.helps();
      if (!verb.helps()) {
        stage = Stage.furthest(stage, verb.stage());
      }
    }
    if (tail != null && (last().role() == Role.LIGHT || last().role() == Role.PUSH)) {
      stage = tail;
    }
    if (stage == null) {
      return last().stage();
    }
    if (product != null
        && (stage == Stage.REVISE || stage == Stage.ISSUE || stage == Stage.DRAFT)) {
      return product;
    }
    if (pushed) {
      // 推动落实 carries out what is there; 推动解决 has still to get there.
      boolean hoped = stage == Stage.IMPLEMENT && last().role() == Role.PLAIN;
      stage = hoped ? Stage.ADVANCE : stage.pushed();
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
      Verb first = verbAt(start, null, false);
      if (first == null) {
        return alone(start);
      }
      verbs.add(first);
      int end = start + first.word().length();
      for (Verb before = first; before != null; ) {
        String joiner = lexicon.cues().of(Cues.Kind.JOINER).at(text, end, to);
        int next = joiner == null ? end : end + joiner.length();
        boolean opens = before.helps() || before.role() == Role.STUDY;
        int adverbs = joiner != null || opens ? skipModifiers(next, false) : next;
        before = verbAt(adverbs, before, joiner != null && lexicon.cues().also(joiner));
        if (before != null) {
          skipModifiers(next, adverbs > next);
          verbs.add(before);
          end = adverbs + before.word().length();
        }
      }
      String suffix = lexicon.cues().of(Cues.Kind.VERB_SUFFIX).at(text, end, to);
      end += suffix == null ? 0 : suffix.length();
      return new Chain(List.copyOf(verbs), List.copyOf(modifiers), sustains, new Span(start, end));
    }

    /** 加快…修改: the adverb is the verb, and adverbs after it (加快重点领域…) open the object. */
    private Chain alone(int from) {
      int end = from;
      while (!modifiers.isEmpty()) {
        String word = modifiers.remove(modifiers.size() - 1);
        Stage stage = lexicon.verbs().modifiers().get(word).alone();
        if (stage != null) {
          Role role = stage == Stage.ADVANCE ? Role.PUSH : Role.PLAIN;
          Verb verb = new Verb(word, role, stage, false, false);
          Span span = new Span(end - word.length(), end);
          return new Chain(List.of(verb), List.copyOf(modifiers), sustains, span);
        }
        end -= word.length();
      }
      return null;
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

    /**
     * The longest verb at a place that can follow the one before and leaves no half of a noun
     * behind.
     */
    private Verb verbAt(int from, Verb before, boolean joined) {
      String word = lexicon.verbs().verbs().at(text, from, to);
      while (word != null) {
        Verb verb = lexicon.verbs().verbs().get(word);
        int end = from + word.length();
        if ((joined ? verb.role() != Role.STUDY : follows(before, verb))
            && !partOfNoun(from, end, before != null)) {
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
        case PUSH, HELP, STUDY -> verb.role() != Role.PLAIN || verb.scan();
        case VERB -> verb.role() == Role.VERB;
        case LIGHT, PLAIN -> false;
      };
    }

    /** 推进|规范化, and after another verb 制定|实施方案: what looks like a verb belongs to a noun. */
    private boolean partOfNoun(int from, int end, boolean follows) {
      if (end >= to) {
        return false;
      }
      String noun = lexicon.cues().of(Cues.Kind.NOUN_AFTER).at(text, end, to);
      if (noun != null && (follows || noun.length() == 1)) {
        return true;
      }
      // 印发实施方案: the shorter verb leaves a noun whole.
      return lexicon.titles().bareEnding(text, end, to)
          && (follows || lexicon.verbs().verbs().at(text, from, end - 1) != null);
    }
  }
}
