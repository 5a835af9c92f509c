package org.policylineage.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.policylineage.cache.Checksum;
import org.policylineage.cache.Unfinished;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Campaign;
import org.policylineage.extract.Facts;
import org.policylineage.extract.Instrument;

/**
 * Builds the index of a corpus, or opens the one that an earlier run built of the same inputs with
 * the same version.
 */
public final class IndexBuilder {
  private final Path cache;

  /** An index kept under a cache folder. */
  public IndexBuilder(Path cache) {
    this.cache = cache;
  }

  /** The index of this corpus. */
  public CommitmentIndex open(Corpus corpus, String version) {
    Path folder = folder(corpus, version);
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(cache);
        Path beside = Unfinished.beside(folder);
        write(beside, corpus);
        publish(beside, folder);
        forgetOthers(folder);
      }
      try {
        return CommitmentIndex.open(folder);
      } catch (IOException | IllegalArgumentException damaged) {
        // Cut short by a killed run or a full disk: what can be built again is.
        delete(folder);
        write(folder, corpus);
        return CommitmentIndex.open(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the index under " + cache, e);
    }
  }

  /** Where the index stands; the name changes with the version and with all that is indexed. */
  private Path folder(Corpus corpus, String version) {
    Stream<String> entries =
        corpus.entries().stream()
            .map(
                entry -> {
                  StringBuilder content = new StringBuilder();
                  content.append('\n').append(entry.id()).append('\t').append(entry.simplified());
                  Facts facts = entry.facts();
                  facts.instruments().forEach(i -> content.append('\t').append(i.name()));
                  facts.campaigns().forEach(c -> content.append('\t').append(c.name()));
                  return content.toString();
                });
    String checksum = Checksum.of(Stream.concat(Stream.of(version), entries));
    return cache.resolve("index-" + checksum.substring(0, 16));
  }

  private static void publish(Path beside, Path folder) throws IOException {
    try {
      Files.move(beside, folder);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      // Another run was faster; its index is the same.
      delete(beside);
    }
  }

  /** Indexes of earlier inputs are no longer asked for, nor what dead runs left. */
  private void forgetOthers(Path folder) throws IOException {
    try (Stream<Path> others = Files.list(cache)) {
      List<Path> old =
          others
              .filter(path -> path.getFileName().toString().startsWith("index-"))
              .filter(
                  path ->
                      Unfinished.is(path) ? Unfinished.isLeftByTheDead(path) : !path.equals(folder))
              .toList();
      for (Path path : old) {
        delete(path);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static void write(Path folder, Corpus corpus) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Words.analyzer()))) {
      for (Entry entry : corpus.entries()) {
        writer.addDocument(commitment(entry));
      }
      writer.forceMerge(1);
    }
  }

  private static Document commitment(Entry entry) {
    Document document = new Document();
    document.add(new StringField(CommitmentIndex.ID, entry.id(), Field.Store.YES));
    document.add(new TextField(CommitmentIndex.TEXT, entry.simplified(), Field.Store.NO));
    for (Instrument instrument : entry.facts().instruments()) {
      document.add(new StringField(CommitmentIndex.INSTRUMENT, instrument.name(), Field.Store.NO));
    }
    for (Campaign campaign : entry.facts().campaigns()) {
      document.add(new StringField(CommitmentIndex.CAMPAIGN, campaign.name(), Field.Store.NO));
    }
    return document;
  }
}
