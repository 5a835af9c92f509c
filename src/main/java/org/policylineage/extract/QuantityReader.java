package org.policylineage.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policylineage.parse.Span;

/**
 * Finds numbers with their units and what they measure, ordinals of batches and sessions, and
 * calendar years.
 */
final class QuantityReader {
  static final String YEAR = "年份";

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");
  private static final Pattern ORDINAL = Pattern.compile("[第前](?<n>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})");
  private static final Pattern CALENDAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final String MULTIPLIERS = "十百千万亿";
  private static final String RANGE = "—-–－~～至";

  private final Lexicon lexicon;

  QuantityReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Quantity> read(String text, Brackets brackets) {
    List<Quantity> quantities = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    Matcher ordinal = ORDINAL.matcher(text);
    for (int i = 0; i < text.length(); ) {
      Quantity found = null;
      if ("第前".indexOf(text.charAt(i)) >= 0) {
        found =
            ordinal.region(i, text.length()).lookingAt() ? ordinal(text, brackets, ordinal) : null;
      } else if (isDigit(text, i) && number.region(i, text.length()).lookingAt()) {
        found = cardinal(text, brackets, number.start(), number.end());
        if (found == null) {
          i = number.end();
          continue;
        }
      }
      if (found == null) {
        i++;
      } else {
        quantities.add(found);
        i = found.span().end();
      }
    }
    return quantities;
  }

  private static boolean isDigit(String text, int i) {
    return text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private Quantity ordinal(String text, Brackets brackets, Matcher number) {
    String unit = lexicon.units().ordinal().at(text, number.end(), text.length());
    if (unit == null) {
      return null;
    }
    int end = number.end() + unit.length();
    BigDecimal value = new BigDecimal(arabic(number.group("n")));
    Span span = new Span(number.start(), end);
    return new Quantity(
        Measures.ofOrdinal(lexicon, text, brackets, span), value, unit, "", span.of(text), span);
  }

  private Quantity cardinal(String text, Brackets brackets, int start, int end) {
    String digits = text.substring(start, end);
    if (CALENDAR.matcher(digits).matches()) {
      boolean said = end < text.length() && text.charAt(end) == '年';
      boolean opensRange =
          end < text.length() && RANGE.indexOf(text.charAt(end)) >= 0 && rangeOfYears(text, end);
      boolean spokenOfTime =
          said && (end + 1 >= text.length() || "以期".indexOf(text.charAt(end + 1)) != 0);
      if (spokenOfTime || opensRange) {
        Span span = new Span(start, said ? end + 1 : end);
        return new Quantity("", new BigDecimal(digits), YEAR, "", span.of(text), span);
      }
    }
    BigDecimal value = new BigDecimal(digits.replace(",", ""));
    int at = end;
    while (at < text.length()
        && MULTIPLIERS.indexOf(text.charAt(at)) >= 0
        && lexicon.units().cardinal().at(text, at, text.length()) == null) {
      value = value.multiply(BigDecimal.TEN.pow(power(text.charAt(at))));
      at++;
    }
    at += length(Cues.Kind.APPROX, text, at);
    String unit = lexicon.units().cardinal().at(text, at, text.length());
    if (unit == null) {
      return null;
    }
    at += unit.length();
    at += length(Cues.Kind.APPROX, text, at);
    return bounded(text, brackets, new Span(start, at), value, unit);
  }

  private Quantity bounded(
      String text, Brackets brackets, Span plain, BigDecimal value, String unit) {
    String bound = "";
    int start = plain.start();
    int end = plain.end();
    int longest = 0;
    int after = 0;
    for (Bound candidate : Bound.values()) {
      String before = lexicon.cues().of(candidate.kind).endingAt(text, 0, start);
      int behind = length(candidate.kind, text, end);
      int length = Math.max(behind, before == null ? 0 : before.length());
      // 不低于 also ends in 低于: the longer word counts.
      if (length > longest) {
        longest = length;
        after = behind;
        bound = candidate.sign;
      }
    }
    end += after;
    Span span = new Span(start, end);
    return new Quantity(
        Measures.ofCardinal(lexicon, text, brackets, span),
        value,
        unit,
        bound,
        span.of(text),
        span);
  }

  private enum Bound {
    AT_LEAST(Cues.Kind.BOUND_AT_LEAST, "≥"),
    AT_MOST(Cues.Kind.BOUND_AT_MOST, "≤"),
    EQUAL(Cues.Kind.BOUND_EQUAL, "=");

    private final Cues.Kind kind;
    private final String sign;

    Bound(Cues.Kind kind, String sign) {
      this.kind = kind;
      this.sign = sign;
    }
  }

  private int length(Cues.Kind kind, String text, int at) {
    String word = at > text.length() ? null : lexicon.cues().of(kind).at(text, at, text.length());
    return word == null ? 0 : word.length();
  }

  private static boolean rangeOfYears(String text, int at) {
    int i = at;
    while (i < text.length() && RANGE.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i + 4 <= text.length() && CALENDAR.matcher(text.substring(i, i + 4)).matches();
  }

  private static int power(char multiplier) {
    return switch (multiplier) {
      case '十' -> 1;
      case '百' -> 2;
      case '千' -> 3;
      case '万' -> 4;
      default -> 8;
    };
  }

  /** 十二 → 12, 一百零三 → 103; digits stay. */
  static int arabic(String number) {
    int sum = 0;
    int digit = 0;
    for (char c : number.toCharArray()) {
      int plain = "零一二三四五六七八九".indexOf(c);
      if (c >= '0' && c <= '9') {
        digit = 10 * digit + (c - '0');
      } else if (plain >= 0) {
        digit = plain;
      } else {
        sum += Math.max(1, digit) * (c == '百' ? 100 : 10);
        digit = 0;
      }
    }
    return sum + digit;
  }
}
