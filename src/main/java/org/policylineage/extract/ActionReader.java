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
    addInner(text, brackets, found);
    addTrailing(text, brackets, found);
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
    String frame = cue(Cues.Kind.FRAME, text, at, end);
    int inside = frame == null ? at : at + frame.length();
    chain = scan(text, brackets, inside, end);
    if (chain == null) {
      if (frame == null && end - at >= 4 && Character.isIdeographic(text.charAt(at))) {
        warnings.verb(text.substring(at, at + 2));
      }
      return;
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

  /** The first chain inside a clause whose verb can be trusted there. */
  private Chain scan(String text, Brackets brackets, int from, int end) {
    for (int i = from; i < end; i++) {
      if (brackets.inside(i)) {
        continue;
      }
      Chain chain = Chain.read(lexicon, text, i, end);
      if (chain != null && chain.verbs().get(0).scan()) {
        return chain;
      }
    }
    return null;
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
        next = Chain.read(lexicon, text, split + 1, end);
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
      Chain next = Chain.read(lexicon, text, i + 1, end);
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
            chain.stage(tail == null ? null : tail.stage(), product != null),
            chain.modifiers());
    boolean names = chain.names() || (tail != null && tail.names());
    boolean pushed = chain.verbs().stream().anyMatch(verb -> verb.role() == Role.PUSH);
    boolean carriesOut = action.stage() == Stage.IMPLEMENT && chain.names();
    Span core = new Span(object.start(), Math.max(object.start(), end));
    found.add(new Found(action, core, names, carriesOut, pushed));
  }

  /** 制定实施贯彻落实《…》推进计划: the verb right before a title is the title's own. */
  private void addInner(String text, Brackets brackets, List<Found> found) {
    for (Found outer : List.copyOf(found)) {
      Span object = outer.action().objectSpan();
      if (object.start() < outer.action().verbSpan().start()) {
        continue;
      }
      for (int i = object.start() + 1; i < object.end(); i++) {
        if (text.charAt(i) != '《' || text.charAt(i - 1) == '》') {
          continue;
        }
        String word = lexicon.verbs().verbs().endingAt(text, object.start(), i);
        Verb verb = word == null ? null : lexicon.verbs().verbs().get(word);
        int titles = brackets.titlesEnd(i, object.end());
        if (verb == null
            || verb.role() != Role.VERB
            || titles == i
            || overlaps(found, i - word.length())) {
          continue;
        }
        Stage stage = outer.pushed() ? verb.stage().pushed() : verb.stage();
        addTitles(text, new Span(i - word.length(), i), new Span(i, titles), stage, found);
      }
    }
  }

  /** 聚焦《…》贯彻落实: a title that no verb has yet, followed by what is done to it. */
  private void addTrailing(String text, Brackets brackets, List<Found> found) {
    for (int i = text.indexOf('《'); i >= 0; i = text.indexOf('《', i + 1)) {
      int titles = brackets.titlesEnd(i, text.length());
      String word = titles == i ? null : lexicon.verbs().tails().at(text, titles, text.length());
      Span run = new Span(i, Math.max(i, titles));
      if (word != null && found.stream().noneMatch(f -> f.action().objectSpan().overlaps(run))) {
        Span verb = new Span(titles, titles + word.length());
        addTitles(text, verb, run, lexicon.verbs().tails().get(word).stage(), found);
      }
      i = Math.max(i, titles - 1);
    }
  }

  private static void addTitles(
      String text, Span verb, Span titles, Stage stage, List<Found> found) {
    Action action = new Action(verb.of(text), verb, titles.of(text), titles, stage, List.of());
    found.add(new Found(action, titles, false, false, false));
  }

  private static boolean overlaps(List<Found> found, int at) {
    Span place = new Span(at, at + 1);
    return found.stream().anyMatch(f -> f.action().verbSpan().overlaps(place));
  }

  private String cue(Cues.Kind kind, String text, int from, int to) {
    return lexicon.cues().of(kind).at(text, from, to);
  }

  private String cueEnding(Cues.Kind kind, String text, int from, int to) {
    return lexicon.cues().of(kind).endingAt(text, from, to);
  }
}
