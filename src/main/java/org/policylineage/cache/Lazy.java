package org.policylineage.cache;

import java.util.function.Supplier;

/** A value made when it is first asked for, and once. */
public final class Lazy<T> implements Supplier<T> {
  private Supplier<T> made;
  private T value;

  /**
   * @param made makes the value
   */
  public Lazy(Supplier<T> made) {
    this.made = made;
  }

  @Override
  public synchronized T get() {
    if (made != null) {
      value = made.get();
      made = null;
    }
    return value;
  }
}
