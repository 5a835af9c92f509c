package org.policylineage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policylineage.Matching;
import org.policylineage.Reports;
import org.policylineage.Settings;
import org.policylineage.cache.Checksum;
import org.policylineage.cache.WorkCache;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.diff.FieldChanges;
import org.policylineage.diff.TextDiff;
import org.policylineage.export.Findings;
import org.policylineage.extract.Lexicon;
import org.policylineage.index.Progress;
import org.policylineage.index.Statistics;
import org.policylineage.index.VectorKind;
import org.policylineage.index.VectorSource;
import org.policylineage.index.VectorStore;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.Manifest;
import org.policylineage.ingest.SourceText;
import org.policylineage.match.Decisions;
import org.policylineage.match.Link;
import org.policylineage.match.Links;
import org.policylineage.match.MatchModel;
import org.policylineage.match.MatchShares;
import org.policylineage.parse.Document;
import org.policylineage.parse.DocumentParser;
import org.policylineage.parse.LayoutRules;
import org.policylineage.trace.Relation;
import org.policylineage.trace.RelationJudge;

/**
 * The program's way from documents to reports, cut into the stages that are timed. This is the one
 * place that knows the program's classes: where its way changes, change the stages here.
 */
final class Pipeline {
  static final String MATCH = "match";
  static final String DIFF = "diff";

  /** A named step; each takes what those before it left in the fields. */
  record Stage(String name, Step step) {}

  interface Step {
    void run() throws IOException;
  }

  /** As the command line gives them: -Dvectors=words, -Dthreads=2. */
  private static final Settings SETTINGS =
      new Settings(
          VectorKind.valueOf(System.getProperty("vectors", "words").toUpperCase(Locale.ROOT)),
          Integer.getInteger("threads", Workers.available()));

  private final Path data;
  private final Path cache;
  private final Path out;

  private SortedMap<String, String> checksums;
  private List<Document> documents;
  private Corpus corpus;
  private MatchModel model;
  private Links links;
  private Findings findings;

  Pipeline(Path data, Path cache, Path out) {
    this.data = data;
    this.cache = cache;
    this.out = out;
  }

  List<Stage> stages() {
    return List.of(
        new Stage("parse", this::parse),
        new Stage("extract", this::extract),
        new Stage("embed", this::embed),
        new Stage(MATCH, this::match),
        new Stage("trace", this::trace),
        new Stage(DIFF, this::diff),
        new Stage("report", this::report));
  }

  private void parse() throws IOException {
    Manifest manifest = Manifest.read(data.resolve("corpus"));
    DocumentParser parser = new DocumentParser(LayoutRules.read(null));
    documents = new ArrayList<>();
    checksums = new TreeMap<>();
    for (DocumentInfo info : manifest.documents()) {
      Path file = manifest.folder().resolve(info.file());
      documents.add(parser.parse(info, SourceText.read(file).text(), file.toString()));
      checksums.put("corpus/" + info.file(), Checksum.of(Files.readAllBytes(file)));
    }
  }

  private void extract() {
    corpus = Corpus.of(documents, Lexicon.read(null), checksums);
    documents = null;
  }

  private void embed() {
    matching().embed();
  }

  private void match() {
    model = MatchModel.read(data, SETTINGS.vectors());
    links = matching().links(model);
  }

  /** How the time of matching is shared by its parts; after match. */
  Map<String, Double> shares() {
    VectorStore store =
        new VectorStore(cache.resolve("vectors.bin"), List.of(), Progress.NONE, SETTINGS.threads());
    VectorSource vectors =
        Statistics.source(corpus, store, SETTINGS.vectors(), new WorkCache(cache), "shares");
    return MatchShares.of(corpus, vectors, model);
  }

  private Matching matching() {
    return new Matching(corpus, data, cache, SETTINGS, Progress.NONE);
  }

  private void trace() {
    findings =
        new Findings(
            corpus,
            SETTINGS.vectors(),
            model,
            Decisions.read(data, corpus, Relation.ids()),
            links,
            RelationJudge.of(corpus, data),
            null);
    try (Workers workers = Workers.of(SETTINGS.threads())) {
      findings.verdicts().judge(links.accepted(), workers, Progress.NONE);
    }
    findings.followUps();
    findings.telling();
  }

  private void diff() {
    for (Link link : links.accepted()) {
      Entry earlier = corpus.entry(link.earlier().id());
      Entry later = corpus.entry(link.later().id());
      TextDiff.between(earlier, later);
      FieldChanges.between(earlier, later, corpus.lexicon());
    }
  }

  private void report() {
    Reports.write(findings, out);
  }

  /** The commitments as plain texts, for the plain pipeline and the count; after extract. */
  List<PlainBm25.Text> texts() {
    List<PlainBm25.Text> texts = new ArrayList<>();
    for (Entry entry : corpus.entries()) {
      texts.add(
          new PlainBm25.Text(
              entry.id(), entry.text(), (int) entry.document().info().date().toEpochDay()));
    }
    return texts;
  }

  /** The accepted links; after score. */
  List<Accuracy.Pair> accepted() {
    return links.accepted().stream()
        .map(link -> new Accuracy.Pair(link.earlier().id(), link.later().id(), link.probability()))
        .toList();
  }
}
