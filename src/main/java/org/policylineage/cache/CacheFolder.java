package org.policylineage.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder of what runs keep, and how large it may grow: {@code work/} with the results of
 * stages, {@code vectors.bin} with what stands beside it, and {@code index-}… for searching. All
 * else in the folder is somebody else's.
 */
public final class CacheFolder {
  /** The variable of the environment that sets another limit, such as 500M or 20G. */
  public static final String LIMIT = "LINEAGE_CACHE_LIMIT";

  static final String WORK = "work";
  static final String VECTORS = "vectors.bin";
  private static final String INDEX = "index-";

  private static final long GIB = 1L << 30;
  private static final long DEFAULT_LIMIT = 4 * GIB;
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*([KMGT]?)I?B?");

  private final Path folder;

  public CacheFolder(Path folder) {
    this.folder = folder;
  }

  /** A kept file. */
  private record Kept(Path path, long size, long used) {}

  /**
   * The largest size in bytes.
   *
   * @param environment the variables of the environment
   * @throws IllegalArgumentException where the limit is no size
   */
  public static long limit(Map<String, String> environment) {
    String text = environment.getOrDefault(LIMIT, "").strip();
    if (text.isEmpty()) {
      return DEFAULT_LIMIT;
    }
    Matcher size = SIZE.matcher(text.toUpperCase(Locale.ROOT));
    if (!size.matches()) {
      throw new IllegalArgumentException(
          LIMIT + "='" + text + "' is no size; write a number with K, M, G or T behind it");
    }
    int power = size.group(2).isEmpty() ? 0 : "KMGT".indexOf(size.group(2)) + 1;
    return Long.parseLong(size.group(1)) << (10 * power);
  }

  /** Bytes by what they are kept for: each kind of result, vectors, index. */
  public SortedMap<String, Long> sizes() throws IOException {
    SortedMap<String, Long> sizes = new TreeMap<>();
    for (Kept file : files()) {
      sizes.merge(kind(file.path()), file.size(), Long::sum);
    }
    return sizes;
  }

  private String kind(Path file) {
    Path inside = folder.relativize(file);
    String first = inside.getName(0).toString();
    return first.equals(WORK) && inside.getNameCount() > 1
        ? inside.getName(1).toString()
        : first.startsWith(INDEX) ? "index" : "vectors";
  }

  /** Deletes all that is kept, and the folder itself where nothing else is in it. */
  public long clear() throws IOException {
    long bytes = 0;
    for (Kept file : files()) {
      bytes += Files.deleteIfExists(file.path()) ? file.size() : 0;
    }
    deleteEmptyFolders();
    return bytes;
  }

  /**
   * Removes what dead runs left unfinished, and then what was not used for longest, until the rest
   * is well below the limit. Whatever a run at the same time is about to read it makes again.
   */
  void trim(long limit) throws IOException {
    List<Kept> files = new ArrayList<>();
    long size = 0;
    for (Kept file : files()) {
      if (Unfinished.isLeftByTheDead(file.path())) {
        delete(file.path());
      } else if (!Unfinished.is(file.path())) {
        files.add(file);
        size += file.size();
      }
    }
    if (size <= limit) {
      return;
    }
    files.sort(Comparator.comparingLong(Kept::used).thenComparing(Kept::path));
    for (Kept file : files) {
      if (size <= limit - limit / 10) {
        return;
      }
      size -= delete(file.path()) ? file.size() : 0;
    }
  }

  /** One that another run has open may stay, on some systems. */
  private static boolean delete(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      return false;
    }
  }

  /** The time of a file is when it was last of use. */
  public static void markUsed(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // A folder that can only be read is never trimmed either.
    }
  }

  private List<Kept> files() throws IOException {
    List<Kept> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    Files.walkFileTree(
        folder,
        new Visitor() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isOurs(file)) {
              files.add(
                  new Kept(file, attributes.size(), attributes.lastModifiedTime().toMillis()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return path.equals(folder) || isOurs(path)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }
        });
    return files;
  }

  private void deleteEmptyFolders() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new Visitor() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return path.equals(folder) || isOurs(path)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, IOException e) {
            // One that holds something is not deleted.
            path.toFile().delete();
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private boolean isOurs(Path path) {
    String first = folder.relativize(path).getName(0).toString();
    return first.equals(WORK) || first.startsWith(VECTORS) || first.startsWith(INDEX);
  }

  /** Another run may delete a file while this one looks at it. */
  private static class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
