package org.policylineage.match;

import java.io.Serializable;

/**
 * What the first pass says of the candidates of two documents that have a chance at all. It depends
 * on these two documents, the statistics and the model only, and is kept between runs.
 *
 * @param earlier places in the earlier document
 * @param later places in the later document
 * @param tasks candidates of the same two tasks have the same number
 * @param first the chance by the first pass, at least {@link SecondPass#LEAST}
 * @param odds what the features of the first pass add up to in the second model's log odds
 * @param reasons what each group of features adds to them, and its most telling signal
 */
public record PairScores(
    int[] earlier, int[] later, int[] tasks, float[] first, double[] odds, float[][] reasons)
    implements Serializable {
  /** Of a row in bytes: three whole numbers, a float, a double, then the reasons. */
  private static final int BYTES = 4 * 4 + 8 + 4 * Explanation.WIDTH;

  int size() {
    return earlier.length;
  }

  /** Where the candidates stand and their chance: all that other pairs need to know. */
  public Candidacy candidacy() {
    return new Candidacy(earlier, later, first);
  }

  /** The same in bytes. */
  public byte[] bytes() {
    return Bytes.write(
        size(),
        BYTES,
        (out, i) -> {
          out.putInt(earlier[i]);
          out.putInt(later[i]);
          out.putInt(tasks[i]);
          out.putFloat(first[i]);
          out.putDouble(odds[i]);
          Bytes.write(out, reasons[i]);
        });
  }

  /** From what {@link #bytes} made. */
  public static PairScores of(byte[] bytes) {
    int n = Bytes.rows(bytes);
    PairScores scores =
        new PairScores(
            new int[n],
            new int[n],
            new int[n],
            new float[n],
            new double[n],
            new float[n][Explanation.WIDTH]);
    Bytes.read(
        bytes,
        BYTES,
        (in, i) -> {
          scores.earlier[i] = in.getInt();
          scores.later[i] = in.getInt();
          scores.tasks[i] = in.getInt();
          scores.first[i] = in.getFloat();
          scores.odds[i] = in.getDouble();
          Bytes.read(in, scores.reasons[i]);
        });
    return scores;
  }

  /** The {@link #candidacy} alone of what {@link #bytes} made. */
  static Candidacy candidacy(byte[] bytes) {
    int n = Bytes.rows(bytes);
    Candidacy candidacy = new Candidacy(new int[n], new int[n], new float[n]);
    Bytes.read(
        bytes,
        BYTES,
        (in, i) -> {
          candidacy.earlier()[i] = in.getInt();
          candidacy.later()[i] = in.getInt();
          in.getInt();
          candidacy.chance()[i] = in.getFloat();
        });
    return candidacy;
  }
}
