package org.policylineage.ingest;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A folder of documents with its {@code corpus.yaml}: made and extended, never rewritten. */
public final class CorpusFolder {
  private static final String HEADER =
      "# The documents, in any order; the program sorts them by date."
          + " See the manual's page on corpora.\n"
          + "documents:\n";
  private static final String TEXT = ".txt";
  private static final Pattern ITEM = Pattern.compile("(?m)^([ \t]*)- ");
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{IsHan}\\p{IsAlphabetic}《“（〔\\d][^:#\\[\\]{},&*!|>'\"%@`\\\\\\p{Cc}]*");

  private final Path folder;
  private final Path list;

  public CorpusFolder(Path folder) {
    this.folder = folder;
    this.list = folder.resolve(Manifest.FILE);
  }

  /**
   * Makes an empty corpus, and the folder where there is none.
   *
   * @throws InputException where there is a corpus already or the folder cannot be written
   */
  public static CorpusFolder init(Path folder) {
    CorpusFolder corpus = new CorpusFolder(folder);
    if (Files.exists(corpus.list)) {
      throw new InputException(
          corpus.list.toString(), "is a corpus already", "import documents into it");
    }
    write(corpus.list, HEADER);
    return corpus;
  }

  /** The ids of the documents, and of texts that lie in the folder though they are not listed. */
  public Set<String> takenIds() {
    return takenIds(Manifest.readAny(folder).documents());
  }

  private Set<String> takenIds(List<DocumentInfo> listed) {
    Set<String> ids = new HashSet<>();
    listed.forEach(document -> ids.add(document.id()));
    for (String name : Objects.requireNonNullElse(folder.toFile().list(), new String[0])) {
      if (name.endsWith(TEXT)) {
        ids.add(name.substring(0, name.length() - TEXT.length()));
      }
    }
    return ids;
  }

  /** The id, or if it is taken the id with the first number that makes it free. */
  public static String freeId(String id, Set<String> taken) {
    String free = id;
    for (int i = 2; taken.contains(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  /**
   * Adds a document: its text beside the list, its facts at the end of the list.
   *
   * @throws InputException where the id or the file is taken, or the folder cannot be written; the
   *     folder is then as it was
   */
  void add(DocumentInfo info, String text) {
    List<DocumentInfo> before = Manifest.readAny(folder).documents();
    Path file = folder.resolve(info.file());
    Set<String> taken = takenIds(before);
    if (taken.contains(info.id()) || Files.exists(file)) {
      throw new InputException(
          list.toString(),
          "the id " + info.id() + " is taken",
          "give this document another, such as --id " + freeId(info.id(), taken));
    }
    try {
      write(file, text);
      extend(info, before, file);
    } catch (IOException e) {
      throw InputException.unwritable(list, e);
    }
  }

  private void extend(DocumentInfo info, List<DocumentInfo> before, Path file) throws IOException {
    Path beside = folder.resolve(Manifest.FILE + ".tmp");
    boolean done = false;
    try {
      String old = Files.readString(list, StandardCharsets.UTF_8);
      Files.writeString(beside, extended(old, info), StandardCharsets.UTF_8);
      if (!lists(beside, before, info)) {
        throw new InputException(
            list.toString(),
            "cannot be extended as it is written",
            "list each document as a '- ' item of its own");
      }
      Files.move(beside, list, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      done = true;
    } finally {
      Files.deleteIfExists(beside);
      if (!done) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Whether the list reads back as what it was and the new document. */
  private static boolean lists(Path list, List<DocumentInfo> before, DocumentInfo info) {
    try {
      List<DocumentInfo> after = new ArrayList<>(before);
      after.add(info);
      List<DocumentInfo> read =
          new ManifestReader(list).read().stream().map(ManifestEntry::toInfo).toList();
      return read.size() == after.size() && read.containsAll(after);
    } catch (InputException e) {
      return false;
    }
  }

  /** The list as it was with one more item in the manner of the others. */
  private static String extended(String old, DocumentInfo info) {
    String lineEnd = old.contains("\r\n") ? "\r\n" : "\n";
    Matcher item = ITEM.matcher(old);
    String indent = item.find() ? item.group(1) : "  ";
    List<String> keys = new ArrayList<>();
    keys.add("id: " + info.id());
    keys.add("title: " + scalar(info.title()));
    keys.add("short-title: " + scalar(info.shortTitle()));
    keys.add("kind: " + scalar(info.kind()));
    keys.add(
        "issuers: ["
            + info.issuers().stream().map(CorpusFolder::scalar).collect(Collectors.joining(", "))
            + "]");
    if (!info.number().isEmpty()) {
      keys.add("number: " + scalar(info.number()));
    }
    keys.add("date: " + info.date());
    if (info.horizon() > 0) {
      keys.add("horizon: " + info.horizon());
    }
    keys.add("file: " + scalar(info.file()));
    String gap = old.isEmpty() || old.endsWith("\n") ? "" : lineEnd;
    return old + gap + indent + "- " + String.join(lineEnd + indent + "  ", keys) + lineEnd;
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() && text.equals(text.strip())
        ? text
        : "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  private static void write(Path file, String text) {
    OutputFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
