package org.policylineage.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is made once, and what is made again when too much was remembered. */
class RecentTest {
  @Test
  void whatIsRememberedIsNotMadeAgain() {
    AtomicInteger made = new AtomicInteger();
    Recent<Integer, Integer> recent = new Recent<>(3);
    for (int round = 0; round < 5; round++) {
      for (int key = 0; key < 3; key++) {
        assertThat(recent.get(key, k -> made.incrementAndGet() * 0 + k * k)).isEqualTo(key * key);
      }
    }
    assertThat(made).hasValue(3);
  }

  @Test
  void aFullMemoryForgetsAndStaysRight() {
    AtomicInteger made = new AtomicInteger();
    Recent<Integer, Integer> recent = new Recent<>(3);
    for (int key = 0; key < 4; key++) {
      recent.get(key, k -> made.incrementAndGet());
    }
    assertThat(recent.get(0, k -> made.incrementAndGet())).isEqualTo(5);
    assertThat(recent.get(3, k -> made.incrementAndGet())).isEqualTo(4);
  }

  @Test
  void aLazyValueIsMadeOnceAndOnlyWhenAskedFor() {
    AtomicInteger made = new AtomicInteger();
    Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);
    assertThat(made).hasValue(0);
    assertThat(lazy.get()).isEqualTo(1);
    assertThat(lazy.get()).isEqualTo(1);
    Lazy<Integer> failing =
        new Lazy<>(
            () -> {
              throw new IllegalStateException("no file " + made.incrementAndGet());
            });
    assertThatThrownBy(failing::get).hasMessage("no file 2");
    assertThatThrownBy(failing::get).hasMessage("no file 3");
  }
}
