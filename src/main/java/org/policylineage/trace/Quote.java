package org.policylineage.trace;

import org.policylineage.corpus.Entry;
import org.policylineage.extract.Action;
import org.policylineage.parse.Span;

/** Cuts quotations out of a commitment; what it returns always stands there verbatim. */
final class Quote {
  /** A list of titles between a verb and the one meant is left out beyond this length. */
  private static final int LONGEST = 60;

  /** What an object says behind a title in so many characters belongs to the quotation. */
  private static final int TAIL = 10;

  private Quote() {}

  /**
   * The verbs that share the object, up to the end of the span or of an object that ends soon
   * behind it (…》适应性修改); the span alone where that is long.
   */
  static String of(Entry entry, Action action, Span span) {
    int start = Math.min(action.verbSpan().start(), span.start());
    int end = Math.max(action.verbSpan().end(), span.end());
    for (Action other : entry.facts().actions()) {
      if (other.objectSpan().equals(action.objectSpan())) {
        start = Math.min(start, other.verbSpan().start());
      }
    }
    int object = action.objectSpan().end();
    end = object - end <= TAIL ? Math.max(end, object) : end;
    return end - start > LONGEST
        ? titled(entry.text(), span)
        : titled(entry.text(), new Span(start, end));
  }

  /** The action as written. */
  static String of(Entry entry, Action action) {
    Span object = action.objectSpan();
    return of(entry, action, object.length() == 0 ? action.verbSpan() : object);
  }

  /** The span with the bracket or quote that stands right around it. */
  private static String titled(String text, Span span) {
    int start = span.start();
    int end = span.end();
    if (end < text.length() && text.charAt(end) == '》') {
      end++;
    }
    if (start > 0 && text.charAt(start - 1) == '《') {
      start--;
    }
    return text.substring(start, end);
  }

  /** The action with the smallest object around the span; null where none has it. */
  static Action around(Entry entry, Span span) {
    Action smallest = null;
    for (Action action : entry.facts().actions()) {
      Span object = action.objectSpan();
      if (object.start() <= span.start()
          && object.end() >= span.end()
          && (smallest == null || object.length() <= smallest.objectSpan().length())) {
        smallest = action;
      }
    }
    return smallest;
  }
}
