package org.policylineage.match;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a person decided of one link.
 *
 * @param verdict confirm, reject or relabel
 * @param relation the relation given with relabel or confirm; empty for none
 * @param date when, null where not said
 * @param earlierHash the first digits of the SHA-256 of the earlier text as it was decided on;
 *     empty where not kept
 * @param laterHash the same of the later text
 */
public record Decision(
    String earlier,
    String later,
    Verdict verdict,
    String relation,
    String reviewer,
    LocalDate date,
    String note,
    String earlierHash,
    String laterHash)
    implements Serializable {
  /** The three things one can say of a link. */
  public enum Verdict {
    CONFIRM,
    REJECT,
    RELABEL
  }
}
