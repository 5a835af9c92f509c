package org.policylineage.spark;

import java.io.Serializable;
import java.util.List;
import org.policylineage.corpus.Entry;
import org.policylineage.index.Statistics;
import org.policylineage.match.PreparedDocument;

/**
 * A document ready to be sent to the shards that it is compared in.
 *
 * @param entries its commitments at their places in the corpus
 */
record Ready(List<Entry> entries, PackedVectors vectors) implements Serializable {
  PreparedDocument prepare(Tools tools, Statistics statistics) {
    return PreparedDocument.of(
        entries, tools.lexicon(), statistics, PackedVectors.source(List.of(this)));
  }
}
