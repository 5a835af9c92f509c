package org.policylineage.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.policylineage.parse.Span;

/**
 * Finds the instruments of a commitment: titles in 《》, titles of the table without 《》, and the
 * objects of verbs such as 制定 and 修订 that end in a kind's word (办法, 指南).
 */
final class InstrumentReader {
  /** Shorter objects (实施方案, 工作预案) are descriptions, unless they are a law's name. */
  private static final int SHORTEST_BARE = 6;

  private final Lexicon lexicon;

  InstrumentReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Instrument> read(String text, Brackets brackets, List<ActionReader.Found> actions) {
    List<Instrument> instruments = new ArrayList<>();
    addBracketed(text, brackets, instruments);
    for (ActionReader.Found found : actions) {
      if (found.names()) {
        addObject(text, brackets, found.core(), instruments);
      }
    }
    addKnown(text, brackets, instruments);
    instruments.sort(Comparator.comparingInt(i -> i.span().start()));
    return instruments;
  }

  private void addBracketed(String text, Brackets brackets, List<Instrument> instruments) {
    for (int open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
      int close = text.indexOf('》', open);
      if (close < 0) {
        break;
      }
      // Of two openings before one close the first is a stray.
      int again = text.indexOf('《', open + 1);
      if (!brackets.inside(open) || (again >= 0 && again < close) || close == open + 1) {
        continue;
      }
      add(text, new Span(open + 1, close), close + 1, instruments);
    }
  }

  private void addObject(String text, Brackets brackets, Span core, List<Instrument> instruments) {
    int end = core.end();
    int suffixEnd = end;
    String suffix = lexicon.cues().of(Cues.Kind.STANDARD_SUFFIX).endingAt(text, core.start(), end);
    if (suffix != null) {
      end -= suffix.length();
    }
    int start = core.start();
    String generic = lexicon.cues().of(Cues.Kind.GENERIC).at(text, start, end);
    if (start >= end || text.substring(start, end).indexOf('《') >= 0) {
      return;
    }
    if (generic != null && !isYear(text, start, end)) {
      return;
    }
    List<Span> parts = parts(text, brackets, start, end);
    for (Span part : parts) {
      if (!titled(part.of(text)) || taken(part, instruments)) {
        return;
      }
    }
    for (Span part : parts) {
      add(text, part, part.end() == end ? suffixEnd - (suffixEnd - end) : part.end(), instruments);
    }
  }

  private static boolean isYear(String text, int start, int end) {
    return end - start > 4 && Character.isDigit(text.charAt(start));
  }

  /** The object cut at 、, 和 and 与 when every part ends in a kind's word; else whole. */
  private List<Span> parts(String text, Brackets brackets, int start, int end) {
    List<Span> parts = new ArrayList<>();
    int from = start;
    for (int i = start; i <= end; i++) {
      boolean cut = i == end || (!brackets.inside(i) && "、和与".indexOf(text.charAt(i)) >= 0);
      if (cut && i > from) {
        boolean ends = lexicon.titles().bareEndingOf(text, from, i) != null;
        if (!ends && i == end) {
          return List.of(new Span(start, end));
        }
        if (ends) {
          parts.add(new Span(from, i));
          from = i + 1;
        }
      }
    }
    return parts.isEmpty() ? List.of(new Span(start, end)) : parts;
  }

  private boolean titled(String title) {
    String ending = lexicon.titles().bareEndingOf(title, 0, title.length());
    if (ending == null || title.equals(ending) || title.contains("等")) {
      return false;
    }
    int stem = title.length() - ending.length();
    boolean vague = lexicon.cues().of(Cues.Kind.VAGUE).endingAt(title, 0, stem) != null;
    if (vague || lexicon.campaigns().programmes.endingAt(title, 0, title.length()) != null) {
      return false;
    }
    return title.length() >= SHORTEST_BARE || ending.equals("法") || lexicon.titles().isKnown(title);
  }

  private void addKnown(String text, Brackets brackets, List<Instrument> instruments) {
    for (int i = 0; i < text.length(); i++) {
      String name = lexicon.titles().bareNameAt(text, i, text.length());
      if (name == null) {
        continue;
      }
      Span span = new Span(i, i + name.length());
      boolean inTitle = brackets.inside(i) && text.lastIndexOf('《', i) > text.lastIndexOf('》', i);
      if (!inTitle && !taken(span, instruments)) {
        add(text, span, span.end(), instruments);
      }
      i = span.end() - 1;
    }
  }

  private static boolean taken(Span span, List<Instrument> instruments) {
    return instruments.stream().anyMatch(instrument -> instrument.span().overlaps(span));
  }

  private void add(String text, Span span, int after, List<Instrument> instruments) {
    String mention = span.of(text);
    int end = after;
    if (end < text.length() && text.charAt(end) == '》') {
      end++;
    }
    boolean standard =
        lexicon.cues().of(Cues.Kind.STANDARD_SUFFIX).at(text, end, text.length()) != null;
    String kind = standard ? "standard" : lexicon.titles().kind(mention);
    instruments.add(new Instrument(lexicon.titles().canonical(mention), kind, mention, span));
  }
}
