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
import org.policylineage.export.Table;
import org.policylineage.export.Tables;
import org.policylineage.match.Links;
import org.policylineage.report.Report;

/** Writes every report of a run into a folder, all or none. */
public final class Reports {
  private Reports() {}

  /** The written files in order. */
  public static List<Path> write(Findings findings, Path folder) {
    OutputFolder files = new OutputFolder(folder);
    String json = LineageJson.of(findings, Version.NUMBER);
    files.with("index.html", bytes(Report.of(json).html()));
    List<Table> tables = Tables.of(findings);
    for (Table table : tables) {
      files.with(table.name() + ".csv", bytes(Csv.write(table)));
    }
    files.with("lineage.xlsx", LineageWorkbook.of(findings, tables, Version.NUMBER));
    files.with("lineage.json", bytes(json));
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
