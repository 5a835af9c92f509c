package org.policylineage.parse;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policylineage.ingest.Script;

/**
 * The ordinal that opens a heading or an item.
 *
 * @param level which manner of counting
 * @param ordinal what it counts to; 0 for a bullet, which does not count
 * @param label the ordinal as part of an id: {@code 3}, {@code 3-2}, {@code b3} of a box
 * @param length how many characters of the line the marker takes
 */
record Marker(Level level, int ordinal, String label, int length) {
  /** The manners of counting that Chinese official texts use. */
  enum Style {
    BOX("专栏\\s*(?<n>\\d{1,2}+|[一二三四五六七八九十]{1,3}+)[\\s　：:、.．]*+(?![。，；的所])"),
    CHAPTER(
        "第(?<n>[一二三四五六七八九十百零〇0-9]{1,6})(?<unit>编|篇|部分|章|节)"
            + "(?:[：:](?=\\s*[一-龥]))?(?![一-龥，、]*[。；])"),
    ARTICLE("第(?<n>[一二三四五六七八九十百零〇0-9]{1,6})条[：:、]?"),
    CHINESE("(?<n>[一二三四五六七八九十百]{1,6})[、．.]"),
    PAREN_CHINESE("(?:[（(](?<n>[一二三四五六七八九十百]{1,6})[）)]|(?<sign>[\u3220-\u3229]))" + Style.COMMA),
    // No section is called 5.12月 or 3.5G: there an item begins with a number.
    DECIMAL("(?<n>\\d{1,2}(?:[.．]\\d{1,2}){1,3})[.．、]?(?=\\s*[^\\d\\s.．%％])(?!月|G)"),
    // 1、2号线 and 0.125毫克 are numbers within a sentence.
    ARABIC(
        "(?<n>\\d{1,4})(?:[.．、](?=\\s*[^\\d\\s]|\\s+\\d)"
            + "|(?<!\\d{4})[.．](?=(?:(?:19|20)\\d{2}|1\\d{4})(?!\\d)|\\d{1,2}(?:月|G))"
            + "|(?<!\\d{4})、(?=\\d{3}|\\d{1,2}(?:月|G)))"
            + "|(?<sign>[\u2488-\u249B])"),
    PAREN_ARABIC("(?:[（(](?<n>\\d{1,3})[）)]|(?<sign>[\u2474-\u2487]))" + Style.COMMA),
    HALF_PAREN("(?<n>\\d{1,3})[）)]" + Style.COMMA),
    CIRCLED("(?<sign>[\u2460-\u2473\u2776-\u277F])" + Style.COMMA),
    BULLET("[•●■◆▪►▲★]\\s*|[-*–—·]\\s+");

    /** Some write （一）、加强监测; （一）、（二） parts a list of ordinals. */
    private static final String COMMA = "(?:[、.．](?=\\s*[一-龥]))?";

    private final Pattern pattern;

