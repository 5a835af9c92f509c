package org.policylineage.match;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.policylineage.extract.Lexicon;
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

  private final Profiles profiles;
  private final Vectors vectors;
  private final Lexicon lexicon;

  Signals(Profiles profiles, Vectors vectors, Lexicon lexicon) {
    this.profiles = profiles;
    this.vectors = vectors;
    this.lexicon = lexicon;
  }

  float[] of(Profile a, Profile b) {
    float[] f = new float[NAMES.size()];
    f[0] = a.counts().dot(b.bm25()) / a.self();
    f[1] = b.counts().dot(a.bm25()) / b.self();
    f[2] = bm25(a, b);
    f[3] = Vectors.cosine(vectors.sentence(a.position()), vectors.sentence(b.position()));
    clauses(a, b, f);
    f[7] = a.tfidf().dot(b.tfidf());
    f[8] = a.grams().dot(b.grams());
    shared(a, b, f);
    int run = longestRun(a.text(), b.text());
    f[11] = run;
    f[12] = run / (float) Math.max(1, Math.min(a.text().length(), b.text().length()));
    instruments(a, b, f);
    f[19] = (int) a.campaigns().stream().filter(b.campaigns()::contains).count();
    agencies(a, b, f);
    f[22] = Vectors.cosine(vectors.heading(a.position()), vectors.heading(b.position()));
    f[23] = (float) StrictMath.log(a.text().length());
    f[24] = (float) StrictMath.log(b.text().length());
    f[25] = f[23] - f[24];
    tasks(a, b, f);
    f[30] = Vectors.cosine(vectors.object(a.position()), vectors.object(b.position()));
    f[31] = 0.7f * (f[3] + f[30]) + f[2] + f[8];
    kinds(a, b, f);
    return f;
  }

  /** What manner of text each side is: a broad clause is continued otherwise than a plan's item. */
  private void kinds(Profile a, Profile b, float[] f) {
    f[32] = a.entry().task().title().isEmpty() ? 0 : 1;
    f[33] = b.entry().task().title().isEmpty() ? 0 : 1;
    f[34] = (float) StrictMath.log(profiles.task(a).size());
    f[35] = (float) StrictMath.log(profiles.task(b).size());
    f[36] = a.agencies().isEmpty() ? 0 : 1;
    f[37] = b.agencies().isEmpty() ? 0 : 1;
    f[38] =
        ChronoUnit.MONTHS.between(
                a.entry().document().info().date(), b.entry().document().info().date())
            / 12f;
  }

  private static float bm25(Profile a, Profile b) {
    double both = (double) a.counts().dot(b.bm25()) * b.counts().dot(a.bm25());
    return (float) Math.sqrt(both / ((double) a.self() * b.self()));
  }

  private void clauses(Profile a, Profile b, float[] f) {
    float[][] left = vectors.clauses(a.position());
    float[][] right = vectors.clauses(b.position());
    float[] bestRight = new float[right.length];
    java.util.Arrays.fill(bestRight, -1);
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
        float same = (float) lexicon.similarity(x, right.get(j));
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

  private void tasks(Profile a, Profile b, float[] f) {
    List<Profile> left = profiles.task(a);
    List<Profile> right = profiles.task(b);
    float best = 0;
    float siblings = -1;
    float sum = 0;
    for (Profile x : left) {
      for (Profile y : right) {
        best = Math.max(best, bm25(x, y));
        float cosine =
            Vectors.cosine(vectors.sentence(x.position()), vectors.sentence(y.position()));
        sum += cosine;
        if (x != a && y != b) {
          siblings = Math.max(siblings, cosine);
        }
      }
    }
    f[26] = sum / (left.size() * right.size());
    f[27] = best;
    f[28] = siblings;
  }

  /** The length of the longest run of characters that both texts have. */
  static int longestRun(String a, String b) {
    int[] before = new int[b.length() + 1];
    int longest = 0;
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      for (int j = 1; j <= b.length(); j++) {
        if (a.charAt(i - 1) == b.charAt(j - 1)) {
          now[j] = before[j - 1] + 1;
          longest = Math.max(longest, now[j]);
        }
      }
      before = now;
    }
    return longest;
  }
}
