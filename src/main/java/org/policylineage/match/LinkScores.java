package org.policylineage.match;

import java.io.Serializable;

/**
 * The links of two documents that are worth showing, by later and then earlier commitment.
 *
 * @param earlier places in the earlier document
 * @param later places in the later document
 * @param probability calibrated, at least {@link Links#LEAST}
 * @param reasons what each group of features adds to the log odds, and its most telling signal
 */
public record LinkScores(int[] earlier, int[] later, float[] probability, float[][] reasons)
    implements Serializable {
  private static final int REASONS = Explanation.WIDTH + 2;

  /** Of a row in bytes: two whole numbers, a float, then the reasons. */
  private static final int BYTES = 3 * 4 + 4 * REASONS;

  /** How many links there are. */
  public int size() {
    return earlier.length;
  }

  /** The same in bytes. */
  public byte[] bytes() {
    return Bytes.write(
        size(),
        BYTES,
        (out, i) -> {
          out.putInt(earlier[i]);
          out.putInt(later[i]);
          out.putFloat(probability[i]);
          Bytes.write(out, reasons[i]);
        });
  }

  /** From what {@link #bytes} made. */
  public static LinkScores of(byte[] bytes) {
    int n = Bytes.rows(bytes);
    LinkScores links = new LinkScores(new int[n], new int[n], new float[n], new float[n][REASONS]);
    Bytes.read(
        bytes,
        BYTES,
        (in, i) -> {
          links.earlier[i] = in.getInt();
          links.later[i] = in.getInt();
          links.probability[i] = in.getFloat();
          Bytes.read(in, links.reasons[i]);
        });
    return links;
  }
}
