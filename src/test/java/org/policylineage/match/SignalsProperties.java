package org.policylineage.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** The inner loops against the plainest way to say the same. */
class SignalsProperties {
  @Property
  void theLongestRunIsACommonSubstringAndNoneIsLonger(
      @ForAll @CharRange(from = '一', to = '五') @StringLength(max = 12) String a,
      @ForAll @CharRange(from = '一', to = '五') @StringLength(max = 12) String b) {
    int longest = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int j = i + 1; j <= a.length(); j++) {
        if (b.contains(a.substring(i, j))) {
          longest = Math.max(longest, j - i);
        }
      }
    }
    assertThat(Signals.longestRun(a.toCharArray(), b.toCharArray())).isEqualTo(longest);
  }

  @Property
  void aBagCountsAndMultiplies(
      @ForAll @Size(max = 30) List<@IntRange(min = -5, max = 5) Integer> aValues,
      @ForAll @Size(max = 30) List<@IntRange(min = -5, max = 5) Integer> bValues) {
    int[] a = aValues.stream().mapToInt(i -> i).toArray();
    int[] b = bValues.stream().mapToInt(i -> i).toArray();
    Map<Integer, Integer> left = new HashMap<>();
    Arrays.stream(a).forEach(i -> left.merge(i, 1, Integer::sum));
    float dot = Arrays.stream(b).map(i -> left.getOrDefault(i, 0)).sum();
    assertThat(Bag.counts(a).dot(Bag.counts(b))).isEqualTo(dot);
    assertThat(Bag.counts(a).sum()).isEqualTo(a.length);
    if (a.length > 0) {
      Bag unit = Bag.counts(a).unit();
      assertThat(unit.dot(unit)).isCloseTo(1, within(1e-5f));
    }
  }

  @Property
  void theHeaviestAreNoLighterThanTheRest(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 8) Integer> aValues,
      @ForAll @IntRange(max = 9) int n) {
    int[] a = aValues.stream().mapToInt(i -> i).toArray();
    Bag all = Bag.counts(a);
    Bag some = all.heaviest(n);
    assertThat(some.ids()).hasSize(Math.min(n, all.ids().length)).isSorted();
    float least = Float.MAX_VALUE;
    for (float weight : some.weights()) {
      least = Math.min(least, weight);
    }
    for (int i = 0; i < all.ids().length; i++) {
      if (Arrays.binarySearch(some.ids(), all.ids()[i]) < 0 && n > 0) {
        assertThat(all.weights()[i]).isLessThanOrEqualTo(least);
      }
    }
  }
}
