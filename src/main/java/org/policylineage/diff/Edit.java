package org.policylineage.diff;

import java.util.ArrayList;
import java.util.List;

/** Either a stretch that both texts share, or what stands in place of what: never both. */
record Edit(String same, String deleted, String inserted) {
  /** A single shared character between two changes reads as confetti: 的, 和, 、. */
  private static final int CONFETTI = 1;

  /** Longer shared stretches are kept, however large the changes around them. */
  private static final int PHRASE = 4;

  boolean isSame() {
    return !same.isEmpty();
  }

  /** The length of the longer side of a change. */
  private int size() {
    return Math.max(deleted.length(), inserted.length());
  }

  private Edit then(Edit next) {
    return new Edit(
        "", deleted + same + next.same + next.deleted, inserted + same + next.same + next.inserted);
  }

  /** The same edits, with short shared stretches taken into the changes on both sides of them. */
  static List<Edit> readable(List<Edit> edits) {
    List<Edit> joined = new ArrayList<>();
    for (Edit edit : edits) {
      joined.add(edit);
      int n = joined.size();
      while (n >= 3 && confetti(joined.get(n - 3), joined.get(n - 2), joined.get(n - 1))) {
        Edit whole = joined.get(n - 3).then(joined.get(n - 2)).then(joined.get(n - 1));
        joined.subList(n - 3, n).clear();
        joined.add(whole);
        n = joined.size();
      }
    }
    return joined;
  }

  /**
   * Whether the middle one, shared by both texts, is better read as part of the changes around it:
   * it is tiny, or short and at most half as long as either of them.
   */
  private static boolean confetti(Edit before, Edit middle, Edit after) {
    if (before.isSame() || !middle.isSame() || after.isSame()) {
      return false;
    }
    int length = middle.same.length();
    return length <= CONFETTI
        || (length <= PHRASE && 2 * length <= Math.min(before.size(), after.size()));
  }
}
