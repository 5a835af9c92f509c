package org.policylineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.policylineage.cache.Workers;
import org.policylineage.export.Csv;
import org.policylineage.export.Findings;
import org.policylineage.export.LineageJson;
import org.policylineage.export.LineageWorkbook;
import org.policylineage.export.OutputFolder;
import org.policylineage.export.Table;
import org.policylineage.export.Tables;
import org.policylineage.index.Progress;
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
    return write(findings, folder, Workers.available(), Progress.NONE);
  }

  /** The same by so many threads, telling how far it has come. */
  public static List<Path> write(Findings findings, Path folder, int threads, Progress progress) {
    OutputFolder files = new OutputFolder(folder);
    try (Workers workers = Workers.of(threads)) {
      if (shown(findings)) {
        findings.verdicts().judge(findings.links().all(), workers, progress);
        progress.at(Progress.Step.WRITE, 0, 0);
        addAll(files, findings, workers);
      } else {
        findings.verdicts().judge(findings.links().accepted(), workers, progress);
        List<String> names = Tables.written();
        for (int i = 0; i < names.size(); i++) {
          String name = names.get(i);
          int done = i;
          files.with(
              name + ".csv",
              out -> {
                progress.at(Progress.Step.WRITE, done, names.size());
                Tables.write(findings, name, out::write, workers);
              });
        }
        List.of("index.html", "lineage.xlsx", "lineage.json").forEach(files::without);
      }
      files.with("run.json", bytes(run(findings)));
      return files.write();
    }
  }

  /** The page is made of the JSON and the workbook of the tables, the two beside each other. */
  private static void addAll(OutputFolder files, Findings findings, Workers workers) {
    List<Table> tables = new ArrayList<>();
    Supplier<List<byte[]>> workbook =
        () -> {
          tables.addAll(Tables.of(findings));
          return List.of(LineageWorkbook.of(findings, tables, Version.NUMBER));
        };
    Supplier<List<byte[]>> page =
        () -> {
          String json = LineageJson.of(findings, Version.NUMBER);
          return List.of(bytes(Report.of(json).html()), bytes(json));
        };
    List<List<byte[]>> made = workers.map(List.of(workbook, page), Supplier::get);
    files.with("index.html", made.get(1).get(0));
    for (Table table : tables) {
      files.with(table.name() + ".csv", bytes(Csv.write(table)));
    }
    files.with("lineage.xlsx", made.get(0).get(0));
    files.with("lineage.json", made.get(1).get(1));
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
        .put("vectors", findings.vectors().name().toLowerCase(Locale.ROOT))
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
