package org.policylineage.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.policylineage.cache.Checksum;

/**
 * Vectors by the hash of their text, so that unchanged text is never embedded twice. A vector is
 * kept in bytes: model results differ in the last digits between processors, and what is kept must
 * be the same everywhere.
 */
public final class VectorStore implements VectorSource {
  /** The number of components of a vector. */
  public static final int DIMENSION = 512;

  /** The kind of the vectors: the name of the model. */
  public static final String MODEL = Embedder.MODEL;

  private static final int MAGIC = 0x4C564543;
  private final List<Path> readOnly;
  private final Path file;
  private final Progress progress;
  private final Map<String, byte[]> vectors = new ConcurrentHashMap<>();
  private boolean loaded;

  /**
   * A store.
   *
   * @param file where new vectors go; created when needed
   * @param readOnly further files to look in first, such as the vectors published with a corpus
   */
  public VectorStore(Path file, List<Path> readOnly) {
    this(file, readOnly, Progress.NONE);
  }

  /** The same, telling how far new vectors have come. */
  public VectorStore(Path file, List<Path> readOnly, Progress progress) {
    this.file = file;
    this.readOnly = List.copyOf(readOnly);
    this.progress = progress;
  }

  /** Makes sure that every text has its vector; the model is loaded only where one is missing. */
  @Override
  public void prepare(Collection<String> texts) {
    load();
    Set<String> missing = new LinkedHashSet<>();
    for (String text : texts) {
      if (!vectors.containsKey(key(text))) {
        missing.add(text);
      }
    }
    if (!missing.isEmpty()) {
      Embedder.embed(missing, progress)
          .forEach((text, vector) -> vectors.put(key(text), toBytes(vector)));
      write(file, vectors);
    }
  }

  /** The vector of a prepared text, of length 1. */
  @Override
  public float[] vector(String text) {
    return toFloats(vectors.get(key(text)));
  }

  /** Writes the vectors of just these texts to a file that can be published with a corpus. */
  public void publish(Collection<String> texts, Path target) {
    prepare(texts);
    Map<String, byte[]> chosen = new TreeMap<>();
    texts.forEach(text -> chosen.put(key(text), vectors.get(key(text))));
    write(target, chosen);
  }

  private static String key(String text) {
    return Checksum.of(Embedder.MODEL + "\n" + text).substring(0, 32);
  }

  private void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    readOnly.forEach(this::load);
    load(file);
  }

  /** A file cut short by a killed run ends where its last whole vector does. */
  private void load(Path source) {
    if (!Files.isRegularFile(source)) {
      return;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(source), 1 << 16))) {
      if (in.readInt() != MAGIC) {
        return;
      }
      byte[] hash = new byte[16];
      while (true) {
        in.readFully(hash);
        byte[] vector = new byte[DIMENSION];
        in.readFully(vector);
        // What was published stands before what this machine computed, so that bytes are repeated.
        vectors.putIfAbsent(java.util.HexFormat.of().formatHex(hash), vector);
      }
    } catch (EOFException end) {
      // All that the file holds is read.
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot read " + source, e);
    }
  }

  private static void write(Path target, Map<String, byte[]> vectors) {
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Path beside =
          target.resolveSibling(
              target.getFileName() + "." + ProcessHandle.current().pid() + ".new");
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16))) {
        out.writeInt(MAGIC);
        for (Map.Entry<String, byte[]> entry : new TreeMap<>(vectors).entrySet()) {
          out.write(java.util.HexFormat.of().parseHex(entry.getKey()));
          out.write(entry.getValue());
        }
      }
      Files.move(
          beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot write " + target, e);
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
