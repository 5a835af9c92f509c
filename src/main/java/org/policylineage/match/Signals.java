package org.policylineage.match;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policylineage.index.Vectors;

/** The signals of one pair by itself, before it is compared with its rivals. */
final class Signals {
  /** Their names, in the order of {@link #of}. */
  static final List<String> NAMES =
      List.of(
          "bm25-of-earlier",
          "bm25-of-later",
          "bm25",
          "sentence",
          "clause-best",
          "clause-earlier",
          "clause-later",
          "tfidf",
          "grams",
          "shared-of-earlier",
          "shared-of-later",
          "run",
          "run-share",
          "rarest-1",
          "rarest-2",
          "rarest-3",
          "instrument-best",
          "instrument-earlier",
          "instrument-later",
          "campaign",
          "agencies",
          "lead",
          "heading",
          "length-earlier",
          "length-later",
          "length-ratio",
          "task-sentence",
          "task-bm25",
          "siblings",
          "shared-words",
          "object",
          "blend",
          "titled-earlier",
          "titled-later",
          "sentences-earlier",
          "sentences-later",
          "answered-earlier",
          "answered-later",
          "years");

  private final PreparedDocument earlier;
  private final PreparedDocument later;
  private final Likeness sentences;
  private final Likeness objects;
  private final Likeness headings;

  /** Asked for again by every candidate of the same two tasks. */
  private final float[][] bm25;

  private final Map<List<String>, Float> titles = new HashMap<>();

  /**
   * Signals between the commitments of two documents; not to be shared between threads, for it
   * remembers what was compared.
   */
  Signals(
      PreparedDocument earlier,
      PreparedDocument later,
      Likeness sentences,
      Likeness objects,
      Likeness headings) {
    this.earlier = earlier;
    this.later = later;
    this.sentences = sentences;
    this.objects = objects;
    this.headings = headings;
    this.bm25 = new float[earlier.size()][later.size()];
    for (float[] row : bm25) {
      Arrays.fill(row, Float.NaN);
    }
  }

  /** The signals of the pair at these places. */
  float[] of(int placeA, int placeB) {
    Profile a = earlier.profiles().get(placeA);
    Profile b = later.profiles().get(placeB);
    float[] f = new float[NAMES.size()];
    f[0] = a.counts().dot(b.bm25()) / a.self();
    f[1] = b.counts().dot(a.bm25()) / b.self();
    f[2] = bm25(placeA, placeB);
    f[3] = sentences.of(placeA, placeB);
    clauses(a, b, f);
    f[7] = a.tfidf().dot(b.tfidf());
    f[8] = a.grams().dot(b.grams());
    shared(a, b, f);
    int run = longestRun(a.text(), b.text());
    f[11] = run;
    f[12] = run / (float) Math.max(1, Math.min(a.text().length, b.text().length));
    instruments(a, b, f);
    f[19] = (int) a.campaigns().stream().filter(b.campaigns()::contains).count();
    agencies(a, b, f);
    f[22] = headings.of(placeA, placeB);
    f[23] = (float) StrictMath.log(a.text().length);
    f[24] = (float) StrictMath.log(b.text().length);
    f[25] = f[23] - f[24];
    tasks(a, b, f);
    f[30] = objects.of(placeA, placeB);
    f[31] = 0.7f * (f[3] + f[30]) + f[2] + f[8];
    kinds(a, b, f);
    return f;
  }

  /** What manner of text each side is: a broad clause is continued otherwise than a plan's item. */
  private void kinds(Profile a, Profile b, float[] f) {
    f[32] = a.entry().task().title().isEmpty() ? 0 : 1;
    f[33] = b.entry().task().title().isEmpty() ? 0 : 1;
    f[34] = (float) StrictMath.log(a.task().length);
    f[35] = (float) StrictMath.log(b.task().length);
    f[36] = a.agencies().isEmpty() ? 0 : 1;
    f[37] = b.agencies().isEmpty() ? 0 : 1;
    f[38] =
        ChronoUnit.MONTHS.between(
                a.entry().document().info().date(), b.entry().document().info().date())
            / 12f;
  }

  private float bm25(int placeA, int placeB) {
    float known = bm25[placeA][placeB];
    if (!Float.isNaN(known)) {
      return known;
    }
    Profile a = earlier.profiles().get(placeA);
    Profile b = later.profiles().get(placeB);
    double both = (double) a.counts().dot(b.bm25()) * b.counts().dot(a.bm25());
    float made = (float) Math.sqrt(both / ((double) a.self() * b.self()));
    bm25[placeA][placeB] = made;
    return made;
  }

