package org.policylineage.generate;

import java.util.Locale;

/** What happened between two commitments of a generated corpus; of the last five, nothing did. */
public enum Change {
  KEPT,
  REWORDED,
  REORDERED,
  SPLIT,
  MERGED,
  STAGE,
  DEADLINE,
  AGENCY,
  AMOUNT,
  CONCRETE,
  ADOPTED,
  RETURNED,
  EITHER_WAY,
  NEAR_OBJECT,
  NEAR_INSTRUMENT,
  NEAR_CAMPAIGN,
  NEW;

  /** The name in files: near-object. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
