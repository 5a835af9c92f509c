package org.policylineage.index;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.policylineage.cache.Checksum;
import org.policylineage.cache.Workers;
import org.policylineage.ingest.InputException;

/**
 * Vectors by the hash of their text, so that unchanged text is never embedded twice. A vector is
 * kept in bytes: model results differ in the last digits between processors, and what is kept must
 * be the same everywhere.
 *
 * <p>The file only grows: a run puts its new vectors behind those that are there, under a lock, so
 * that several runs may share it. Every vector has a checksum of its own; what a killed run left
 * half written is passed over.
 */
public final class VectorStore implements VectorSource {
  /** The number of components of a vector. */
  public static final int DIMENSION = 512;

  /** The kind of the vectors: the name of the model. */
  public static final String MODEL = Embedder.MODEL;

  private static final int PUBLISHED = 0x4C564543;
  private static final int KEPT = 0x4C564532;
  private static final int KEY = 16;

  /** After so many new vectors they are put into the file: a killed run loses no more. */
  private static final int CHUNK = 2048;

  private final List<Path> readOnly;
  private final Path file;
  private final Workers workers;
  private final Progress progress;
  private final Map<Key, byte[]> vectors = new ConcurrentHashMap<>();
  private boolean loaded;

  private record Key(long high, long low) {
    static Key of(String text) {
      ByteBuffer hash =
          ByteBuffer.wrap(
              java.util.HexFormat.of()
                  .parseHex(Checksum.of(Embedder.MODEL + "\n" + text), 0, 2 * KEY));
      return new Key(hash.getLong(), hash.getLong());
    }
  }

  /**
   * A store.
   *
   * @param file where new vectors go; created when needed
   * @param readOnly further files to look in first, such as the vectors published with a corpus
   */
  public VectorStore(Path file, List<Path> readOnly, Workers workers, Progress progress) {
    this.file = file;
    this.readOnly = List.copyOf(readOnly);
    this.workers = workers;
    this.progress = progress;
  }

  /** Makes sure that every text has its vector; the model is loaded only where one is missing. */
  @Override
  public synchronized void prepare(Collection<String> texts) {
    load();
    List<String> missing = new ArrayList<>();
    for (String text : new LinkedHashSet<>(texts)) {
      if (!vectors.containsKey(Key.of(text))) {
        missing.add(text);
      }
    }
    for (int from = 0; from < missing.size(); from += CHUNK) {
      progress.at(Progress.Step.EMBED, from, missing.size());
      List<String> chunk = missing.subList(from, Math.min(missing.size(), from + CHUNK));
      List<float[]> made = Embedder.embed(chunk, workers);
      Map<Key, byte[]> added = new java.util.LinkedHashMap<>();
      for (int i = 0; i < chunk.size(); i++) {
        added.put(Key.of(chunk.get(i)), toBytes(made.get(i)));
      }
      vectors.putAll(added);
      append(added);
    }
  }

  /** The vector of a prepared text, of length 1. */
  @Override
  public float[] vector(String text) {
    return toFloats(vectors.get(Key.of(text)));
  }

  /** Writes the vectors of just these texts to a file that can be published with a corpus. */
  public void publish(Collection<String> texts, Path target) {
    prepare(texts);
    Map<String, byte[]> chosen = new TreeMap<>();
    texts.forEach(
        text -> {
          Key key = Key.of(text);
          chosen.put("%016x%016x".formatted(key.high, key.low), vectors.get(key));
        });
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Path beside = target.resolveSibling(target.getFileName() + ".new");
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16))) {
        out.writeInt(PUBLISHED);
        for (Map.Entry<String, byte[]> entry : chosen.entrySet()) {
          out.write(java.util.HexFormat.of().parseHex(entry.getKey()));
          out.write(entry.getValue());
        }
      }
      Files.move(
          beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw InputException.unwritable(target, e);
    }
  }

  private void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    for (Path published : readOnly) {
      if (Files.isRegularFile(published) && !read(published, PUBLISHED)) {
        throw new InputException(
            published.toString(),
            "holds no vectors of this program",
            "remove it, or write it again with 'lineage train'");
      }
    }
    if (Files.isRegularFile(file)) {
      read(file, KEPT);
    }
  }

  /** Whether the file is of this kind; of the last vector, half written, nothing is taken. */
  private boolean read(Path source, int kind) {
    int size = size(kind);
    try (FileChannel channel = FileChannel.open(source)) {
      ByteBuffer head = ByteBuffer.allocate(Integer.BYTES);
      fill(channel, head);
      if (head.position() < Integer.BYTES || head.getInt(0) != kind) {
        return false;
      }
      ByteBuffer records = ByteBuffer.allocate(size * 1024);
      while (true) {
        records.clear();
        fill(channel, records);
        records.flip();
        while (records.remaining() >= size) {
          Key key = new Key(records.getLong(), records.getLong());
          byte[] vector = new byte[DIMENSION];
          records.get(vector);
          // What was published stands before what this machine computed, so that bytes are
          // repeated.
          if (kind == PUBLISHED || records.getInt() == check(key, vector)) {
            vectors.putIfAbsent(key, vector);
          }
        }
        if (records.limit() < records.capacity()) {
          return true;
        }
      }
    } catch (IOException e) {
      throw new InputException(
          source.toString(),
          "cannot be read: " + InputException.reason(e),
          "check the file, or remove it");
    }
  }

  private static int size(int kind) {
    return KEY + DIMENSION + (kind == KEPT ? Integer.BYTES : 0);
  }

  private static void fill(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // A channel may give less than asked for.
    }
  }

  private static int check(Key key, byte[] vector) {
    CRC32 crc = new CRC32();
    crc.update(ByteBuffer.allocate(KEY).putLong(key.high).putLong(key.low).flip());
    crc.update(vector);
    return (int) crc.getValue();
  }

  /** A file that cannot be written costs the next run time, and nothing else. */
  private void append(Map<Key, byte[]> added) {
    int size = size(KEPT);
    ByteBuffer records = ByteBuffer.allocate(size * added.size());
    added.forEach(
        (key, vector) ->
            records.putLong(key.high).putLong(key.low).put(vector).putInt(check(key, vector)));
    records.flip();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        ByteBuffer head = ByteBuffer.allocate(Integer.BYTES);
        fill(channel, head);
        if (head.position() < Integer.BYTES || head.getInt(0) != KEPT) {
          channel.truncate(0);
          channel.write(ByteBuffer.allocate(Integer.BYTES).putInt(KEPT).flip(), 0);
        }
        long whole = (channel.size() - Integer.BYTES) / size;
        channel.position(Integer.BYTES + whole * size);
        while (records.hasRemaining()) {
          channel.write(records);
        }
      }
    } catch (IOException e) {
      progress.at(Progress.Step.EMBED, 0, 0);
    }
  }

  private static byte[] toBytes(float[] vector) {
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

  private static float[] toFloats(byte[] bytes) {
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
