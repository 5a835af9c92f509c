package org.policylineage.index;

/**
 * The vectors of a document's commitments, each of length 1, in a space where the directions that
 * all texts share are damped. Places count from 0 within the document.
 *
 * @param sentences of every whole sentence
 * @param objects of what it is about
 * @param headings of the title of its task, or the innermost heading above it
 * @param clauses of its parts between commas
 */
public record Vectors(
    float[][] sentences, float[][] objects, float[][] headings, float[][][] clauses) {
  /**
   * The cosine of two vectors of length 1, from -1 to 1; eight sums side by side, for one alone
   * waits for itself.
   */
  public static float cosine(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    int i = 0;
    for (; i + 7 < a.length; i += 8) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
      s4 += a[i + 4] * b[i + 4];
      s5 += a[i + 5] * b[i + 5];
      s6 += a[i + 6] * b[i + 6];
      s7 += a[i + 7] * b[i + 7];
    }
    float sum = (s0 + s4) + (s1 + s5) + ((s2 + s6) + (s3 + s7));
    for (; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The cosines of all vectors of one side with all of the other. */
  public static float[][] cosines(float[][] left, float[][] right) {
    float[][] values = new float[left.length][right.length];
    if (left.length == 0 || right.length == 0) {
      return values;
    }
    int dimension = right[0].length;
    float[][] turned = new float[dimension][right.length];
    for (int j = 0; j < right.length; j++) {
      for (int k = 0; k < dimension; k++) {
        turned[k][j] = right[j][k];
      }
    }
    for (int i = 0; i < left.length; i++) {
      float[] vector = left[i];
      int k = 0;
      for (; k + 3 < dimension; k += 4) {
        add(
            values[i],
            0,
            vector[k],
            turned[k],
            vector[k + 1],
            turned[k + 1],
            vector[k + 2],
            turned[k + 2],
            vector[k + 3],
            turned[k + 3]);
      }
      for (; k < dimension; k++) {
        add(values[i], 0, vector[k], turned[k], 0, turned[k], 0, turned[k], 0, turned[k]);
      }
    }
    return values;
  }

  /**
   * Four rows at once and in step: the compiler turns this loop into vector instructions.
   *
   * @param from the rows hold nothing but 0 before
   */
  static void add(
      float[] sum,
      int from,
      float w,
      float[] a,
      float x,
      float[] b,
      float y,
      float[] c,
      float z,
      float[] d) {
    for (int i = from; i < sum.length; i++) {
      sum[i] += w * a[i] + x * b[i] + y * c[i] + z * d[i];
    }
  }
}
