package org.policylineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.policylineage.export.Csv;
import org.policylineage.export.Findings;
import org.policylineage.export.LineageJson;
import org.policylineage.export.LineageWorkbook;
import org.policylineage.export.OutputFolder;
import org.policylineage.export.Tables;
import org.policylineage.match.Links;
import org.policylineage.report.Report;

/** Writes every report of a run into a folder, all or none. */
public final class Reports {
  private Reports() {}

  /**
   * Of more commitments no page, workbook or JSON is made: nobody could open it. The tables hold
   * all of any number.
   */
  public static final int MOST_SHOWN = 5000;

  /** Whether the page, the workbook and the JSON are made of these findings. */
  public static boolean shown(Findings findings) {
    return findings.corpus().entries().size() <= MOST_SHOWN;
  }

  /** The written files in order. */
  public static List<Path> write(Findings findings, Path folder) {
    OutputFolder files = new OutputFolder(folder);
    boolean shown = shown(findings);
    String json = shown ? LineageJson.of(findings, Version.NUMBER) : "";
    if (shown) {
      files.with("index.html", out -> out.write(bytes(Report.of(json).html())));
    }
    for (String name : Tables.written()) {
      files.with(name + ".csv", out -> Csv.write(Tables.named(findings, name), out));
    }
    if (shown) {
      files.with(
          "lineage.xlsx",
          out -> out.write(LineageWorkbook.of(findings, Tables.of(findings), Version.NUMBER)));
      files.with("lineage.json", out -> out.write(bytes(json)));
    } else {
      List.of("index.html", "lineage.xlsx", "lineage.json").forEach(files::without);
    }
    files.with("run.json", bytes(run(findings)));
    return files.write();
  }

  /** What it takes to repeat the run; the time is the one thing in all outputs that may differ. */
  private static String run(Findings findings) {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode run = mapper.createObjectNode();
    run.put("program", "Policy Lineage").put("version", Version.NUMBER);
    run.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    run.putObject("parameters")
        .put("threshold", Math.round(findings.model().threshold() * 1000) / 1000.0)
        .put("weak", Math.round(findings.model().weak() * 1000) / 1000.0)
        .put("least", Links.LEAST)
        .put("model trained on", findings.model().trainedOn());
    ObjectNode inputs = run.putObject("inputs");
    findings.corpus().checksums().forEach(inputs::put);
    try {
      return mapper.writeValueAsString(run) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
