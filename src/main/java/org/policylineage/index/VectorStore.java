package org.policylineage.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.policylineage.cache.CacheFolder;
import org.policylineage.cache.Checksum;
import org.policylineage.cache.Unfinished;
import org.policylineage.cache.Unkept;
import org.policylineage.cache.Workers;
import org.policylineage.ingest.InputException;

/**
 * Vectors by the hash of their text, so that unchanged text is never embedded twice. A vector is
 * kept in bytes: model results differ in the last digits between processors, and what is kept must
 * be the same everywhere.
 *
 * <p>New vectors go into files of their own beside the first, written whole before they stand
 * there, and many small files are merged into one; so nothing is written again for each addition, a
 * killed run leaves whole files, and runs at the same time do not disturb each other.
 */
public final class VectorStore implements VectorSource {
  /** The number of components of a vector. */
  public static final int DIMENSION = 512;

  /** The kind of the vectors: the name of the model. */
  public static final String MODEL = "bge-small-zh-v1.5-q";

  /** So many new vectors at once, which bounds the memory and what a killed run loses. */
  private static final int CHUNK = 4096;

  private static final long MARKED_FOR = TimeUnit.MINUTES.toNanos(1);

  /** So many files of like size are merged into one. */
  private static final int MANY = 8;

  private final Path file;
  private final List<Path> readOnly;
  private final Progress progress;
  private final int threads;
  private volatile List<VectorFile> files;
  private long marked = System.nanoTime() - MARKED_FOR - 1;

  /**
   * A store.
   *
   * @param file where new vectors go, and beside it; created when needed
   * @param readOnly further files to look in first, such as the vectors published with a corpus
   */
  public VectorStore(Path file, List<Path> readOnly) {
    this(file, readOnly, Progress.NONE);
  }

  /** The same, telling how far new vectors have come. */
  public VectorStore(Path file, List<Path> readOnly, Progress progress) {
    this(file, readOnly, progress, Workers.available());
  }

  /** The same, made by so many threads. */
  public VectorStore(Path file, List<Path> readOnly, Progress progress, int threads) {
    this.file = file;
    this.readOnly = List.copyOf(readOnly);
    this.progress = progress;
    this.threads = threads;
  }

  /** Makes sure that every text has its vector; the model is loaded only where one is missing. */
  @Override
  public synchronized void prepare(Collection<String> texts) {
    load();
    markUsed();
    long missing = texts.stream().filter(text -> !contains(key(text))).count();
    if (missing == 0) {
      return;
    }
    AtomicLong done = new AtomicLong();
    try (Workers workers = Workers.of(threads)) {
      Set<VectorFile.Key> taken = new HashSet<>();
      List<String> chunk = new ArrayList<>();
      for (String text : texts) {
        VectorFile.Key key = key(text);
        if (!contains(key) && taken.add(key)) {
          chunk.add(text);
        }
        if (chunk.size() == CHUNK) {
          keep(embed(chunk, workers, done, missing));
          chunk.clear();
          taken.clear();
        }
      }
      if (!chunk.isEmpty()) {
        keep(embed(chunk, workers, done, missing));
      }
    }
  }

  private List<VectorFile.Record> embed(
      List<String> texts, Workers workers, AtomicLong done, long missing) {
    Embedder embedder = ModelEmbedder.instance();
    List<VectorFile.Record> records =
        workers.map(
            texts,
            text -> {
              byte[] vector = toBytes(embedder.embed(text));
              progress.at(Progress.Step.EMBED, done.incrementAndGet(), missing);
              return new VectorFile.Record(key(text), vector);
            });
    records.sort(Comparator.comparing(VectorFile.Record::key));
    return records;
  }

  /** The vector of a prepared text, of length 1. */
  @Override
  public float[] vector(String text) {
    byte[] vector = get(key(text));
    if (vector == null) {
      throw new IllegalStateException("no vector was prepared for: " + text);
    }
    return toFloats(vector);
  }

  /** Writes the vectors of just these texts to a file that can be published with a corpus. */
  public void publish(Collection<String> texts, Path target) {
    prepare(texts);
    TreeSet<VectorFile.Key> keys = new TreeSet<>();
    texts.forEach(text -> keys.add(key(text)));
    try {
      VectorFile.write(
          target,
          () -> keys.stream().map(key -> new VectorFile.Record(key, get(key))).iterator(),
          false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target, e);
    }
  }

  private VectorFile.Key key(String text) {
    byte[] bytes = (MODEL + "\n" + text).getBytes(StandardCharsets.UTF_8);
    ByteBuffer hash = ByteBuffer.wrap(Checksum.bytes(bytes));
    return new VectorFile.Key(hash.getLong(), hash.getLong());
  }

