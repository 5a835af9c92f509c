package org.policylineage.match;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;

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
  /** How many links there are. */
  public int size() {
    return earlier.length;
  }

  /** The same in bytes. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(size());
      for (int i = 0; i < size(); i++) {
        out.writeInt(earlier[i]);
        out.writeInt(later[i]);
        out.writeFloat(probability[i]);
        for (float x : reasons[i]) {
          out.writeFloat(x);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** From what {@link #bytes} made. */
  public static LinkScores of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int n = in.readInt();
      LinkScores links =
          new LinkScores(new int[n], new int[n], new float[n], new float[n][Explanation.WIDTH + 2]);
      for (int i = 0; i < n; i++) {
        links.earlier[i] = in.readInt();
        links.later[i] = in.readInt();
        links.probability[i] = in.readFloat();
        for (int r = 0; r < links.reasons[i].length; r++) {
          links.reasons[i][r] = in.readFloat();
        }
      }
      return links;
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }
}
