package org.policylineage.trace;

import java.util.List;
import org.policylineage.corpus.Entry;

/**
 * A commitment with those it continues and those that continue it. Every member is joined to the
 * focus by a chain of accepted links that runs in order of time; members need not be kin of each
 * other, as two follow-ups of one broad clause are not.
 *
 * @param focus the commitment that the view is of; in the list of all lineages one that no later
 *     commitment continues
 * @param members the focus and its kin, in the order of the documents
 * @param strands the accepted links between members on the way to or from the focus
 */
public record Lineage(Entry focus, List<Entry> members, List<Strand> strands, Outcome outcome) {
  public Lineage {
    members = List.copyOf(members);
    strands = List.copyOf(strands);
  }

  /** The number of commitments. */
  public int size() {
    return members.size();
  }
}
