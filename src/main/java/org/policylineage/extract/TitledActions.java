package org.policylineage.extract;

import java.util.List;
import org.policylineage.extract.ActionReader.Found;
import org.policylineage.extract.Verbs.Role;
import org.policylineage.extract.Verbs.Verb;
import org.policylineage.parse.Span;

/** Finds what is done to a title in 《》 by the word right before it or right after it. */
final class TitledActions {
  private final Lexicon lexicon;
  private final String text;
  private final Brackets brackets;

  TitledActions(Lexicon lexicon, String text, Brackets brackets) {
    this.lexicon = lexicon;
    this.text = text;
    this.brackets = brackets;
  }

  void addTo(List<Found> found) {
    addInner(found);
    addTrailing(found);
  }

  /** 制定实施贯彻落实《…》推进计划: the verb right before a title is the title's own. */
  private void addInner(List<Found> found) {
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
        addTitles(new Span(i - word.length(), i), new Span(i, titles), stage, found);
      }
    }
  }

  /** 聚焦《…》贯彻落实: a title that no verb has yet, followed by what is done to it. */
  private void addTrailing(List<Found> found) {
    for (int i = text.indexOf('《'); i >= 0; i = text.indexOf('《', i + 1)) {
      int titles = brackets.titlesEnd(i, text.length());
      String word = titles == i ? null : lexicon.verbs().tails().at(text, titles, text.length());
      Span run = new Span(i, Math.max(i, titles));
      if (word != null && found.stream().noneMatch(f -> f.action().objectSpan().overlaps(run))) {
        Span verb = new Span(titles, titles + word.length());
        addTitles(verb, run, lexicon.verbs().tails().get(word).stage(), found);
      }
      i = Math.max(i, titles - 1);
    }
  }

  private void addTitles(Span verb, Span titles, Stage stage, List<Found> found) {
    Action action = new Action(verb.of(text), verb, titles.of(text), titles, stage, List.of());
    found.add(new Found(action, titles, false, false, false));
  }

  private static boolean overlaps(List<Found> found, int at) {
    Span place = new Span(at, at + 1);
    return found.stream().anyMatch(f -> f.action().verbSpan().overlaps(place));
  }
}
