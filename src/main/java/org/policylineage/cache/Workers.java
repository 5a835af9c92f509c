package org.policylineage.cache;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A fixed number of threads for the stages that work on many like things. Results stand in the
 * order of the things, so that they do not depend on how many threads there were.
 */
public final class Workers implements AutoCloseable {
  private static final int PART = 256;

  private final int threads;
  private final ExecutorService helpers;

  private Workers(int threads) {
    this.threads = threads;
    // The thread that asks works, too; so a thread of these may ask for more without a deadlock.
    this.helpers = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, Workers::thread);
  }

  /** So many threads, the one that asks among them. */
  public static Workers of(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed: " + threads);
    }
    return new Workers(threads);
  }

  /** As many as the machine has processors. */
  public static int available() {
    return Runtime.getRuntime().availableProcessors();
  }

  public int threads() {
    return threads;
  }

  /**
   * Applies the function to every item.
   *
   * @return the results in the order of the items
   * @throws RuntimeException what the function threw on the first item of the list that it failed
   */
  public <T, R> List<R> map(List<T> items, Function<T, R> function) {
    Round<T, R> round = new Round<>(items, function);
    int helping = Math.min(threads, items.size()) - 1;
    for (int i = 0; i < helping; i++) {
      helpers.execute(round);
    }
    round.run();
    return round.results();
  }

  /** The list in parts of so many neighbours, the last as long as what is left. */
  public static <T> List<List<T>> parts(List<T> items, int size) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < items.size(); from += size) {
      parts.add(items.subList(from, Math.min(items.size(), from + size)));
    }
    return parts;
  }

  /** Lets the threads work on parts of a long list, neighbours together. */
  public <T> void inParts(List<T> items, Consumer<List<T>> work) {
    map(
        parts(items, Math.max(1, Math.min(PART, items.size() / (4 * threads)))),
        some -> {
          work.accept(some);
          return some;
        });
  }

  /**
   * Begins what others will ask for soon, and does not wait for it; nothing where there is but one
   * thread. What it throws is lost here, and meets who asks for it.
   */
  public void begin(Runnable work) {
    if (helpers != null) {
      helpers.submit(work);
    }
  }

  /** Ends the threads. */
  @Override
  public void close() {
    if (helpers != null) {
      helpers.shutdown();
    }
  }

  /** Ends with the program. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "worker");
    thread.setDaemon(true);
    return thread;
  }

  private static final class Round<T, R> implements Runnable {
    private final List<T> items;
    private final Function<T, R> function;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch left;
    private final Object[] results;
    private final AtomicInteger failed = new AtomicInteger(Integer.MAX_VALUE);

    Round(List<T> items, Function<T, R> function) {
      this.items = items;
      this.function = function;
      this.left = new CountDownLatch(items.size());
      this.results = new Object[items.size()];
    }

    @Override
    public void run() {
      for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
        try {
          // What stands before a failure is still done: it may fail, too, and then counts as first.
          if (i < failed.get()) {
            results[i] = function.apply(items.get(i));
          }
        } catch (Throwable e) {
          results[i] = e;
          int at = i;
          failed.updateAndGet(first -> Math.min(first, at));
        } finally {
          left.countDown();
        }
      }
    }

    @SuppressWarnings("unchecked")
    List<R> results() {
      try {
        left.await();
      } catch (InterruptedException e) {
        failed.set(-1);
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while others work", e);
      }
      if (failed.get() < results.length) {
        Object failure = results[failed.get()];
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      }
      return (List<R>) new ArrayList<>(Arrays.asList(results));
    }
  }
}
