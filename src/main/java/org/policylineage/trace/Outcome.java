package org.policylineage.trace;

import org.policylineage.parse.Document;

/**
 * Where a lineage stands after the last document.
 *
 * @param since the document that shows it: for silence the last one that mentions the commitment
 */
public record Outcome(Kind kind, Document since) {
  /** The states a lineage can be in. */
  public enum Kind {
    /** First promised in the last document. */
    NEW("新增", "new"),
    /** Promised again in the last document, unchanged, adjusted or at an earlier stage. */
    CONTINUING("持续提出", "continuing"),
    /** At a later stage in the last document. */
    ADVANCED("进展", "advanced"),
    /** Shown to exist by the last text that mentions it. */
    COMPLETED("完成", "completed"),
    /** Overdue in the last document. */
    SLIPPED("逾期", "slipped"),
    /** Not mentioned in the last document; the texts do not say why. */
    SILENT("此后未见", "silent");

    private final String label;
    private final String english;

    Kind(String label, String english) {
      this.label = label;
      this.english = english;
    }

    /** The name in Chinese. */
    public String label() {
      return label;
    }

    /** The name in English. */
    public String english() {
      return english;
    }
  }
}
