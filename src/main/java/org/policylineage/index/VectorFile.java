package org.policylineage.index;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.policylineage.cache.Unfinished;

/**
 * Vectors by their keys, in the order of the keys, in a file that stays outside the heap: a number
 * that says what it is, the records, and a checksum unless it was published.
 */
final class VectorFile {
  /** The most records of a file; it must fit into one map of memory. */
  static final int MOST = 3_000_000;

  private static final int MAGIC = 0x4C564543;
  private static final int HEAD = Integer.BYTES;
  private static final int KEY = 16;
  private static final int RECORD = KEY + VectorStore.DIMENSION;

  private final Path path;
  private final ByteBuffer content;
  private final int size;

  private VectorFile(Path path, ByteBuffer content, int size) {
    this.path = path;
    this.content = content;
    this.size = size;
  }

  /** The first 16 bytes of a text's hash, in the order of unsigned bytes. */
  record Key(long high, long low) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byHigh = Long.compareUnsigned(high, other.high);
      return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }
  }

  /** A key and its vector in bytes. */
  record Record(Key key, byte[] vector) {}

  /**
   * Opens a file.
   *
   * @throws DamagedException where it is cut short, altered or something else
   */
  static VectorFile open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long length = channel.size();
      long records = (length - HEAD) / RECORD;
      long rest = (length - HEAD) % RECORD;
      if (length < HEAD || records > MOST || rest != 0 && rest != Integer.BYTES) {
        throw new DamagedException();
      }
      MappedByteBuffer content = channel.map(FileChannel.MapMode.READ_ONLY, 0, length);
      if (content.getInt(0) != MAGIC || rest != 0 && !isWhole(content)) {
        throw new DamagedException();
      }
      return new VectorFile(path, content, (int) records);
    }
  }

  private static boolean isWhole(ByteBuffer content) {
    int end = content.limit() - Integer.BYTES;
    CRC32C checksum = new CRC32C();
    checksum.update(content.duplicate().position(HEAD).limit(end));
    return content.getInt(end) == (int) checksum.getValue();
  }

  /** Records in memory, for where no file can be written. */
  static VectorFile inMemory(List<Record> records) {
    ByteBuffer content = ByteBuffer.allocate(HEAD + records.size() * RECORD).putInt(MAGIC);
    for (Record record : records) {
      content.putLong(record.key.high).putLong(record.key.low).put(record.vector);
    }
    return new VectorFile(null, content, records.size());
  }

  /** Writes records beside the file and moves them into it. */
  static void write(Path path, Iterable<Record> records, boolean withChecksum) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Path beside = Unfinished.beside(path);
    try {
      try (OutputStream file = Files.newOutputStream(beside);
          DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16))) {
        out.writeInt(MAGIC);
        CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32C());
        DataOutputStream body = new DataOutputStream(checked);
        for (Record record : records) {
          body.writeLong(record.key.high);
          body.writeLong(record.key.low);
          body.write(record.vector);
        }
        if (withChecksum) {
          out.writeInt((int) checked.getChecksum().getValue());
        }
      }
      Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** The records of several files in order, of equal keys the first file's. */
  static Iterable<Record> merged(List<VectorFile> files) {
    return () -> new Merge(files);
  }

  int size() {
    return size;
  }

  /** Null for records in memory. */
  Path path() {
    return path;
  }

  boolean contains(Key key) {
    return find(key) >= 0;
  }

  /** The vector of a key, or null. */
  byte[] get(Key key) {
    int place = find(key);
    return place < 0 ? null : vector(place);
  }

  private int find(Key key) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = key(middle).compareTo(key);
      if (compared == 0) {
        return middle;
      }
      if (compared < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private Key key(int place) {
    int at = HEAD + place * RECORD;
    return new Key(content.getLong(at), content.getLong(at + Long.BYTES));
  }

  private byte[] vector(int place) {
    byte[] vector = new byte[VectorStore.DIMENSION];
    content.get(HEAD + place * RECORD + KEY, vector);
    return vector;
  }

  /** A file that is not what it should be. */
  static final class DamagedException extends IOException {
    DamagedException() {
      super("no file of vectors, or cut short");
    }
  }

  private static final class Merge implements java.util.Iterator<Record> {
    private final PriorityQueue<Place> next =
        new PriorityQueue<>(Comparator.comparing(Place::key).thenComparingInt(Place::order));

    Merge(List<VectorFile> files) {
      List<VectorFile> list = new ArrayList<>(files);
      for (int order = 0; order < list.size(); order++) {
        add(list.get(order), order, 0);
      }
    }

    private void add(VectorFile file, int order, int place) {
      if (place < file.size) {
        next.add(new Place(file.key(place), file, order, place));
      }
    }

    @Override
    public boolean hasNext() {
      return !next.isEmpty();
    }

    @Override
    public Record next() {
      Place first = next.remove();
      add(first.file, first.order, first.place + 1);
      while (hasNext() && next.peek().key.equals(first.key)) {
        Place same = next.remove();
        add(same.file, same.order, same.place + 1);
      }
      return new Record(first.key, first.file.vector(first.place));
    }

    private record Place(Key key, VectorFile file, int order, int place) {}
  }
}
