package org.policylineage.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policylineage.generate.Generator;

/**
 * Holds pairs against a generated corpus's truth. A pair of one topic in the plans of a region and
 * of those above it is right either way and left out, unless it is listed as a link or as none.
 */
final class Accuracy {
  /** Two commitments and how sure the method is of them. */
  record Pair(String earlier, String later, double score) {}

  /**
   * @param elsewhere the wrong pairs whose ends are plans of regions that do not answer each other
   */
  record Score(double precision, double recall, double f1, double threshold, int elsewhere) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Set<String>> topics = new HashMap<>();
  private final Set<Long> links = new HashSet<>();
  private final Set<Long> none = new HashSet<>();

  private Accuracy() {}

  static Accuracy read(Path data) throws IOException {
    Accuracy truth = new Accuracy();
    Map<String, String> names = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(data.resolve(Generator.TOPICS))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        int number = truth.numbers.size();
        truth.numbers.put(cells[0], number);
        Set<String> about = new HashSet<>();
        for (String topic : cells[1].split("\\|")) {
          about.add(names.computeIfAbsent(topic, key -> key));
        }
        truth.topics.put(number, about);
      }
    }
    try (BufferedReader lines = Files.newBufferedReader(data.resolve(Generator.LINKS))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (!cells[2].equals("1")) {
          (cells[2].equals("2") ? truth.links : truth.none).add(truth.key(cells[0], cells[1]));
        }
      }
    }
    return truth;
  }

  private long key(String earlier, String later) {
    return (long) numbers.get(earlier) << 32 | numbers.get(later);
  }

  /** All pairs taken as accepted. */
  Score of(List<Pair> pairs) {
    int right = 0;
    int wrong = 0;
    int elsewhere = 0;
    for (Pair pair : pairs) {
      if (isLink(pair)) {
        right++;
      } else if (!isEitherWay(pair)) {
        wrong++;
        elsewhere += answers(pair) ? 0 : 1;
      }
    }
    return score(right, wrong, Double.NaN, elsewhere);
  }

  /** The pairs above the score that is best on this very truth, which flatters the method. */
  Score best(List<Pair> pairs) {
    Pair[] sorted = pairs.toArray(Pair[]::new);
    Arrays.sort(sorted, Comparator.comparingDouble(Pair::score).reversed());
    Score best = score(0, 0, 1, 0);
    int right = 0;
    int wrong = 0;
    int elsewhere = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (isLink(sorted[i])) {
        right++;
      } else if (!isEitherWay(sorted[i])) {
        wrong++;
        elsewhere += answers(sorted[i]) ? 0 : 1;
      }
      boolean last = i + 1 == sorted.length || sorted[i + 1].score() < sorted[i].score();
      Score here = score(right, wrong, sorted[i].score(), elsewhere);
      if (last && here.f1() > best.f1()) {
        best = here;
      }
    }
    return best;
  }

  private Score score(int right, int wrong, double threshold, int elsewhere) {
    return new Score(
        right / (double) Math.max(1, right + wrong),
        right / (double) Math.max(1, links.size()),
        2.0 * right / Math.max(1, right + wrong + links.size()),
        threshold,
        elsewhere);
  }

  private boolean isLink(Pair pair) {
    return links.contains(key(pair.earlier(), pair.later()));
  }

  private boolean isEitherWay(Pair pair) {
    if (!answers(pair) || none.contains(key(pair.earlier(), pair.later()))) {
      return false;
    }
    Set<String> about = topics.get(numbers.get(pair.later()));
    return topics.get(numbers.get(pair.earlier())).stream().anyMatch(about::contains);
  }

  /** Whether one end is a plan of the other's region or of one above it, as the codes tell. */
  private static boolean answers(Pair pair) {
    String a = series(pair.earlier());
    String b = series(pair.later());
    return a.equals("cn") || b.equals("cn") || a.startsWith(b) || b.startsWith(a);
  }

  private static String series(String id) {
    return id.substring(0, id.indexOf('/') - "-2023".length());
  }
}