  private boolean contains(VectorFile.Key key) {
    return files.stream().anyMatch(file -> file.contains(key));
  }

  /** What was published stands before what this machine computed, so that bytes are repeated. */
  private byte[] get(VectorFile.Key key) {
    for (VectorFile file : files) {
      byte[] vector = file.get(key);
      if (vector != null) {
        return vector;
      }
    }
    return null;
  }

  private void load() {
    if (files != null) {
      return;
    }
    List<VectorFile> opened = new ArrayList<>();
    for (Path path : readOnly) {
      if (Files.isRegularFile(path)) {
        opened.add(openPublished(path));
      }
    }
    for (Path path : own()) {
      openOwn(path, opened);
    }
    files = List.copyOf(opened);
  }

  /** Vectors are read again and again while a run works, and are the dearest to make. */
  private void markUsed() {
    if (System.nanoTime() - marked > MARKED_FOR) {
      marked = System.nanoTime();
      own().forEach(CacheFolder::markUsed);
    }
  }

  private static VectorFile openPublished(Path path) {
    try {
      return VectorFile.open(path);
    } catch (VectorFile.DamagedException e) {
      throw new InputException(
          path.toString(),
          "is " + e.getMessage(),
          "put the published file back, or delete it and its vectors are computed again");
    } catch (IOException e) {
      throw new InputException(
          path.toString(), "cannot be read: " + e.getMessage(), "check its rights");
    }
  }

  /** What is damaged is made again; what another run has merged meanwhile, too. */
  private static void openOwn(Path path, List<VectorFile> opened) {
    try {
      opened.add(VectorFile.open(path));
    } catch (VectorFile.DamagedException e) {
      forget(path);
    } catch (IOException e) {
      // Gone or not to be read: its vectors are computed again.
    }
  }

  /** The files of this store in the cache, in the order of their names. */
  private List<Path> own() {
    String name = file.getFileName().toString();
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(path -> isSegment(path, name)).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isSegment(Path path, String first) {
    String name = path.getFileName().toString();
    return name.equals(first) || name.startsWith(first + ".") && !Unfinished.is(path);
  }

  private void keep(List<VectorFile.Record> records) {
    List<VectorFile> all = new ArrayList<>(files);
    try {
      all.add(write(records));
      merge(all);
    } catch (IOException e) {
      Unkept.tell(file.toAbsolutePath().getParent(), e);
      if (all.size() == files.size()) {
        all.add(VectorFile.inMemory(records));
      }
    }
    files = List.copyOf(all);
  }

  private VectorFile write(Iterable<VectorFile.Record> records) throws IOException {
    Path path = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    VectorFile.write(path, records, true);
    return VectorFile.open(path);
  }

  /** Files of like size become one, again and again; so each vector is copied but a few times. */
  private void merge(List<VectorFile> all) throws IOException {
    boolean merged = true;
    while (merged) {
      merged = false;
      TreeMap<Integer, List<VectorFile>> bySize = new TreeMap<>();
      for (VectorFile one : all) {
        if (one.path() != null && !readOnly.contains(one.path())) {
          int size = (int) (Math.log(Math.max(1, one.size())) / Math.log(MANY));
          bySize.computeIfAbsent(size, n -> new ArrayList<>()).add(one);
        }
      }
      for (List<VectorFile> alike : bySize.values()) {
        long sum = alike.stream().mapToLong(VectorFile::size).sum();
        if (alike.size() >= MANY && sum <= VectorFile.MOST) {
          VectorFile one = write(VectorFile.merged(alike));
          all.removeAll(alike);
          all.add(one);
          alike.forEach(old -> forget(old.path()));
          merged = true;
          break;
        }
      }
    }
  }

  private static void forget(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // Kept twice, which harms nobody.
    }
  }

  /** A vector in a byte a component, as it is kept. */
  public static byte[] toBytes(float[] vector) {
    float largest = 1e-12f;
    for (float x : vector) {
      largest = Math.max(largest, Math.abs(x));
    }
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      bytes[i] = (byte) Math.round(vector[i] / largest * 127);
    }
    return bytes;
  }

  /** What {@link #toBytes} made, again of length 1. */
  public static float[] toFloats(byte[] bytes) {
    double square = 0;
    for (byte b : bytes) {
      square += b * b;
    }
    float length = (float) Math.sqrt(square);
    float[] vector = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      vector[i] = bytes[i] / length;
    }
    return vector;
  }
}