    Style(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  /**
   * A manner of counting as it nests: 第一编 holds 第一章, 3.2 holds 3.2.1, though each pair is of one
   * style.
   *
   * @param unit 章, 节 … of a chapter, the number of parts of a decimal, otherwise empty
   */
  record Level(Style style, String unit) {}

  /** Styles that mark points inside a running paragraph as well as at its start. */
  private static final Set<Style> INLINE =
      EnumSet.of(Style.PAREN_CHINESE, Style.PAREN_ARABIC, Style.HALF_PAREN, Style.CIRCLED);

  // An ordinal followed by a stop or by its successor belongs to a sentence that a line break
  // parted: 《…的规定》（一） ↵ （二）。
  private static final Pattern STOP =
      Pattern.compile("\\s*(?:[。，、；：,;）)》”]|[（(][一二三四五六七八九十]{1,3}[）)])");
  // Numbers that count things are no ordinals: 16.5个月, 3.2亿元.
  private static final Pattern MEASURE = Pattern.compile("\\s*[个亿万元%％‰倍版项家件年度吨米岁分]");
  private static final Pattern CHAPTER_NUMBER =
      Pattern.compile("(?<n>[1-9]\\d?)[\\s\u3000]+(?=[^\\d\\s])");
  private static final int LONGEST_CHAPTER_TITLE = 30;

  /** The marker that opens the line, if one does. */
  static Optional<Marker> of(String text) {
    String line = Script.simplified(text);
    for (Style style : Style.values()) {
      Matcher matcher = style.pattern.matcher(line);
      if (matcher.lookingAt()) {
        boolean measure = style == Style.DECIMAL && opens(MEASURE, line, matcher.end());
        return measure || opens(STOP, line, matcher.end())
            ? Optional.empty()
            : Optional.of(read(style, matcher));
      }
    }
    return Optional.empty();
  }

  /** The bare number of a chapter, as documents have it that count 3 / 3.1 / 3.1.1. */
  static Optional<Marker> ofChapter(String line) {
    Matcher matcher = CHAPTER_NUMBER.matcher(line);
    return matcher.lookingAt()
            && line.length() <= LONGEST_CHAPTER_TITLE
            && !Sentences.hasStop(line)
            && !opens(MEASURE, line, matcher.end())
        ? Optional.of(read(Style.DECIMAL, matcher))
        : Optional.empty();
  }

  /** The marker that opens a point in the midst of a paragraph: …；（2）…, …；②…. */
  static Optional<Marker> ofPoint(String sentence) {
    return of(sentence).filter(marker -> INLINE.contains(marker.style()));
  }

  private static Marker read(Style style, Matcher matcher) {
    int length = matcher.end();
    if (style == Style.BULLET) {
      return new Marker(new Level(style, ""), 0, "", length);
    }
    String number = style == Style.CIRCLED ? null : matcher.group("n");
    if (number == null) {
      int value = signValue(matcher.group("sign").charAt(0));
      return new Marker(new Level(style, ""), value, "" + value, length);
    }
    if (style == Style.DECIMAL) {
      String[] parts = number.split("[.．]");
      int last = value(parts[parts.length - 1]);
      return new Marker(new Level(style, "" + parts.length), last, String.join("-", parts), length);
    }
    String unit = style == Style.CHAPTER ? matcher.group("unit") : "";
    String label = (style == Style.BOX ? "b" : "") + value(number);
    return new Marker(new Level(style, unit), value(number), label, length);
  }

  private static boolean opens(Pattern pattern, String line, int from) {
    return pattern.matcher(line).region(from, line.length()).lookingAt();
  }

  Style style() {
    return level.style();
  }

  /** Whether this is the next in the same manner of counting. */
  boolean follows(Marker before) {
    return level.equals(before.level) && ordinal == before.ordinal + 1;
  }

  Marker as(Style otherStyle, int otherOrdinal) {
    return new Marker(new Level(otherStyle, ""), otherOrdinal, "" + otherOrdinal, length);
  }

  private static int signValue(char sign) {
    for (char first : new char[] {'\u2460', '\u2474', '\u2488', '\u2776', '\u3220'}) {
      if (sign >= first && sign < first + 20) {
        return sign - first + 1;
      }
    }
    throw new IllegalArgumentException("not an enclosed number: " + sign);
  }

  /** The value of 12, 十二 or 一百零三. */
  static int value(String number) {
    int sum = 0;
    int digit = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      switch (c) {
        case '百' -> {
          sum += Math.max(1, digit) * 100;
          digit = 0;
        }
        case '十' -> {
          sum += Math.max(1, digit) * 10;
          digit = 0;
        }
        default -> {
          int numeral = "零一二三四五六七八九".indexOf(c);
          digit = digit * 10 + (numeral >= 0 ? numeral : Math.max(0, Character.digit(c, 10)));
        }
      }
    }
    return sum + digit;
  }
}
