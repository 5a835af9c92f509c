package org.policylineage.match;

import java.nio.ByteBuffer;

/** Rows of numbers to bytes and back, for what is kept between runs. */
final class Bytes {
  /** Writes or reads the numbers of one row. */
  @FunctionalInterface
  interface Row {
    void of(ByteBuffer bytes, int row);
  }

  private Bytes() {}

  /**
   * The rows in bytes, their number before them.
   *
   * @param width of a row in bytes
   */
  static byte[] write(int rows, int width, Row row) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + rows * width);
    bytes.putInt(rows);
    for (int i = 0; i < rows; i++) {
      row.of(bytes, i);
    }
    return bytes.array();
  }

  /** How many rows there are. */
  static int rows(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt();
  }

  /** Reads every row, or the first numbers of every row. */
  static void read(byte[] bytes, int width, Row row) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int rows = buffer.getInt();
    for (int i = 0; i < rows; i++) {
      row.of(buffer.position(Integer.BYTES + i * width), i);
    }
  }

  static void write(ByteBuffer bytes, float[] values) {
    for (float x : values) {
      bytes.putFloat(x);
    }
  }

  static void read(ByteBuffer bytes, float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes.getFloat();
    }
  }
}
