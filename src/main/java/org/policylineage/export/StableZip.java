package org.policylineage.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs an Office file again so that the same contents are the same bytes, whatever the clock.
 *
 * <p>The parts are stored, not deflated: deflate leaves the packer free, and the zlib of another
 * Java or another year packs the same text into other bytes.
 */
final class StableZip {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String TYPES = "[Content_Types].xml";

  private StableZip() {}

  /** A zip packed again. */
  static byte[] of(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return of(parts);
  }

  /** A zip of these parts. */
  static byte[] of(Map<String, byte[]> parts) {
    // Readers that stream want the list of types before anything else.
    Map<String, byte[]> ordered =
        new TreeMap<>(
            Comparator.comparing((String name) -> !name.equals(TYPES))
                .thenComparing(Comparator.naturalOrder()));
    ordered.putAll(parts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : ordered.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        CRC32 checksum = new CRC32();
        checksum.update(part.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.getValue().length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
