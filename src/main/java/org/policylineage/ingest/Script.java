package org.policylineage.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Chinese characters of either script and digits of either width. Texts are shown as published and
 * compared in simplified characters and plain digits, one for one, so that places in the text stay
 * the same.
 */
public final class Script {
  private static final char[] SIMPLIFIED = readTable();

  private Script() {}

  /**
   * The text in simplified characters and plain digits (２．５ as 2.5), of the same length; the text
   * itself where it is so.
   */
  public static String simplified(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SIMPLIFIED[text.charAt(i)] != text.charAt(i)) {
        char[] chars = text.toCharArray();
        for (int j = i; j < chars.length; j++) {
          chars[j] = SIMPLIFIED[chars[j]];
        }
        return new String(chars);
      }
    }
    return text;
  }

  private static char[] readTable() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    for (int digit = 0; digit < 10; digit++) {
      table['０' + digit] = (char) ('0' + digit);
    }
    table['．'] = '.';
    try (InputStream in = Script.class.getResourceAsStream("traditional.txt")) {
      String pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : pairs.lines().filter(l -> !l.startsWith("#")).toList()) {
        for (int i = 0; i + 1 < line.length(); i += 2) {
          table[line.charAt(i)] = line.charAt(i + 1);
        }
      }
      return table;
    } catch (IOException e) {
      throw new IllegalStateException("the table of traditional characters cannot be read", e);
    }
  }
}
