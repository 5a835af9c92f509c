package org.policylineage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Ranks among rivals against a plain sort. */
class RivalsProperties {
  @Property
  void ranksAreThoseOfASortByValueThenTieThenPlace(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -3, max = 3) Integer> drawnValues,
      @ForAll @Size(40) List<@IntRange(min = -2, max = 2) Integer> secondValues) {
    int[] drawn = drawnValues.stream().mapToInt(i -> i).toArray();
    int[] second = secondValues.stream().mapToInt(i -> i).toArray();
    int n = drawn.length;
    float[] values = new float[n];
    float[] ties = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = drawn[i] / 2f;
      ties[i] = second[i];
    }
    Integer[] plain = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    Arrays.sort(
        plain,
        Comparator.comparing((Integer i) -> -values[i])
            .thenComparing(i -> -ties[i])
            .thenComparing(i -> i));
    int[] ranks = Rivals.ranks(List.of(IntStream.range(0, n).toArray()), values, ties);
    for (int rank = 0; rank < n; rank++) {
      assertThat(ranks[plain[rank]]).isEqualTo(rank);
    }
  }

  @Property
  void everyPlaceStandsInTheGroupOfItsNumber(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 6) Integer> ofValues) {
    int[] of = ofValues.stream().mapToInt(i -> i).toArray();
    List<int[]> groups = Rivals.group(of);
    assertThat(groups.stream().mapToInt(g -> g.length).sum()).isEqualTo(of.length);
    for (int[] group : groups) {
      assertThat(group).isSorted();
      assertThat(Arrays.stream(group).map(i -> of[i]).distinct().count()).isEqualTo(1);
    }
  }
}
