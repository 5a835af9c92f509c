package org.policylineage.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The cosine of two vectors against the formula as it stands in books; words against bigrams. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class VectorBench {
  private static final String TEXT = "深入推进地理标志产品保护示范区建设和地理标志专用标志使用核准改革试点，对有条件的地区下放产地核查等技术性业务。";

  private final float[] a = vector(1);
  private final float[] b = vector(2);

  private static float[] vector(long seed) {
    Random random = new Random(seed);
    float[] vector = new float[VectorStore.DIMENSION];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  @Benchmark
  public float cosine() {
    return Vectors.cosine(a, b);
  }

  @Benchmark
  public double cosinePlain() {
    double dot = 0;
    double left = 0;
    double right = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      left += a[i] * a[i];
      right += b[i] * b[i];
    }
    return dot / Math.sqrt(left * right);
  }

  @Benchmark
  public List<Words.Word> segmentation() {
    return Words.of(TEXT);
  }

  @Benchmark
  public List<String> segmentationPlain() {
    List<String> bigrams = new ArrayList<>();
    for (int i = 0; i + 2 <= TEXT.length(); i++) {
      bigrams.add(TEXT.substring(i, i + 2));
    }
    return bigrams;
  }
}
