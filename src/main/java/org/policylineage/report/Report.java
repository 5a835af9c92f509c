package org.policylineage.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The report on one comparison of documents, a single HTML file.
 *
 * <p>A pure function of the data: the same data give the same bytes. The data are those of {@code
 * lineage.json}; a part that is missing there leaves its page empty and says so.
 */
public final class Report {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode data;

  private Report(JsonNode data) {
    this.data = data;
  }

  /** The report on data in memory. */
  public static Report of(JsonNode lineage) {
    if (!lineage.path("documents").isArray() || !lineage.path("commitments").isArray()) {
      throw new IllegalArgumentException(
          "the data have no documents or no commitments; write them as lineage.json has them");
    }
    return new Report(lineage);
  }

  /**
   * The report on the text of a {@code lineage.json}.
   *
   * @throws IllegalArgumentException where it is not JSON
   */
  public static Report of(String lineage) {
    try {
      return of(JSON.readTree(lineage));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the data are not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** The whole file as text. */
  public String html() {
    StringOutput output = new StringOutput(1 << 22);
    TemplateEngine.createPrecompiled(
            null, ContentType.Html, Report.class.getClassLoader(), Report.class.getPackageName())
        .render("report.jte", page(), output);
    return output.toString();
  }

  /** Writes the file as UTF-8, its folders made where they are missing. */
  public void writeTo(Path file) throws IOException {
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Files.write(file, html().getBytes(StandardCharsets.UTF_8));
  }

  private Page page() {
    JsonNode documents = data.path("documents");
    return new Page(
        title(documents),
        data.path("program").path("name").asText("Policy Lineage"),
        data.path("program").path("version").asText(""),
        Resources.styles(),
        Embedded.json(data),
        Embedded.script(Resources.charts()),
        Embedded.script(ScriptBundle.of("app.js", Resources::script).source()));
  }

  /** Names the first and the last document, which tells one report from another in a tab. */
  private static String title(JsonNode documents) {
    if (documents.isEmpty()) {
      return "政策沿革";
    }
    String first = documents.get(0).path("shortTitle").asText();
    String last = documents.get(documents.size() - 1).path("shortTitle").asText();
    return documents.size() == 1 ? first + " · 政策沿革" : first + "—" + last + " · 政策沿革";
  }
}
