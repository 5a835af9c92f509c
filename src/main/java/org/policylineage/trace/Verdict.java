package org.policylineage.trace;

import java.io.Serializable;
import java.util.List;

/**
 * What a link shows, with the words that decided it.
 *
 * @param relation the first in order among the parts, or that of the whole
 * @param parts the relation of each instrument, where several are named on both sides
 * @param evidence at least one quotation
 */
public record Verdict(Relation relation, List<PartVerdict> parts, List<Evidence> evidence)
    implements Serializable {
  public Verdict {
    parts = List.copyOf(parts);
    evidence = List.copyOf(evidence);
  }

  /**
   * What became of one instrument or operation that both sides name.
   *
   * @param subject its canonical name
   */
  public record PartVerdict(String subject, Relation relation, List<Evidence> evidence)
      implements Serializable {
    public PartVerdict {
      evidence = List.copyOf(evidence);
    }
  }
}
