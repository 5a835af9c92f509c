package org.policylineage.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Time against the number of commitments, both on log scales, one line a stage. */
final class Chart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 440;
  private static final int LEFT = 60;
  private static final int RIGHT = 560;
  private static final int TOP = 20;
  private static final int BOTTOM = 390;
  private static final String[] COLOURS = {
    "#1b6ca8", "#b8433f", "#3d8b54", "#8a5aa8", "#c77f1a", "#4a9fa5", "#8a6d4b", "#c2578f",
    "#6b7a8f"
  };

  private final List<Row> rows;
  private final double least;
  private final double most;
  private final int fewest;
  private final int greatest;

  private Chart(List<Row> rows) {
    this.rows = rows;
    least = power(rows.stream().mapToDouble(Row::seconds).min().orElse(1), false);
    most = power(rows.stream().mapToDouble(Row::seconds).max().orElse(1), true);
    fewest = rows.stream().mapToInt(Row::commitments).min().orElse(1);
    greatest = Math.max(fewest + 1, rows.stream().mapToInt(Row::commitments).max().orElse(1));
  }

  static String of(List<Row> rows) {
    return new Chart(rows.stream().filter(row -> !row.stage().equals("generate")).toList()).svg();
  }

  private String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                + " font-size=\"12\" role=\"img\">%n<title>Seconds of each stage against the number of"
                + " commitments</title>%n<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n",
            WIDTH, HEIGHT, WIDTH, HEIGHT));
    for (double tick = least; tick <= most * 1.01; tick *= 10) {
      svg.append(line(LEFT, y(tick), RIGHT, y(tick), "#ddd", 1));
      svg.append(text(LEFT - 6, y(tick) + 4, "end", plain(tick) + " s", "#444"));
    }
    Map<String, List<Row>> stages = new LinkedHashMap<>();
    rows.forEach(row -> stages.computeIfAbsent(row.stage(), s -> new ArrayList<>()).add(row));
    rows.stream()
        .mapToInt(Row::commitments)
        .distinct()
        .forEach(n -> svg.append(text(x(n), BOTTOM + 18, "middle", "" + n, "#444")));
    svg.append(text((LEFT + RIGHT) / 2.0, HEIGHT - 8, "middle", "commitments", "#444"));
    int number = 0;
    double last = Double.NEGATIVE_INFINITY;
    List<List<Row>> inOrder = new ArrayList<>(stages.values());
    inOrder.sort((a, b) -> Double.compare(seconds(b), seconds(a)));
    for (List<Row> stage : inOrder) {
      String name = stage.get(0).stage();
      boolean whole = name.equals(Benchmark.WHOLE);
      String colour = whole ? "#111" : COLOURS[number++ % COLOURS.length];
      for (int i = 0; i < stage.size(); i++) {
        Row row = stage.get(i);
        double x = x(row.commitments());
        double y = y(row.seconds());
        svg.append(
            String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
                x,
                y,
                colour));
        if (i > 0) {
          Row before = stage.get(i - 1);
          svg.append(
              line(x(before.commitments()), y(before.seconds()), x, y, colour, whole ? 3 : 1.5));
        }
      }
      // Labels keep apart from each other, in the order of the lines' ends.
      last = Math.max(last + 15, y(seconds(stage)) + 4);
      svg.append(text(RIGHT + 10, last, "start", name, colour));
    }
    return svg.append("</svg>\n").toString();
  }

  private static double seconds(List<Row> stage) {
    return stage.get(stage.size() - 1).seconds();
  }

  private double x(int commitments) {
    return LEFT
        + 20
        + (RIGHT - LEFT - 20)
            * (Math.log((double) commitments / fewest) / Math.log((double) greatest / fewest));
  }

  private double y(double seconds) {
    return BOTTOM - (BOTTOM - TOP) * Math.log(seconds / least) / Math.log(most / least);
  }

  /** The power of ten at or beyond a value. */
  private static double power(double value, boolean up) {
    double log = Math.log10(Math.max(1e-4, value));
    return Math.pow(10, up ? Math.floor(log) + 1 : Math.floor(log));
  }

  private static String plain(double value) {
    return value >= 1 ? "" + Math.round(value) : "" + Math.round(value * 1e4) / 1e4;
  }

  private static String line(
      double x1, double y1, double x2, double y2, String colour, double width) {
    return String.format(
        Locale.ROOT,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>%n",
        x1,
        y1,
        x2,
        y2,
        colour,
        width);
  }

  private static String text(double x, double y, String anchor, String text, String colour) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
        x,
        y,
        anchor,
        colour,
        text);
  }
}
