package org.policylineage.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal digits unless bytes are asked for. */
public final class Checksum {
  private Checksum() {}

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(bytes(bytes));
  }

  /** The 32 bytes themselves. */
  public static byte[] bytes(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }
}
