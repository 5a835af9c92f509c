package org.policylineage.match;

import java.io.Serializable;
import org.policylineage.corpus.Entry;

/**
 * An earlier commitment and a later one that may continue it.
 *
 * @param probability that a careful reader would call them one lineage, calibrated, in [0, 1]
 * @param accepted whether the probability reaches the threshold, or a person confirmed it
 * @param decision what a person decided of it; null where nobody did
 * @param reasons what made the probability, strongest first
 */
public record Link(
    Entry earlier,
    Entry later,
    double probability,
    boolean accepted,
    Decision decision,
    Reasons reasons)
    implements Serializable {

  /**
   * A group of signals and what it adds to the log odds.
   *
   * @param name the group: words, meaning, names, agencies, place, rivals, neighbours, length
   * @param value the group's most telling signal, in its own unit
   * @param weight what the group adds to the log odds; negative speaks against the link
   */
  public record Reason(String name, double value, double weight) implements Serializable {}
}
