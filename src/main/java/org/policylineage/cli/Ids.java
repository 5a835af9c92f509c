package org.policylineage.cli;

import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.ingest.InputException;

/** Looks up what a person typed as an id. */
final class Ids {
  private Ids() {}

  /**
   * The commitment with an id, or the only one of a task: what is written down must not be a guess.
   *
   * @throws InputException listing the commitments of a task that has several
   */
  static Entry one(Corpus corpus, String id) {
    List<String> all =
        corpus.entries().stream()
            .filter(entry -> entry.task().id().equals(id))
            .map(Entry::id)
            .toList();
    if (all.size() > 1) {
      throw new InputException(
          id, "is a task of several commitments", "name one of " + String.join(", ", all));
    }
    return entry(corpus, id);
  }

  /**
   * The commitment with an id, or the first one of a task.
   *
   * @throws InputException naming the nearest id where there is none
   */
  static Entry entry(Corpus corpus, String id) {
    if (corpus.contains(id)) {
      return corpus.entry(id);
    }
    if (corpus.contains(id + ".1")) {
      return corpus.entry(id + ".1");
    }
    String nearest = "";
    int least = Integer.MAX_VALUE;
    for (Entry entry : corpus.entries()) {
      int distance = LevenshteinDistance.getDefaultInstance().apply(id, entry.id());
      if (distance < least) {
        least = distance;
        nearest = entry.id();
      }
    }
    throw new InputException(
        id,
        "there is no such commitment",
        "did you mean " + nearest + "? 'lineage search' finds ids");
  }
}
