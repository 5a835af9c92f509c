package org.policylineage.trace;

import java.util.List;
import org.policylineage.corpus.Entry;
import org.policylineage.parse.Document;

/**
 * How a document stands to those before it.
 *
 * @param fresh its commitments that continue no earlier one
 * @param continued its commitments that do
 * @param unmentioned earlier commitments, in the last form they had, that none of its own
 *     continues, even through a third
 */
public record Standing(
    Document document, List<Entry> fresh, List<Entry> continued, List<Entry> unmentioned) {
  public Standing {
    fresh = List.copyOf(fresh);
    continued = List.copyOf(continued);
    unmentioned = List.copyOf(unmentioned);
  }
}
