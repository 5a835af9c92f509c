package org.policylineage.ingest;

import java.util.regex.Pattern;

/** Chinese and enclosed numerals, as lists and dates are written with them. */
final class Ordinals {
  private static final String DIGITS = "零一二三四五六七八九";

  private static final Pattern ORDINAL =
      Pattern.compile("(?:[（(]?[一二三四五六七八九十]+[）)、．.]|第[一二三四五六七八九十]+[章节条]|\\d+[.．、]).*");

  private Ordinals() {}

  /** Whether the line opens with an ordinal. */
  static boolean open(String line) {
    return ORDINAL.matcher(line).matches();
  }

  /** 一, 十二, 二十, 一百零三: the numerals of headings, for 1 to 999. */
  static String chinese(int number) {
    if (number < 1 || number > 999) {
      return "" + number;
    }
    StringBuilder text = new StringBuilder();
    if (number >= 100) {
      text.append(DIGITS.charAt(number / 100)).append('百');
      if (number % 100 > 0 && number % 100 < 10) {
        text.append('零');
      }
    }
    int tens = number / 10 % 10;
    if (tens > 0) {
      text.append(tens == 1 && number < 20 ? "" : DIGITS.charAt(tens)).append('十');
    }
    return number % 10 > 0 ? text.append(DIGITS.charAt(number % 10)).toString() : text.toString();
  }

  /** ① to ⑳; beyond them the number in parentheses. */
  static String circled(int number) {
    return number >= 1 && number <= 20 ? "" + (char) ('\u2460' + number - 1) : "（" + number + "）";
  }

  /** The value of 三, 十二 or 三十一. */
  static int value(String numeral) {
    int ten = numeral.indexOf('十');
    if (ten < 0) {
      return digits(numeral);
    }
    int tens = ten == 0 ? 1 : digits(numeral.substring(0, ten));
    return tens * 10 + digits(numeral.substring(ten + 1));
  }

  /** The value of 二〇二二, digit by digit. */
  static int digits(String numeral) {
    int value = 0;
    for (int i = 0; i < numeral.length(); i++) {
      value = value * 10 + Math.max(0, DIGITS.indexOf(numeral.charAt(i)));
    }
    return value;
  }
}
