package org.policylineage.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ordinal that opens a heading or an item.
 *
 * @param style which manner of counting
 * @param ordinal what it counts to; 0 for a bullet, which does not count
 * @param label the ordinal as part of an id: {@code 3}, {@code 3-2}
 * @param length how many characters of the line the marker takes
 */
record Marker(Style style, int ordinal, String label, int length) {
  /** The manners of counting that Chinese official texts use. */
  enum Style {
    CHAPTER("第([一二三四五六七八九十百零〇0-9]+)[编章部节](?:分)?"),
    ARTICLE("第([一二三四五六七八九十百零〇0-9]+)条[：:、]?"),
    CHINESE("([一二三四五六七八九十百]+)、"),
    PAREN_CHINESE("[（(]([一二三四五六七八九十百]+)[）)]"),
    DECIMAL("(\\d{1,2}(?:[.．]\\d{1,2}){1,3})[.．、]?(?=\\s*[^\\d\\s.．%％])"),
    ARABIC("(\\d{1,4})[.．、](?=\\s*[^\\d\\s])"),
    PAREN_ARABIC("[（(](\\d{1,3})[）)]"),
    CIRCLED("([\u2460-\u2473])"),
    BULLET("[-*•●■◆▪–—]\\s+");

    private final Pattern pattern;

    Style(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  // An ordinal followed by a stop belongs to a sentence that a line break parted:
  // 《…的规定》（一） ↵ （二）。
  private static final Pattern STOP = Pattern.compile("\\s*[。，、；：,;）)》”].*", Pattern.DOTALL);
  // Numbers that count things are no ordinals: 16.5个月, 3.2亿元.
  private static final Pattern MEASURE =
      Pattern.compile("\\s*(?:个|亿|万|元|%|％|倍|版|项|家|件).*", Pattern.DOTALL);

  /** The marker that opens the line, if one does. */
  static Optional<Marker> of(String line) {
    for (Style style : Style.values()) {
      Matcher matcher = style.pattern.matcher(line);
      if (matcher.lookingAt()) {
        String rest = line.substring(matcher.end());
        if (STOP.matcher(rest).matches()
            || (style == Style.DECIMAL && MEASURE.matcher(rest).matches())) {
          return Optional.empty();
        }
        if (style == Style.BULLET) {
          return Optional.of(new Marker(style, 0, "", matcher.end()));
        }
        String number = matcher.group(1);
        String label = style == Style.DECIMAL ? number.replaceAll("[.．]", "-") : "" + value(number);
        int last = style == Style.DECIMAL ? value(number.replaceAll(".*[.．]", "")) : value(number);
        return Optional.of(new Marker(style, last, label, matcher.end()));
      }
    }
    return Optional.empty();
  }

  Marker as(Style otherStyle, int otherOrdinal) {
    return new Marker(otherStyle, otherOrdinal, "" + otherOrdinal, length);
  }

  /** The value of 12, 十二, 一百零三 or ⑫. */
  static int value(String number) {
    char first = number.charAt(0);
    if (first >= '\u2460' && first <= '\u2473') {
      return first - '\u2460' + 1;
    }
    if (Character.isDigit(first)) {
      return Integer.parseInt(number);
    }
    int sum = 0;
    int digit = 0;
    for (char c : number.toCharArray()) {
      switch (c) {
        case '百' -> {
          sum += Math.max(1, digit) * 100;
          digit = 0;
        }
        case '十' -> {
          sum += Math.max(1, digit) * 10;
          digit = 0;
        }
        case '零', '〇' -> digit = 0;
        default -> digit = "一二三四五六七八九".indexOf(c) + 1;
      }
    }
    return sum + digit;
  }
}
