package org.policylineage.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.policylineage.cache.Checksum;
import org.policylineage.cache.Lazy;
import org.policylineage.cache.Workers;
import org.policylineage.extract.FactExtractor;
import org.policylineage.extract.Facts;
import org.policylineage.extract.Lexicon;
import org.policylineage.extract.Warnings;
import org.policylineage.ingest.BuiltIn;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.InputFile;
import org.policylineage.ingest.Manifest;
import org.policylineage.ingest.Script;
import org.policylineage.ingest.SourceText;
import org.policylineage.parse.Commitment;
import org.policylineage.parse.Document;
import org.policylineage.parse.DocumentParser;
import org.policylineage.parse.LayoutRules;
import org.policylineage.parse.Task;

/** The documents of a folder, parsed, with the facts of every commitment. */
public final class Corpus {
  private final List<Document> documents;
  private final List<Entry> entries;
  private final List<List<Entry>> byDocument = new ArrayList<>();
  private final int[] start;
  private final Map<String, Entry> byId = new HashMap<>();
  private final Lexicon lexicon;
  private final Warnings warnings;
  private final SortedMap<String, String> checksums;

  private Corpus(
      List<Document> documents,
      List<Entry> entries,
      Lexicon lexicon,
      Warnings warnings,
      SortedMap<String, String> checksums) {
    this.documents = List.copyOf(documents);
    this.entries = List.copyOf(entries);
    this.lexicon = lexicon;
    this.warnings = warnings;
    this.checksums = checksums;
    documents.forEach(document -> byDocument.add(new ArrayList<>()));
    this.start = starts(documents);
    for (Entry entry : entries) {
      byId.put(entry.id(), entry);
      byDocument.get(entry.order()).add(entry);
    }
  }

  /**
   * Reads {@code corpus/} and {@code lexicon/} in a data folder.
   *
   * @throws InputException where a document, the list of documents or a table cannot be used
   */
  public static Corpus read(Path data) {
    return read(data, Workers.available());
  }

  /** The same by so many threads. */
  public static Corpus read(Path data, int threads) {
    Path tables = data.resolve("lexicon");
    try (Workers workers = Workers.of(threads)) {
      Lazy<Lexicon> read = new Lazy<>(() -> Lexicon.read(tables));
      workers.begin(read::get);
      Manifest manifest = Manifest.read(data.resolve("corpus"));
      DocumentParser parser = new DocumentParser(LayoutRules.read(tables));
      List<Document> documents;
      try {
        documents =
            workers.map(
                manifest.documents(),
                info -> {
                  Path file = manifest.folder().resolve(info.file());
                  return parser.parse(info, SourceText.read(file).text(), file.toString());
                });
      } catch (InputException e) {
        read.get(); // A table that cannot be used is told first.
        throw e;
      }
      return of(documents, read.get(), checksums(data, manifest), workers);
    }
  }

  /** A corpus of parsed documents, which stand in order of date. */
  public static Corpus of(
      List<Document> documents, Lexicon lexicon, SortedMap<String, String> checksums) {
    try (Workers one = Workers.of(1)) {
      return of(documents, lexicon, checksums, one);
    }
  }

  private static Corpus of(
      List<Document> documents,
      Lexicon lexicon,
      SortedMap<String, String> checksums,
      Workers workers) {
    FactExtractor extractor = new FactExtractor(lexicon);
    int[] start = starts(documents);
    List<Entry> entries = new ArrayList<>();
    workers
        .map(
            IntStream.range(0, documents.size()).boxed().toList(),
            order -> entries(documents.get(order), order, start[order], extractor))
        .forEach(entries::addAll);
    return new Corpus(documents, entries, lexicon, extractor.warnings(), checksums);
  }

  private static int[] starts(List<Document> documents) {
    int[] start = new int[documents.size() + 1];
    for (int order = 0; order < documents.size(); order++) {
      start[order + 1] = start[order] + size(documents.get(order));
    }
    return start;
  }

  private static int size(Document document) {
    return document.tasks().stream().mapToInt(task -> task.commitments().size()).sum();
  }

  /**
   * The commitments of one document with their facts, in the order of the text.
   *
   * @param order the place of the document in the order of date
   * @param start the place of its first commitment in the corpus
   */
  public static List<Entry> entries(
      Document document, int order, int start, FactExtractor extractor) {
    DocumentInfo info = document.info();
    List<Entry> entries = new ArrayList<>();
    for (Task task : document.tasks()) {
      for (Commitment commitment : task.commitments()) {
        Facts facts =
            extractor.extract(
                Script.simplified(commitment.text()),
                Script.simplified(commitment.responsibility()),
                Script.simplified(commitment.deadline()),
                task.section(),
                info.date(),
                info.horizon());
        entries.add(new Entry(start + entries.size(), order, document, task, commitment, facts));
      }
    }
    return entries;
  }

  private static SortedMap<String, String> checksums(Path data, Manifest manifest) {
    SortedMap<String, String> checksums = new TreeMap<>();
    List<Path> files = new ArrayList<>();
    files.add(manifest.folder().resolve(Manifest.FILE));
    manifest.documents().forEach(info -> files.add(manifest.folder().resolve(info.file())));
    try {
      for (Path folder : List.of(data.resolve("lexicon"), data.resolve("model"))) {
        if (Files.isDirectory(folder)) {
          try (var list = Files.list(folder)) {
            list.filter(Corpus::isInput).forEach(files::add);
          }
        }
      }
      Path decisions = data.resolve("decisions.csv");
      if (Files.isRegularFile(decisions)) {
        files.add(decisions);
      }
      for (Path file : files) {
        String name = data.relativize(file).toString().replace('\\', '/');
        checksums.put(name, Checksum.of(InputFile.bytes(file)));
      }
      BuiltIn.TABLES.forEach(name -> supply(checksums, "lexicon/" + name));
      BuiltIn.MODELS.forEach(name -> supply(checksums, "model/" + name));
    } catch (IOException e) {
      throw new InputException(
          data.toString(), "cannot be read: " + e.getMessage(), "check the folder");
    }
    return checksums;
  }

  /** What editors leave beside a file is none. */
  private static boolean isInput(Path file) {
    return Files.isRegularFile(file) && file.getFileName().toString().matches("[^.~].*[^~]");
  }

  private static void supply(SortedMap<String, String> checksums, String file) {
    if (!checksums.containsKey(file)) {
      checksums.put("program/" + file, Checksum.of(BuiltIn.bytes(file)));
    }
  }

  /** In order of date. */
  public List<Document> documents() {
    return documents;
  }

  /** All commitments, document by document, in the order of the text. */
  public List<Entry> entries() {
    return entries;
  }

  /** The commitments of the document at a place in the order of date. */
  public List<Entry> entriesOf(int order) {
    return Collections.unmodifiableList(byDocument.get(order));
  }

  /** The place among all commitments of the first one of the document at a place. */
  public int start(int order) {
    return start[order];
  }

  /** Whether a commitment has this id. */
  public boolean contains(String id) {
    return byId.containsKey(id);
  }

  /**
   * The commitment with an id.
   *
   * @throws NoSuchElementException where there is none
   */
  public Entry entry(String id) {
    Entry entry = byId.get(id);
    if (entry == null) {
      throw new NoSuchElementException(id);
    }
    return entry;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /** Words that the tables do not know. */
  public Warnings warnings() {
    return warnings;
  }

  /**
   * SHA-256 of every input file, by its path inside the data folder; what the program supplies for
   * files that the folder lacks stands under {@code program/}.
   */
  public SortedMap<String, String> checksums() {
    return checksums;
  }
}
