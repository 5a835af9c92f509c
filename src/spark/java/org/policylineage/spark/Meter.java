package org.policylineage.spark;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Adds up what the executors say of their tasks. */
final class Meter extends SparkListener {
  private final AtomicLong tasks = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong busy = new AtomicLong();
  private final AtomicLong collecting = new AtomicLong();
  private final AtomicLong shuffled = new AtomicLong();

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    tasks.incrementAndGet();
    if (!end.taskInfo().successful()) {
      failed.incrementAndGet();
    }
    TaskMetrics metrics = end.taskMetrics();
    if (metrics != null) {
      busy.addAndGet(metrics.executorRunTime());
      collecting.addAndGet(metrics.jvmGCTime());
      shuffled.addAndGet(metrics.shuffleWriteMetrics().bytesWritten());
    }
  }

  long tasks() {
    return tasks.get();
  }

  long failed() {
    return failed.get();
  }

  /** Seconds that tasks ran, added up over all cores. */
  double busySeconds() {
    return busy.get() / 1000.0;
  }

  double collectingSeconds() {
    return collecting.get() / 1000.0;
  }

  long shuffledBytes() {
    return shuffled.get();
  }
}
