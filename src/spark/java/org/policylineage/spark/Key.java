package org.policylineage.spark;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.Partitioner;

/**
 * Where a record goes and in which order it stands there: the first number tells the partition, all
 * of them the order within it.
 */
record Key(int first, int second, int third, int fourth) implements Comparable<Key>, Serializable {
  private static final Comparator<Key> ORDER =
      Comparator.comparingInt(Key::first)
          .thenComparingInt(Key::second)
          .thenComparingInt(Key::third)
          .thenComparingInt(Key::fourth);

  static Key of(int first, int second) {
    return new Key(first, second, 0, 0);
  }

  @Override
  public int compareTo(Key other) {
    return ORDER.compare(this, other);
  }

  /** Equal ranges of the first number, or of a number that is a key by itself. */
  static final class Ranges extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int partitions;
    private final int numbers;

    /**
     * @param numbers how many different first numbers there are, counted from 0
     */
    Ranges(int partitions, int numbers) {
      this.partitions = partitions;
      this.numbers = Math.max(1, numbers);
    }

    @Override
    public int numPartitions() {
      return partitions;
    }

    @Override
    public int getPartition(Object key) {
      int number = key instanceof Key of ? of.first() : (Integer) key;
      return (int) ((long) number * partitions / numbers);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Ranges ranges
          && ranges.partitions == partitions
          && ranges.numbers == numbers;
    }

    @Override
    public int hashCode() {
      return 31 * partitions + numbers;
    }
  }
}
