package org.policylineage.ingest;

/**
 * What a file to be imported may be at most.
 *
 * @param maxBytes the size of the file; also of each part of a compressed file once it is unpacked
 */
public record ImportLimits(long maxBytes) {
  private static final long MIB = 1L << 20;

  /** 64 MiB, far more than any document needs that has text and not pictures of text. */
  public static final ImportLimits STANDARD = new ImportLimits(64 * MIB);

  public ImportLimits {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("not a size: " + maxBytes);
    }
  }

  /** Limits of so many MiB. */
  public static ImportLimits ofMebibytes(long mebibytes) {
    return new ImportLimits(Math.multiplyExact(mebibytes, MIB));
  }

  String inWords() {
    return maxBytes % MIB == 0 ? maxBytes / MIB + " MB" : maxBytes + " bytes";
  }
}
