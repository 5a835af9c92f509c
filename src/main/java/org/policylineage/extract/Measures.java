package org.policylineage.extract;

import org.policylineage.parse.Span;

/** What a number measures: the noun after it (30家中心), else the noun before it (审查周期缩短15天). */
final class Measures {
  private static final String ENDS = "、，；。：《》（）()和";
  private static final int LONGEST = 30;

  private Measures() {}

  /** 第二批鼓励仿制药品目录 is of the list that follows; 《…目录（第六批）》 of the title around it. */
  static String ofOrdinal(Lexicon lexicon, String text, Brackets brackets, Span number) {
    int open = number.start() - 1;
    if (open > 0 && text.charAt(open) == '（') {
      int title = text.lastIndexOf('《', open);
      int from =
          title >= 0 && text.lastIndexOf('》', open) < title
              ? title + 1
              : before(text, brackets, open);
      return text.substring(from, open);
    }
    int from = number.end();
    // 第二期第一批…: both are of the noun that follows the last.
    while (from < text.length() && "第前".indexOf(text.charAt(from)) >= 0) {
      int unit = from + 1;
      while (unit < text.length() && "0123456789一二三四五六七八九十".indexOf(text.charAt(unit)) >= 0) {
        unit++;
      }
      String word = lexicon.units().ordinal().at(text, unit, text.length());
      if (word == null) {
        break;
      }
      from = unit + word.length();
    }
    if (from < text.length() && text.charAt(from) == '《') {
      int close = text.indexOf('》', from);
      return close < 0 ? "" : text.substring(from + 1, close);
    }
    return text.substring(from, after(lexicon, text, from));
  }

  static String ofCardinal(Lexicon lexicon, String text, Brackets brackets, Span number) {
    int end = after(lexicon, text, number.end());
    if (end > number.end()) {
      return text.substring(number.end(), end);
    }
    int from = before(text, brackets, number.start());
    int to = number.start();
    // The verb of change right before the number, and the words that open the phrase, are no part
    // of the noun.
    for (boolean cut = true; cut && to > from; ) {
      String verb = verbOfChange(lexicon, text, from, to);
      String bound = boundBefore(lexicon, text, from, to);
      String word =
          bound != null && (verb == null || bound.length() > verb.length()) ? bound : verb;
      cut = word != null;
      to -= cut ? word.length() : 0;
    }
    for (boolean cut = true; cut && from < to; ) {
      String frame = lexicon.cues().of(Cues.Kind.FRAME_OF_OBJECT).at(text, from, to);
      Chain chain = Chain.read(lexicon, text, from, to);
      int skip =
          chain != null && chain.verbs().get(0).role() != Verbs.Role.PLAIN
              ? chain.span().end() - from
              : frame != null ? frame.length() : 0;
      cut = skip > 0 && from + skip < to;
      from += cut ? skip : 0;
    }
    return text.substring(from, to);
  }

  /** 缩短 in 周期缩短15天, but not 受理 in 受理7000件. */
  private static String verbOfChange(Lexicon lexicon, String text, int from, int to) {
    String verb = lexicon.verbs().verbs().endingAt(text, from, to);
    return verb != null && lexicon.verbs().verbs().get(verb).scan() ? verb : null;
  }

  private static String boundBefore(Lexicon lexicon, String text, int from, int to) {
    for (Cues.Kind kind :
        new Cues.Kind[] {
          Cues.Kind.BOUND_AT_LEAST, Cues.Kind.BOUND_AT_MOST, Cues.Kind.BOUND_EQUAL
        }) {
      String word = lexicon.cues().of(kind).endingAt(text, from, to);
      if (word != null) {
        return word;
      }
    }
    return null;
  }

  /** Back to the start of the clause, or to the 、 after another number (受理7000件、授权3000件). */
  private static int before(String text, Brackets brackets, int to) {
    int from = to;
    while (from > 0
        && to - from < LONGEST
        && !brackets.inside(from - 1)
        && "，；。：".indexOf(text.charAt(from - 1)) < 0
        && !(text.charAt(from - 1) == '、' && hasNumber(text, from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean hasNumber(String text, int to) {
    for (int i = to; i > 0 && to - i < LONGEST && "，；。：".indexOf(text.charAt(i - 1)) < 0; i--) {
      if (Character.isDigit(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static int after(Lexicon lexicon, String text, int from) {
    int to = from;
    while (to < text.length() && to - from < LONGEST && ENDS.indexOf(text.charAt(to)) < 0) {
      Chain verb = to == from ? null : Chain.read(lexicon, text, to, text.length());
      if (verb != null && verb.verbs().get(0).scan() && opensClause(verb)) {
        break;
      }
      to++;
    }
    String filler = lexicon.cues().of(Cues.Kind.FILLER).endingAt(text, from, to);
    to -= filler == null ? 0 : filler.length();
    // 第二批示范区遴选: the verbal noun says what is done, not what is counted.
    String verb = lexicon.verbs().verbs().endingAt(text, from, to);
    int stem = verb == null ? from : to - verb.length();
    boolean whole = lexicon.cues().of(Cues.Kind.VAGUE).endingAt(text, from, stem) != null;
    to = stem > from && !whole ? stem : to;
    boolean vague = lexicon.cues().of(Cues.Kind.GENERIC).contains(text.substring(from, to));
    return vague ? from : to;
  }

  private static boolean opensClause(Chain chain) {
    Verbs.Role role = chain.verbs().get(0).role();
    return role == Verbs.Role.VERB || role == Verbs.Role.LIGHT;
  }
}
