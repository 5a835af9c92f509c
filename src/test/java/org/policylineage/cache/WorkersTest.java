package org.policylineage.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class WorkersTest {
  private static final List<Integer> NUMBERS = IntStream.range(0, 1000).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void resultsStandInTheOrderOfTheItems(int threads) {
    try (Workers workers = Workers.of(threads)) {
      assertThat(workers.map(NUMBERS, n -> n * n))
          .isEqualTo(NUMBERS.stream().map(n -> n * n).toList());
      assertThat(workers.map(List.<Integer>of(), n -> n)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void theFirstFailureOfTheListIsThrown(int threads) {
    try (Workers workers = Workers.of(threads)) {
      assertThatThrownBy(
              () ->
                  workers.map(
                      NUMBERS,
                      n -> {
                        if (n == 70 || n >= 72) {
                          throw new IllegalArgumentException("number " + n);
                        }
                        return n;
                      }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("number 70");
      assertThat(workers.map(List.of(1, 2), n -> n)).as("still usable").containsExactly(1, 2);
    }
  }

  @Test
  void workInsideWorkDoesNotWaitForItself() {
    try (Workers workers = Workers.of(2)) {
      List<Integer> sums =
          workers.map(
              NUMBERS.subList(0, 50),
              n -> workers.map(NUMBERS, m -> n + m).stream().mapToInt(Integer::intValue).sum());
      assertThat(sums).hasSize(50).startsWith(499_500, 500_500);
    }
  }

  @Test
  void noMoreThreadsThanAsked() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    try (Workers workers = Workers.of(2)) {
      for (int round = 0; round < 20; round++) {
        workers.map(
            NUMBERS,
            n -> {
              seen.add(Thread.currentThread());
              return n;
            });
      }
    }
    assertThat(seen).hasSizeBetween(1, 2).contains(Thread.currentThread());
  }

  @Test
  void resultsMayBeNothing() {
    try (Workers workers = Workers.of(2)) {
      assertThat(workers.map(List.of(1, 2, 3), n -> n == 2 ? null : n)).containsExactly(1, null, 3);
    }
  }
}
