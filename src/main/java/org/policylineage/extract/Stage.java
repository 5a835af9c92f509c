package org.policylineage.extract;

/** Where an action stands on the way from an idea to lasting practice, lowest first. */
public enum Stage {
  STUDY("研究", "study"),
  DRAFT("起草", "draft"),
  ADVANCE("推进", "advance"),
  REVISE("制定修订", "revise or formulate"),
  ISSUE("出台完成", "issue or complete"),
  IMPLEMENT("实施", "implement"),
  SUSTAIN("持续", "sustain");

  private final String label;
  private final String english;

  Stage(String label, String english) {
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

  /** The later of the two; either may be null, for none. */
  static Stage furthest(Stage a, Stage b) {
    return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
  }

  /**
   * The stage of 推动 + this: one rung lower where the thing does not exist yet, for pushing a text
   * towards its issue promises a finished text but not the issue.
   */
  Stage pushed() {
    return switch (this) {
      case REVISE -> ADVANCE;
      case ISSUE -> REVISE;
      case STUDY, DRAFT, ADVANCE, IMPLEMENT, SUSTAIN -> this;
    };
  }
}
