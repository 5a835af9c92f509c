package org.policylineage.cli;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.ingest.InputException;

/** Looks up what a person typed as an id. */
final class Ids {
  private Ids() {}

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
