package org.policylineage.match;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Rows of numbers to bytes and back, for what is kept between runs. */
final class Bytes {
  /** Writes or reads the numbers of one row. */
  @FunctionalInterface
  interface Row<S> {
    void of(S stream, int row) throws IOException;
  }

  private Bytes() {}

  static byte[] write(int rows, Row<DataOutputStream> row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(rows);
      for (int i = 0; i < rows; i++) {
        row.of(out, i);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** How many rows there are. */
  static int rows(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt();
  }

  static void read(byte[] bytes, Row<DataInputStream> row) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int rows = in.readInt();
      for (int i = 0; i < rows; i++) {
        row.of(in, i);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  static void write(DataOutputStream out, float[] values) throws IOException {
    for (float x : values) {
      out.writeFloat(x);
    }
  }

  static void read(DataInputStream in, float[] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
  }
}
