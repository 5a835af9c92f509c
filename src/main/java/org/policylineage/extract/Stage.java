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
   * The stage of 推动 + this. Pushing a thing's making is less than making it; 推动出台 still aims at the
   * issue, and {@link Lexicon#firm} tells that it does not promise it.
   */
  Stage pushed() {
    return this == REVISE ? ADVANCE : this;
  }
}
