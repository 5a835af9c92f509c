package org.policylineage.spark;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Results of one partition made while its records are read, so that neither is ever held whole. */
abstract class Streamed<T, R> implements Iterator<R> {
  private final Iterator<T> records;
  private final ArrayDeque<R> results = new ArrayDeque<>();
  private boolean ended;

  Streamed(Iterator<T> records) {
    this.records = records;
  }

  /** Takes one record; it may {@link #give} results. */
  abstract void take(T record);

  /** After the last record; it may give results, too. */
  void end() {}

  final void give(R result) {
    results.add(result);
  }

  @Override
  public final boolean hasNext() {
    while (results.isEmpty() && records.hasNext()) {
      take(records.next());
    }
    if (results.isEmpty() && !ended) {
      ended = true;
      end();
    }
    return !results.isEmpty();
  }

  @Override
  public final R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return results.remove();
  }
}
