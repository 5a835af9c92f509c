package org.policylineage.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the source that is not blank, without the markup of mark-down copies.
 *
 * @param number counts from 1
 * @param opensPage whether a page break stands before it
 */
record SourceLine(int number, boolean opensPage, Passage passage, Optional<Marker> marker) {
  private static final Pattern MARKUP =
      Pattern.compile("^\\s*#{1,6}\\s+|^\\s*>\\s+|\\*\\*|__|\\\\(?=[_*#\\[\\]])");
  private static final Pattern HYPERLINK = Pattern.compile("(\\[)[^\\]\\[]*(\\]\\([^()]*\\))");

  String text() {
    return passage.text();
  }

  boolean isMarked() {
    return marker.isPresent();
  }

  /** All lines of the source that have something on them. */
  static List<SourceLine> of(String source) {
    List<SourceLine> lines = new ArrayList<>();
    int number = 1;
    int start = 0;
    boolean opensPage = false;
    for (int i = 0; i <= source.length(); i++) {
      char c = i < source.length() ? source.charAt(i) : '\n';
      // A form feed is a page break of an extracted PDF and parts lines like a line end.
      if (c == '\n' || c == '\f' || c == '\r') {
        Passage passage = withoutMarkup(Passage.of(source, start, i)).stripped();
        if (!passage.isEmpty()) {
          lines.add(new SourceLine(number, opensPage, passage, Marker.of(passage.text())));
          opensPage = false;
        }
        opensPage |= c == '\f';
        boolean lineFeedFollows =
            c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n';
        if (c != '\f' && !lineFeedFollows) {
          number++;
        }
        start = i + 1;
      }
    }
    return withChapterNumbers(lines);
  }

  /** A bare number opens a line only where the document counts its chapters 3, 3.1, 3.1.1. */
  private static List<SourceLine> withChapterNumbers(List<SourceLine> lines) {
    long decimals =
        lines.stream()
            .filter(l -> l.marker.filter(m -> m.style() == Marker.Style.DECIMAL).isPresent())
            .count();
    if (decimals < 2) {
      return lines;
    }
    return lines.stream()
        .map(
            line ->
                line.isMarked()
                    ? line
                    : new SourceLine(
                        line.number, line.opensPage, line.passage, Marker.ofChapter(line.text())))
        .toList();
  }

  private static Passage withoutMarkup(Passage passage) {
    BitSet dropped = new BitSet();
    Matcher markup = MARKUP.matcher(passage.text());
    while (markup.find()) {
      dropped.set(markup.start(), markup.end());
    }
    Matcher link = HYPERLINK.matcher(passage.text());
    while (link.find()) {
      dropped.set(link.start(1), link.end(1));
      dropped.set(link.start(2), link.end(2));
    }
    return dropped.isEmpty() ? passage : passage.without(dropped);
  }
}
