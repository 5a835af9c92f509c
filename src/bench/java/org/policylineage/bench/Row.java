package org.policylineage.bench;

import java.util.List;
import java.util.Locale;

/**
 * One line of {@code benchmarks.csv}; a number that does not apply is not a number.
 *
 * @param exponent of time against the number of commitments since the size before: 1 is linear
 */
record Row(
    int tasks,
    int commitments,
    String stage,
    double seconds,
    double peakMegabytes,
    double liveMegabytes,
    double diskMegabytes,
    double precision,
    double recall,
    double f1,
    double exponent) {
  static final List<String> HEAD =
      List.of(
          "tasks",
          "commitments",
          "stage",
          "seconds",
          "commitments/s",
          "peak heap MB",
          "live heap MB",
          "disk MB",
          "precision",
          "recall",
          "F1",
          "growth exponent");

  Row withExponent(Row smaller) {
    double slope =
        Math.log(seconds / smaller.seconds) / Math.log((double) commitments / smaller.commitments);
    return new Row(
        tasks,
        commitments,
        stage,
        seconds,
        peakMegabytes,
        liveMegabytes,
        diskMegabytes,
        precision,
        recall,
        f1,
        slope);
  }

  List<String> cells() {
    return List.of(
        "" + tasks,
        "" + commitments,
        stage,
        number(seconds, 3),
        number(commitments / seconds, 0),
        number(peakMegabytes, 0),
        number(liveMegabytes, 0),
        number(diskMegabytes, 1),
        number(precision, 3),
        number(recall, 3),
        number(f1, 3),
        number(exponent, 2));
  }

  private static String number(double value, int digits) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : "";
  }
}
