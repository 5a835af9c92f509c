package org.policylineage.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was made of things of late, for what is asked for again soon; forgets all of it
 * when there is too much. For several threads.
 */
public final class Recent<K, V> {
  private final Map<K, V> kept = new ConcurrentHashMap<>();
  private final int most;

  /**
   * @param most so many are remembered
   */
  public Recent(int most) {
    this.most = most;
  }

  /** What is remembered of the key, or made of it now; two threads may both make it. */
  public V get(K key, Function<K, V> made) {
    V known = kept.get(key);
    if (known == null) {
      known = made.apply(key);
      if (kept.size() >= most) {
        kept.clear();
      }
      kept.put(key, known);
    }
    return known;
  }
}
