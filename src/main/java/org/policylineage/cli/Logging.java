package org.policylineage.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * What Java's logging says: warnings of libraries, but not Lucene's hints for its developers. Java
 * makes it when the first library logs; most runs end before that, and so sooner.
 */
public final class Logging {
  private static final String PROPERTY = "java.util.logging.config.class";
  private static final String CONFIGURATION =
      """
      handlers = java.util.logging.ConsoleHandler
      .level = WARNING
      org.apache.lucene.level = OFF
      """;

  /** Asked for by Java alone. */
  public Logging() throws IOException {
    LogManager.getLogManager()
        .readConfiguration(
            new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
  }

  /** Sets what was not set otherwise. */
  static void configure() {
    if (System.getProperty("java.util.logging.config.file") == null
        && System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, Logging.class.getName());
    }
  }
}
