package org.policylineage.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Agency;
import org.policylineage.extract.Facts;
import org.policylineage.index.Words;
import org.policylineage.parse.Span;

/** Cuts a text into what a reader takes as one word; the tokens joined are the text again. */
final class Tokens {
  /** 《…》, “…”, and a number with its decimals; an unclosed bracket is no name. */
  private static final Pattern NAMES =
      Pattern.compile("《[^《》]*》|“[^“”]*”|[0-9]+(?:[.,][0-9]+)*[十百千万亿]*");

  private static final int LONGEST_UNIT = 2;

  private Tokens() {}

  static List<String> of(String text) {
    return cut(text, List.of());
  }

  /** The tokens of a commitment, where names, numbers and agencies read from it are whole. */
  static List<String> of(Entry entry) {
    Facts facts = entry.facts();
    List<Span> known = new ArrayList<>();
    facts.quantities().forEach(quantity -> known.add(quantity.span()));
    facts.campaigns().forEach(campaign -> known.add(campaign.span()));
    facts.instruments().forEach(instrument -> known.add(instrument.span()));
    for (Agency agency : facts.responsibility().agencies()) {
      for (int at = entry.text().indexOf(agency.mention());
          at >= 0;
          at = entry.text().indexOf(agency.mention(), at + 1)) {
        known.add(new Span(at, at + agency.mention().length()));
      }
    }
    return cut(entry.text(), known);
  }

  private static List<String> cut(String text, List<Span> known) {
    List<Span> words = Words.of(text).stream().map(Words.Word::span).toList();
    List<Span> wholes = new ArrayList<>(known);
    Matcher names = NAMES.matcher(text);
    while (names.find()) {
      boolean number = Character.isDigit(text.charAt(names.start()));
      int end = number ? unitEnd(text, words, names.end()) : names.end();
      wholes.add(new Span(names.start(), end));
    }
    // The longer of two that overlap is the name; then what the analyser found, then the rest.
    wholes.sort(Comparator.comparingInt(Span::length).reversed());
    int[] ends = new int[text.length()];
    boolean[] taken = new boolean[text.length()];
    wholes.forEach(span -> take(span, ends, taken));
    words.forEach(span -> take(span, ends, taken));
    List<String> tokens = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = ends[at] > at ? ends[at] : at + Character.charCount(text.codePointAt(at));
      tokens.add(text.substring(at, end));
      at = end;
    }
    return tokens;
  }

  private static void take(Span span, int[] ends, boolean[] taken) {
    for (int i = span.start(); i < span.end(); i++) {
      if (taken[i]) {
        return;
      }
    }
    for (int i = span.start(); i < span.end(); i++) {
      taken[i] = true;
    }
    if (span.length() > 0) {
      ends[span.start()] = span.end();
    }
  }

  /** Short words right behind a number are its unit: 16|个|月, 2022|年. */
  private static int unitEnd(String text, List<Span> words, int from) {
    int end = from;
    for (Span word : words) {
      if (word.start() == end
          && word.end() - from <= LONGEST_UNIT
          && Character.isIdeographic(text.charAt(end))) {
        end = word.end();
      }
    }
    return end == from && end < text.length() && "%％".indexOf(text.charAt(end)) >= 0
        ? end + 1
        : end;
  }
}
