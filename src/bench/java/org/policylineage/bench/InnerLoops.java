package org.policylineage.bench;

import java.util.Collection;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the micro-benchmarks and prints each beside its plain reference. */
final class InnerLoops {
  private static final String REFERENCE = "Plain";

  private InnerLoops() {}

  static void run() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("org\\.policylineage\\..*Bench\\..*")
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .build())
            .run();
    TreeMap<String, Double> times = new TreeMap<>();
    for (RunResult result : results) {
      times.put(
          result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1"),
          result.getPrimaryResult().getScore());
    }
    System.out.printf("%n%-32s %12s %12s %8s%n", "inner loop", "ns", "plain ns", "ratio");
    times.forEach(
        (name, time) -> {
          Double plain = times.get(name + REFERENCE);
          if (plain != null) {
            System.out.printf("%-32s %12.0f %12.0f %8.2f%n", name, time, plain, time / plain);
          }
        });
  }
}
