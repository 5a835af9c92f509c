package org.policylineage.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Results of earlier work, each in a file named by the hash of all that it depends on. A result is
 * written beside and moved into its place, and carries its own checksum: one that a killed run or a
 * full disk cut short is as good as absent.
 */
public final class WorkCache {
  private static final int CHECKSUM = 32;

  private final Path folder;

  /**
   * @param folder created when the first result is kept
   */
  public WorkCache(Path folder) {
    this.folder = folder;
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
      return Arrays.equals(expected, checksum(content)) ? Optional.of(content) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a result. */
  public void put(String kind, String key, byte[] content) {
    Path file = file(kind, key);
    try {
      Files.createDirectories(file.getParent());
      Path beside = Files.createTempFile(file.getParent(), key, ".new");
      byte[] all = Arrays.copyOf(checksum(content), CHECKSUM + content.length);
      System.arraycopy(content, 0, all, CHECKSUM, content.length);
      Files.write(beside, all);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep work under " + folder, e);
    }
  }

  private Path file(String kind, String key) {
    return folder.resolve(kind).resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  private static byte[] checksum(byte[] content) {
    return HexFormat.of().parseHex(Checksum.of(content));
  }
}
