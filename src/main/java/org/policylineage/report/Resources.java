package org.policylineage.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The files of the report that ship with the program. */
final class Resources {
  private static final List<String> STYLES =
      List.of("base.css", "parts.css", "pages.css", "print.css");
  private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  private Resources() {}

  static String styles() {
    return STYLES.stream().map(Resources::read).collect(Collectors.joining("\n"));
  }

  static String script(String name) {
    return read(name);
  }

  static String charts() {
    return read(CHARTS);
  }

  private static String read(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
