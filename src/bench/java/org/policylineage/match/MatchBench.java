package org.policylineage.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The longest common run against trying every start, the sparse product against hash maps. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MatchBench {
  private static final String EARLIER = "健全知识产权保护中心、快速维权中心、维权援助中心业务运行体系，打造“一站式”知识产权保护服务载体。";
  private static final String LATER = "推进知识产权保护中心建设，建立健全知识产权纠纷快速处理机制。";

  private final Map<Integer, Float> left = weights(1);
  private final Map<Integer, Float> right = weights(2);
  private final Bag leftBag = bag(left);
  private final Bag rightBag = bag(right);

  private static Bag bag(Map<Integer, Float> weights) {
    int[] ids = weights.keySet().stream().mapToInt(i -> i).toArray();
    return Bag.counts(ids).weighted((id, n) -> weights.get(id));
  }

  private static Map<Integer, Float> weights(long seed) {
    Random random = new Random(seed);
    Map<Integer, Float> weights = new HashMap<>();
    while (weights.size() < 40) {
      weights.put(random.nextInt(200), random.nextFloat());
    }
    return weights;
  }

  @Benchmark
  public int longestRun() {
    return Signals.longestRun(EARLIER.toCharArray(), LATER.toCharArray());
  }

  @Benchmark
  public int longestRunPlain() {
    int longest = 0;
    for (int start = 0; start < EARLIER.length(); start++) {
      for (int end = start + longest + 1; end <= EARLIER.length(); end++) {
        if (!LATER.contains(EARLIER.substring(start, end))) {
          break;
        }
        longest = end - start;
      }
    }
    return longest;
  }

  @Benchmark
  public float sparseProduct() {
    return leftBag.dot(rightBag);
  }

  @Benchmark
  public float sparseProductPlain() {
    float sum = 0;
    for (Map.Entry<Integer, Float> weight : left.entrySet()) {
      sum += weight.getValue() * right.getOrDefault(weight.getKey(), 0f);
    }
    return sum;
  }
}
