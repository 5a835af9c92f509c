package org.policylineage.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as official texts write them: 2022年10月28日, 2022-10-28, 二〇二二年十月二十八日. */
final class Dates {
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
  private static final Pattern NUMERALS =
      Pattern.compile("([二〇○零一三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");

  private Dates() {}

  /** The day, if nothing else stands on the line. */
  static Optional<LocalDate> alone(String line) {
    String bare = line.replaceAll("\\s|^[（(]|[）)]$", "");
    return DIGITS.matcher(bare).matches() || NUMERALS.matcher(bare).matches()
        ? in(bare)
        : Optional.empty();
  }

  /** The first day that stands in the text. */
  static Optional<LocalDate> in(String text) {
    Matcher digits = DIGITS.matcher(text);
    Matcher numerals = NUMERALS.matcher(text);
    try {
      if (digits.find()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(digits.group(1)),
                Integer.parseInt(digits.group(2)),
                Integer.parseInt(digits.group(3))));
      }
      return numerals.find()
          ? Optional.of(
              LocalDate.of(
                  Ordinals.digits(numerals.group(1)),
                  Ordinals.value(numerals.group(2)),
                  Ordinals.value(numerals.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
