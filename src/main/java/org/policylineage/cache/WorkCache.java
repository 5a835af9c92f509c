package org.policylineage.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Results of earlier work, each in a file named by the hash of all that it depends on. A result is
 * written beside and moved into its place, and carries its own checksum: one that a killed run or a
 * full disk cut short is as good as absent. What was not used for longest goes when the folder has
 * grown to its limit.
 */
public final class WorkCache {
  private static final int CHECKSUM = 32;

  /** What kept objects are made of: a file put there by others makes nothing else. */
  private static final String ALLOWED = "org.policylineage.**;java.util.*;java.lang.*;!*";

  private final Path folder;
  private final long limit;
  private final AtomicLong beforeTrim = new AtomicLong();

  /**
   * @param folder created when the first result is kept
   */
  public WorkCache(Path folder) {
    this(folder, CacheFolder.limit(System.getenv()));
  }

  /** The same with a limit in bytes. */
  public WorkCache(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  /**
   * The result of earlier work.
   *
   * @param kind what stage made it; one folder each
   * @param key hexadecimal digits that change with everything the result depends on
   */
  public Optional<byte[]> get(String kind, String key) {
    Path file = file(kind, key);
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      byte[] all = Files.readAllBytes(file);
      if (all.length < CHECKSUM) {
        return Optional.empty();
      }
      byte[] content = Arrays.copyOfRange(all, CHECKSUM, all.length);
      byte[] expected = Arrays.copyOf(all, CHECKSUM);
      if (!Arrays.equals(expected, Checksum.bytes(content))) {
        return Optional.empty();
      }
      CacheFolder.markUsed(file);
      return Optional.of(content);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * What was made of the key before, or is made and kept now. The class states no serialVersionUID,
   * so that Java tells what another version of it wrote.
   *
   * @param kind as above
   * @param key as above
   */
  public <T extends Serializable> T made(String kind, String key, Class<T> type, Supplier<T> made) {
    T known = get(kind, key).map(bytes -> read(bytes, type)).orElse(null);
    if (known == null) {
      known = made.get();
      put(kind, key, bytes(known));
    }
    return known;
  }

  private static byte[] bytes(Serializable value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** Null where a version of the program wrote it whose class had other fields. */
  private static <T> T read(byte[] bytes, Class<T> type) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(ALLOWED));
      return type.cast(in.readObject());
    } catch (IOException | ClassNotFoundException | ClassCastException e) {
      return null;
    }
  }

  /** Keeps a result; where it cannot be kept, that is told once and the work goes on. */
  public void put(String kind, String key, byte[] content) {
    Path file = file(kind, key);
    Path beside = Unfinished.beside(file);
    try {
      trimNowAndThen(content.length);
      Files.createDirectories(file.getParent());
      byte[] all = Arrays.copyOf(Checksum.bytes(content), CHECKSUM + content.length);
      System.arraycopy(content, 0, all, CHECKSUM, content.length);
      try {
        Files.write(beside, all);
        Files.move(
            beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      Unkept.tell(folder, e);
    }
  }

  /** Before the first result of a run, and again whenever a good part of the limit is written. */
  private void trimNowAndThen(int bytes) throws IOException {
    if (beforeTrim.getAndAdd(-bytes) <= 0) {
      beforeTrim.set(Math.max(1, limit / 20));
      new CacheFolder(folder).trim(limit);
    }
  }

  private Path file(String kind, String key) {
    return folder
        .resolve(CacheFolder.WORK)
        .resolve(kind)
        .resolve(key.substring(0, 2))
        .resolve(key.substring(2));
  }
}
