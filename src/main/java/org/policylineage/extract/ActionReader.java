package org.policylineage.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.policylineage.extract.Verbs.Role;
import org.policylineage.extract.Verbs.Tail;
import org.policylineage.extract.Verbs.Verb;
import org.policylineage.parse.Span;

/**
 * Finds the actions of a commitment.
 *
 * <p>A clause ends at a comma outside brackets. Its verb chain stands at its start, after small
 * words such as 并 or 要; a clause opened by a preposition (在…中引入…, 将…压减至…) or a subject has it
 * inside. The object is the rest of the clause, up to a 并 that opens another chain. A verb right
 * before a 《》 inside an object is an action of its own.
 */
final class ActionReader {
  /**
   * An action and what other readers need of it.
   *
   * @param core the object without the nouns at its end that only tell the stage
   * @param names whether the core can be the title of an instrument without 《》
   * @param carriesOut whether the object can be a programme that is carried out
   */
  record Found(Action action, Span core, boolean names, boolean carriesOut, boolean pushed) {}

  private final Lexicon lexicon;
  private final Warnings warnings;

  ActionReader(Lexicon lexicon, Warnings warnings) {
    this.lexicon = lexicon;
    this.warnings = warnings;
  }

  List<Found> read(String text, Brackets brackets) {
    List<Found> found = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = brackets.clauseEnd(start);
      readClause(text, brackets, start, end, found);
      start = end + 1;
    }
    new TitledActions(lexicon, text, brackets).addTo(found);
    found.sort(Comparator.comparingInt(f -> f.action().verbSpan().start()));
    return found;
  }

  private void readClause(String text, Brackets brackets, int start, int end, List<Found> found) {
    int at = start;
    Chain chain = Chain.read(lexicon, text, at, end);
    String connector = chain != null ? null : cue(Cues.Kind.CONNECTOR, text, at, end);
    while (connector != null && chain == null) {
      at += connector.length();
      chain = Chain.read(lexicon, text, at, end);
      connector = cue(Cues.Kind.CONNECTOR, text, at, end);
    }
    if (chain != null) {
      addRun(text, brackets, chain, end, found);
      return;
    }
    if (cue(Cues.Kind.RESULT, text, at, end) != null) {
      return;
    }
    List<String> adverbs = new ArrayList<>();
    int opening = skipAdverbs(text, at, end, adverbs);
    String frame = cue(Cues.Kind.FRAME, text, opening, end);
    int inside = frame == null ? at : opening + frame.length();
    chain = frame == null ? null : opening(text, inside, end);
    chain = chain != null ? chain : scan(text, brackets, inside, end);
    if (chain == null) {
      if (frame == null && end - at >= 4 && Character.isIdeographic(text.charAt(at))) {
        warnings.verb(text.substring(at, at + 2));
      }
      return;
    }
    if (frame != null) {
      // 继续面向…开展…: the adverb before the preposition is the verb's.
      chain = chain.after(adverbs, adverbs.stream().anyMatch(this::sustains));
    }
    if (frame != null
        && chain.span().start() > inside
        && chain.last().role() == Role.PLAIN
        && frame.length() == 1
        && lexicon.cues().of(Cues.Kind.FRAME_OF_OBJECT).contains(frame)) {
      addFronted(text, chain, new Span(inside, chain.span().start()), found);
    } else {
      addRun(text, brackets, chain, end, found);
    }
  }

  /** 通过召开…: a chain right after the preposition, unless it may be a noun (在监管中). */
  private Chain opening(String text, int from, int end) {
    Chain chain = Chain.read(lexicon, text, from, end);
    return chain == null
            || chain.verbs().get(0).role() == Role.PLAIN
            || partOfNoun(text, chain, end)
        ? null
        : chain;
  }

  private int skipAdverbs(String text, int from, int end, List<String> adverbs) {
    int at = from;
    for (String word = lexicon.verbs().modifiers().at(text, at, end);
        word != null;
        word = lexicon.verbs().modifiers().at(text, at, end)) {
      adverbs.add(word);
      at += word.length();
    }
    return at;
  }

  private boolean sustains(String adverb) {
    return lexicon.verbs().modifiers().get(adverb).sustains();
  }

  /** The first chain inside a clause whose verb can be trusted there. */
  private Chain scan(String text, Brackets brackets, int from, int end) {
    for (int i = from; i < end; i++) {
      if (brackets.inside(i)) {
        continue;
      }
      Chain chain = Chain.read(lexicon, text, i, end);
      if (chain != null && chain.verbs().get(0).scan() && !partOfNoun(text, chain, end)) {
        // A title before the verb is its object, and is read by itself.
        boolean trails = chain.span().start() > 0 && text.charAt(chain.span().start() - 1) == '》';
        return trails ? null : chain;
      }
    }
    return null;
  }

  private boolean partOfNoun(String text, Chain chain, int end) {
    return cue(Cues.Kind.NOUN_AFTER, text, chain.span().end(), end) != null
        || cue(Cues.Kind.NOUN_AFTER_INSIDE, text, chain.span().end(), end) != null;
  }

  /** 将审查周期压减至4个月: the object stands before the verb. */
  private void addFronted(String text, Chain chain, Span before, List<Found> found) {
    int end = before.end();
    for (String modifier : chain.modifiers()) {
      if (before.length() > modifier.length()
          && text.startsWith(modifier, end - modifier.length())) {
        end -= modifier.length();
      }
    }
    add(text, chain, new Span(before.start(), end), found);
  }

  /** The chain with its object, then the chains joined to it by 并. */
  private void addRun(String text, Brackets brackets, Chain first, int end, List<Found> found) {
    Chain chain = first;
    Span shared = null;
    while (chain != null) {
      int start = chain.span().end();
      int split = nextChain(text, brackets, start, end);
      Chain next = null;
      int objectEnd = end;
      if (split >= 0) {
        next = chainAfter(text, brackets, split + 1, end);
        objectEnd = split;
      }
      Span object = new Span(start, Math.max(start, objectEnd));
      if (object.length() == 0 && shared != null) {
        object = shared;
      }
      add(text, chain, object, found);
      shared = object;
      chain = next;
    }
  }

  /**
   * Where an object ends because 并 opens another chain, or 、 one that has a title in 《》; -1 when
   * nowhere.
   */
  private int nextChain(String text, Brackets brackets, int from, int end) {
    for (int i = from + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      if (brackets.inside(i) || (c != '并' && c != '、' && c != '和')) {
        continue;
      }
      Chain next =
          c == '并' ? chainAfter(text, brackets, i + 1, end) : Chain.read(lexicon, text, i + 1, end);
      if (next == null) {
        continue;
      }
      boolean opensTitle = next.span().end() < end && text.charAt(next.span().end()) == '《';
      if (c == '并' || opensTitle) {
        return i;
      }
    }
    return -1;
  }

  /** The chain right here or, as in 并向社会公布, inside a clause that a preposition opens here. */
  private Chain chainAfter(String text, Brackets brackets, int from, int end) {
    Chain chain = Chain.read(lexicon, text, from, end);
    String frame = chain != null ? null : cue(Cues.Kind.FRAME, text, from, end);
    return frame == null ? chain : scan(text, brackets, from + frame.length(), end);
  }

  private void add(String text, Chain chain, Span object, List<Found> found) {
    int end = object.end();
    String product = lexicon.verbs().products().endingAt(text, object.start(), end);
    String filler = cueEnding(Cues.Kind.FILLER, text, object.start(), end);
    while (filler != null && filler.length() < end - object.start()) {
      end -= filler.length();
      filler = cueEnding(Cues.Kind.FILLER, text, object.start(), end);
    }
    String tailWord = lexicon.verbs().tails().endingAt(text, object.start(), end);
    Tail tail = tailWord == null ? null : lexicon.verbs().tails().get(tailWord);
    if (product != null) {
      end -= product.length();
    } else if (tail != null) {
      end -= tailWord.length();
    }
    Action action =
        new Action(
            chain.span().of(text),
            chain.span(),
            object.of(text),
            object,
            chain.stage(
                tail == null ? null : tail.stage(),
                product == null ? null : lexicon.verbs().products().get(product)),
            chain.modifiers());
    boolean names = chain.names(tail != null && tail.names());
    boolean pushed = chain.verbs().stream().anyMatch(Verb::helps);
    boolean carriesOut = action.stage() == Stage.IMPLEMENT && chain.names(false);
    Span core = new Span(object.start(), Math.max(object.start(), end));
    found.add(new Found(action, core, names, carriesOut, pushed));
  }

  private String cue(Cues.Kind kind, String text, int from, int to) {
    return lexicon.cues().of(kind).at(text, from, to);
  }

  private String cueEnding(Cues.Kind kind, String text, int from, int to) {
    return lexicon.cues().of(kind).endingAt(text, from, to);
  }
}
