package org.policylineage.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The documents of a corpus, as {@code corpus.yaml} lists them, in order of date. */
public record Manifest(Path folder, List<DocumentInfo> documents) {
  public static final String FILE = "corpus.yaml";

  /** The order of date. */
  public static final Comparator<DocumentInfo> ORDER =
      Comparator.comparing(DocumentInfo::date).thenComparing(DocumentInfo::id);

  public Manifest {
    documents = List.copyOf(documents);
  }

  /**
   * Reads {@code corpus.yaml} in {@code folder}.
   *
   * @throws InputException with file and line where a key is missing, unknown or wrong, an id
   *     stands twice, or a file does not exist
   */
  public static Manifest read(Path folder) {
    Manifest manifest = readAny(folder);
    if (manifest.documents.isEmpty()) {
      throw InputException.at(
          folder.resolve(FILE),
          1,
          "no documents are listed",
          "list at least one under 'documents', or import one");
    }
    return manifest;
  }

  /** As {@link #read}, but a corpus without documents is a corpus too. */
  static Manifest readAny(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          file.toString(),
          "there is no list of documents",
          "make a corpus with 'lineage init', or write one, see the manual's page on corpora");
    }
    List<DocumentInfo> documents =
        listed(
            file,
            name -> Files.isRegularFile(folder.resolve(name)),
            wrong -> {
              throw wrong;
            });
    documents.sort(ORDER);
    return new Manifest(folder, documents);
  }

  /**
   * The documents that a list names, as they stand there.
   *
   * @param isFile whether there is a file of a name beside the list
   * @param wrong takes what is wrong with an entry, which is then left out
   * @throws InputException with file and line where the file is no list at all
   */
  public static List<DocumentInfo> listed(
      Path file, Predicate<String> isFile, Consumer<InputException> wrong) {
    List<DocumentInfo> documents = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> files = new HashSet<>();
    for (ManifestEntry entry : new ManifestReader(file).read()) {
      try {
        DocumentInfo info = entry.toInfo();
        if (ids.contains(info.id())) {
          throw entry.wrong("id", "the id " + info.id() + " stands twice", "give each its own");
        }
        if (files.contains(info.file())) {
          throw entry.wrong("file", "the file " + info.file() + " stands twice", "list it once");
        }
        if (!isFile.test(info.file())) {
          throw entry.wrong(
              "file",
              "there is no file " + info.file() + " beside it",
              "add the file or mend its name");
        }
        ids.add(info.id());
        files.add(info.file());
        documents.add(info);
      } catch (InputException e) {
        wrong.accept(e);
      }
    }
    return documents;
  }
}
