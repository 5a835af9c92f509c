package org.policylineage.match;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What made the probability of a link: groups of signals and what they add. Kept as numbers, for
 * there are many links, and put in words when they are asked for.
 */
public final class Reasons implements Serializable {
  private static final long serialVersionUID = 1;

  /** Of a link that the matcher did not propose. */
  static final Reasons NONE = new Reasons(new float[0]);

  private final float[] numbers;

  /**
   * @param numbers two for every group, as {@link Explanation} makes them
   */
  Reasons(float[] numbers) {
    this.numbers = numbers;
  }

  /** The reasons in words, strongest first. */
  public Stream<Link.Reason> stream() {
    return IntStream.range(0, numbers.length / 2)
        .mapToObj(
            group ->
                new Link.Reason(
                    Explanation.name(group),
                    round(numbers[2 * group + 1]),
                    round(numbers[2 * group])))
        .sorted(
            Comparator.comparingDouble((Link.Reason r) -> -Math.abs(r.weight()))
                .thenComparing(Link.Reason::name));
  }

  private static double round(double x) {
    return Math.round(x * 1000.0) / 1000.0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Reasons reasons && Arrays.equals(numbers, reasons.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return stream().toList().toString();
  }
}
