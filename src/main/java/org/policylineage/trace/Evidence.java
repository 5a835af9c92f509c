package org.policylineage.trace;

import java.io.Serializable;

/**
 * The words that decided a verdict.
 *
 * @param side whose words they are
 * @param quote verbatim from that commitment's text or notes
 * @param reason what they show, in Chinese
 * @param reasonEnglish the same in English
 */
public record Evidence(Side side, String quote, String reason, String reasonEnglish)
    implements Serializable {
  /** The earlier or the later commitment. */
  public enum Side {
    EARLIER,
    LATER
  }
}
