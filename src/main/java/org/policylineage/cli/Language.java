package org.policylineage.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The languages of {@code --help}. */
enum Language {
  ZH("lineage_zh.properties"),
  EN("lineage.properties");

  private final String file;

  Language(String file) {
    this.file = file;
  }

  /**
   * The language that {@code --lang} asks for, or else that of the computer: Chinese where it is
   * Chinese. Help is printed while the options are still being read, so they are looked through
   * before.
   */
  static Language of(String[] arguments, Locale computer) {
    for (int i = 0; i < arguments.length; i++) {
      String asked =
          arguments[i].startsWith("--lang=")
              ? arguments[i].substring("--lang=".length())
              : arguments[i].equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : "";
      for (Language language : values()) {
        if (asked.equalsIgnoreCase(language.name())) {
          return language;
        }
      }
    }
    return computer.getLanguage().equals("zh") ? ZH : EN;
  }

  /** Its texts; read here and not by locale, which would fall back on that of the computer. */
  ResourceBundle texts() {
    try (var reader =
        new InputStreamReader(Language.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
