package org.policylineage.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the source that is not blank, without the markup of mark-down copies.
 *
 * @param number counts from 1
 */
record SourceLine(int number, Passage passage) {
  private static final Pattern MARKUP =
      Pattern.compile("^\\s*#{1,6}\\s+|^\\s*>\\s+|\\*\\*|__|\\\\(?=[_*#\\[\\]])");
  private static final Pattern HYPERLINK = Pattern.compile("(\\[)[^\\]\\[]*(\\]\\([^()]*\\))");

  String text() {
    return passage.text();
  }

  /** All lines of the source that have something on them. */
  static List<SourceLine> of(String source) {
    List<SourceLine> lines = new ArrayList<>();
    int number = 1;
    int start = 0;
    for (int i = 0; i <= source.length(); i++) {
      // A form feed is a page break of an extracted PDF and parts lines like a line end.
      if (i == source.length() || source.charAt(i) == '\n' || source.charAt(i) == '\f') {
        Passage passage = strip(withoutMarkup(Passage.of(source, start, i)));
        if (!passage.isEmpty()) {
          lines.add(new SourceLine(number, passage));
        }
        if (i < source.length() && source.charAt(i) == '\n') {
          number++;
        }
        start = i + 1;
      }
    }
    return lines;
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

  private static Passage strip(Passage passage) {
    int start = 0;
    int end = passage.length();
    while (start < end && Passage.isBlank(passage.text().charAt(start))) {
      start++;
    }
    while (end > start && Passage.isBlank(passage.text().charAt(end - 1))) {
      end--;
    }
    return passage.sub(start, end);
  }
}
