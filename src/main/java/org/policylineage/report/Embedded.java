package org.policylineage.report;

import com.fasterxml.jackson.databind.JsonNode;

/** Text made safe to stand inside a script element of HTML, whatever it holds. */
final class Embedded {
  private Embedded() {}

  /**
   * JSON without a single {@code <}, so that no {@code </script>} or {@code <!--} in a document's
   * text can end or hide the element; in JSON these characters stand in strings only and may be
   * escaped there. U+2028 and U+2029 end a line for older script engines.
   */
  static String json(JsonNode data) {
    String json = data.toString();
    StringBuilder safe = new StringBuilder(json.length() + 1024);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '<' -> safe.append("\\u003c");
        case '\u2028' -> safe.append("\\u2028");
        case '\u2029' -> safe.append("\\u2029");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /** The program's own scripts must not hold what would end their element. */
  static String script(String source) {
    String lower = source.toLowerCase(java.util.Locale.ROOT);
    if (lower.contains("</script") || lower.contains("<!--")) {
      throw new IllegalStateException("a script of the report would end its own element");
    }
    return source;
  }
}
