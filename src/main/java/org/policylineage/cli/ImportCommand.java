package org.policylineage.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.policylineage.ingest.CorpusFolder;
import org.policylineage.ingest.ImportLimits;
import org.policylineage.ingest.ImportedDocument;
import org.policylineage.ingest.Importer;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.Manifest;
import org.policylineage.ingest.Proposal;
import org.policylineage.parse.Document;
import org.policylineage.parse.DocumentParser;
import org.policylineage.parse.LayoutRules;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes documents out of their files into a corpus. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*")
  List<Path> files;

  @Option(names = "--corpus", paramLabel = "DIR", defaultValue = "data")
  Path folder;

  @ArgGroup(exclusive = false)
  ImportFacts facts = new ImportFacts();

  @Option(names = "--max-size", paramLabel = "MB", defaultValue = "64")
  long maxSize;

  @Option(names = {"-n", "--dry-run"})
  boolean dryRun;

  @Option(names = "--json")
  boolean json;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    if (files.size() > 1 && facts.areOfOne()) {
      throw new ParameterException(
          spec.commandLine(), "--id, --title, --short-title and --number are of one FILE");
    }
    if (maxSize < 1) {
      throw new ParameterException(spec.commandLine(), "--max-size is at least 1");
    }
    Path corpus = corpus();
    Path lexicon = corpus.toAbsolutePath().resolveSibling("lexicon");
    Path tables = Files.isDirectory(lexicon) ? lexicon : null;
    Importer importer = new Importer(tables);
    DocumentParser parser = new DocumentParser(LayoutRules.read(tables));
    // All are read and parsed before the first is written: one bad file leaves the corpus as it
    // was.
    Map<ImportedDocument, Document> documents = new LinkedHashMap<>();
    Set<String> listed = new CorpusFolder(corpus).takenIds();
    Set<String> taken = new HashSet<>(listed);
    for (Path file : new LinkedHashSet<>(files)) {
      ImportedDocument read = importer.read(file, ImportLimits.ofMebibytes(maxSize));
      Proposal proposal = facts.over(read.proposal());
      String free = CorpusFolder.freeId(proposal.id(), taken);
      if (!dryRun && listed.contains(proposal.id())) {
        // It may be in the corpus already, so that only a person can give it another.
        throw new InputException(
            file.toString(),
            "the id " + proposal.id() + " is taken",
            "if it is another document, import it by itself with --id " + free);
      }
      taken.add(free);
      ImportedDocument stated = read.with(proposal.withId(free));
      documents.put(
          stated,
          dryRun ? null : parser.parse(stated.info(), stated.text(), stated.file().toString()));
    }
    ArrayNode answers = new ObjectMapper().createArrayNode();
    documents.forEach(
        (document, parsed) -> {
          if (!dryRun) {
            document.addTo(corpus);
          }
          if (json) {
            answer(answers.addObject(), document, parsed);
          } else if (!((Lineage) spec.root().userObject()).quiet) {
            print(document, parsed, corpus);
          }
        });
    if (json) {
      spec.commandLine().getOut().println(answers);
    }
    return 0;
  }

  /** A corpus is named by its own folder or by the data folder around it. */
  private Path corpus() {
    for (Path corpus : List.of(folder, folder.resolve("corpus"))) {
      if (Files.isRegularFile(corpus.resolve(Manifest.FILE))) {
        return corpus;
      }
    }
    throw new InputException(
        folder.toString(), "there is no corpus", "make one with 'lineage init " + folder + "'");
  }

  private void print(ImportedDocument document, Document parsed, Path corpus) {
    PrintWriter out = spec.commandLine().getOut();
    Proposal found = document.proposal();
    out.println(document.file() + "  (" + document.format() + ")");
    line(out, "编号 id", found.id());
    line(out, "标题 title", found.title());
    line(out, "简称 short title", found.shortTitle());
    line(out, "文种 kind", found.kind());
    line(out, "发文机关 issuers", String.join("、", found.issuers()));
    line(out, "文号 number", found.number());
    line(out, "日期 date", found.date().map(Object::toString).orElse(""));
    line(out, "规划年度 horizon", found.horizon() == 0 ? "" : String.valueOf(found.horizon()));
    document.leftOut().forEach(what -> out.println("  未收录 left out: " + what));
    if (parsed == null) {
      out.println("  未写入 not written (--dry-run)");
      return;
    }
    line(
        out,
        "解析 parsed",
        parsed.tasks().size() + " 项任务 tasks，" + commitments(parsed) + " 条承诺 commitments");
    parsed
        .warnings()
        .forEach(
            w ->
                out.println(
                    "  待查 to check: "
                        + parsed.info().file()
                        + ":"
                        + w.line()
                        + ": "
                        + w.message()));
    out.println("  已写入 written: " + corpus.resolve(parsed.info().file()));
  }

  private static void line(PrintWriter out, String label, String value) {
    out.println("  " + Wide.pad(label, 20) + (value.isEmpty() ? "—" : value));
  }

  private static long commitments(Document parsed) {
    return parsed.tasks().stream().mapToLong(task -> task.commitments().size()).sum();
  }

  private static void answer(ObjectNode node, ImportedDocument document, Document parsed) {
    Proposal found = document.proposal();
    node.put("source", document.file().toString())
        .put("format", document.format())
        .put("id", found.id())
        .put("title", found.title())
        .put("shortTitle", found.shortTitle())
        .put("kind", found.kind());
    found.issuers().forEach(node.putArray("issuers")::add);
    node.put("number", found.number())
        .put("date", found.date().map(Object::toString).orElse(null))
        .put("horizon", found.horizon());
    found.missing().forEach(node.putArray("missing")::add);
    document.leftOut().forEach(node.putArray("leftOut")::add);
    node.put("written", parsed != null);
    if (parsed != null) {
      node.put("tasks", parsed.tasks().size()).put("commitments", commitments(parsed));
      ArrayNode warnings = node.putArray("warnings");
      parsed
          .warnings()
          .forEach(w -> warnings.addObject().put("line", w.line()).put("message", w.message()));
    }
  }
}