  private void clauses(Profile a, Profile b, float[] f) {
    float[][] left = earlier.vectors().clauses()[a.place()];
    float[][] right = later.vectors().clauses()[b.place()];
    float[] bestRight = new float[right.length];
    Arrays.fill(bestRight, -1);
    float best = -1;
    float sum = 0;
    for (float[] x : left) {
      float row = -1;
      for (int j = 0; j < right.length; j++) {
        float cosine = Vectors.cosine(x, right[j]);
        row = Math.max(row, cosine);
        bestRight[j] = Math.max(bestRight[j], cosine);
      }
      sum += row;
      best = Math.max(best, row);
    }
    f[4] = best;
    f[5] = sum / left.length;
    float back = 0;
    for (float x : bestRight) {
      back += x;
    }
    f[6] = back / right.length;
  }

  /**
   * How much of the rarity of each side the words that both have make up, and the rarest of them.
   */
  private static void shared(Profile a, Profile b, float[] f) {
    int[] left = a.rarity().ids();
    int[] right = b.rarity().ids();
    float sum = 0;
    int count = 0;
    for (int i = 0, j = 0; i < left.length && j < right.length; ) {
      if (left[i] == right[j]) {
        float rare = a.rarity().weights()[i];
        sum += rare;
        count++;
        for (int r = 13; r <= 15; r++) {
          if (rare > f[r]) {
            float pushed = f[r];
            f[r] = rare;
            rare = pushed;
          }
        }
        i++;
        j++;
      } else if (left[i] < right[j]) {
        i++;
      } else {
        j++;
      }
    }
    f[9] = sum / Math.max(1e-6f, a.rarity().sum());
    f[10] = sum / Math.max(1e-6f, b.rarity().sum());
    f[29] = count;
  }

  private void instruments(Profile a, Profile b, float[] f) {
    List<String> left = a.instruments();
    List<String> right = b.instruments();
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    float[] bestRight = new float[right.size()];
    float sum = 0;
    for (String x : left) {
      float row = 0;
      for (int j = 0; j < right.size(); j++) {
        float same = alike(x, right.get(j));
        row = Math.max(row, same);
        bestRight[j] = Math.max(bestRight[j], same);
      }
      sum += row;
      f[16] = Math.max(f[16], row);
    }
    f[17] = sum / left.size();
    float back = 0;
    for (float x : bestRight) {
      back += x;
    }
    f[18] = back / right.size();
  }

  /** -1 where a side names nobody: unknown is not different. */
  private static void agencies(Profile a, Profile b, float[] f) {
    List<String> left = a.agencies();
    List<String> right = b.agencies();
    if (left.isEmpty() || right.isEmpty()) {
      f[20] = -1;
      f[21] = -1;
      return;
    }
    int common = (int) left.stream().filter(right::contains).count();
    f[20] = common / (float) (left.size() + right.size() - common);
    f[21] = left.get(0).equals(right.get(0)) ? 1 : 0;
  }

  private float alike(String a, String b) {
    return titles.computeIfAbsent(
        List.of(a, b), pair -> (float) earlier.lexicon().similarity(a, b));
  }

  private void tasks(Profile a, Profile b, float[] f) {
    float best = 0;
    float siblings = -1;
    float sum = 0;
    for (int x : a.task()) {
      for (int y : b.task()) {
        best = Math.max(best, bm25(x, y));
        float cosine = sentences.of(x, y);
        sum += cosine;
        if (x != a.place() && y != b.place()) {
          siblings = Math.max(siblings, cosine);
        }
      }
    }
    f[26] = sum / (a.task().length * b.task().length);
    f[27] = best;
    f[28] = siblings;
  }

  /** The length of the longest run of characters that both texts have. */
  static int longestRun(char[] left, char[] right) {
    int[] lengths = new int[right.length + 1];
    int longest = 0;
    for (char c : left) {
      int diagonal = 0;
      for (int j = 1; j <= right.length; j++) {
        int above = lengths[j];
        int length = c == right[j - 1] ? diagonal + 1 : 0;
        lengths[j] = length;
        longest = Math.max(longest, length);
        diagonal = above;
      }
    }
    return longest;
  }
}
