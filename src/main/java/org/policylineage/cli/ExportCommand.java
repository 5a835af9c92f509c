package org.policylineage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.export.Findings;
import org.policylineage.export.Selection;
import org.policylineage.export.Table;
import org.policylineage.export.TableFormat;
import org.policylineage.export.Tables;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.OutputFile;
import org.policylineage.trace.Relation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes one table in any format, all of it or a selection. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  @Mixin Workspace workspace;

  @Parameters(index = "0", paramLabel = "TABLE")
  String name;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT")
  TableFormat format;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE")
  Path out;

  @Option(names = "--document", paramLabel = "ID", split = ",")
  List<String> documents = List.of();

  @Option(names = "--theme", paramLabel = "THEME", split = ",")
  List<String> themes = List.of();

  @Option(names = "--agency", paramLabel = "NAME", split = ",")
  List<String> agencies = List.of();

  @Option(names = "--relation", paramLabel = "RELATION", split = ",")
  List<Relation> relations = List.of();

  @Option(names = "--since", paramLabel = "DATE")
  String since;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    TableFormat chosen = format();
    LocalDate day = since == null ? null : day(since);
    if (!Tables.NAMES.contains(name)) {
      throw wrongUse("there is no table '" + name + "', name one of " + list(Tables.NAMES));
    }
    Findings findings = workspace.trace();
    if (Tables.tellsVerdicts(name)) {
      workspace.judge(findings);
    }
    Selection selection =
        new Selection(
            documents(findings.corpus()),
            themes(findings.corpus()),
            agencies.stream().map(findings.corpus().lexicon()::agency).collect(Collectors.toSet()),
            relations.stream().map(Relation::id).collect(Collectors.toSet()),
            day);
    AtomicLong rows = new AtomicLong();
    if (out == null) {
      PrintWriter print = spec.commandLine().getOut();
      rows.set(
          write(
              findings,
              selection,
              chosen,
              part -> print.print(new String(part, StandardCharsets.UTF_8))));
      print.flush();
    } else {
      OutputFile.write(out, file -> rows.set(write(findings, selection, chosen, file::write)));
      workspace.note("已写入 wrote " + rows + " 行 rows: " + out);
    }
    if (rows.get() == 0) {
      workspace.note("没有符合条件的行 no row answers these conditions");
    }
    return 0;
  }

  /** A table of lines goes out part by part, for it may have more rows than the memory holds. */
  private long write(Findings findings, Selection selection, TableFormat chosen, Tables.Sink sink)
      throws IOException {
    try (Workers workers = Workers.of(workspace.threads())) {
      if (chosen.isByLine()) {
        return Tables.write(
            findings, name, chosen, part -> selection.of(part, findings.corpus()), sink, workers);
      }
      Table rows = selection.of(Tables.named(findings, name), findings.corpus());
      sink.write(chosen.write(rows));
      return rows.rows().size();
    }
  }

  private TableFormat format() {
    TableFormat chosen =
        format != null
            ? format
            : out == null
                ? TableFormat.CSV
                : TableFormat.ofFile(out.toString())
                    .orElseThrow(
                        () -> wrongUse("the name " + out + " tells no format, add --format"));
    if (out == null && !chosen.isText()) {
      throw wrongUse(chosen.ending() + " is no text, name a file with -o");
    }
    return chosen;
  }

  private LocalDate day(String text) {
    try {
      if (!text.matches("\\d{4}(-\\d{1,2}){0,2}")) {
        throw new DateTimeException(text);
      }
      String[] parts = text.split("-", -1);
      return LocalDate.of(
          Integer.parseInt(parts[0]),
          parts.length > 1 ? Integer.parseInt(parts[1]) : 1,
          parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
    } catch (DateTimeException e) {
      throw wrongUse("'" + text + "' is no date, write 2022, 2022-10 or 2022-10-28");
    }
  }

  private Set<String> documents(Corpus corpus) {
    List<String> known = corpus.documents().stream().map(document -> document.id()).toList();
    return documents.stream()
        .map(
            id ->
                known.stream()
                    .filter(id::equals)
                    .findFirst()
                    .orElseThrow(() -> unknown(id, "document", known)))
        .collect(Collectors.toSet());
  }

  /** A theme is named by its id or by its label in either language. */
  private Set<String> themes(Corpus corpus) {
    Map<String, String> labels = corpus.lexicon().themeLabels();
    Map<String, String> names = corpus.lexicon().themeNames();
    Set<String> found = new HashSet<>();
    for (String theme : themes) {
      found.add(
          labels.keySet().stream()
              .filter(
                  id ->
                      List.of(id, labels.get(id), names.get(id)).stream()
                          .anyMatch(theme::equalsIgnoreCase))
              .findFirst()
              .orElseThrow(() -> unknown(theme, "theme", List.copyOf(labels.keySet()))));
    }
    return found;
  }

  private static InputException unknown(String id, String what, List<String> known) {
    return new InputException(id, "there is no such " + what, "name one of " + list(known));
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
