package org.policylineage.cache;

import java.util.function.Supplier;

/**
 * A value made when it is first asked for, and once; where that fails, it is tried again when it is
 * asked for again. For several threads.
 */
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> made;
  private volatile T value;

  /**
   * @param made makes the value, which is not null
   */
  public Lazy(Supplier<T> made) {
    this.made = made;
  }

  @Override
  public T get() {
    // Read without the lock: some are asked for with every word.
    T known = value;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    if (value == null) {
      value = made.get();
    }
    return value;
  }
}
