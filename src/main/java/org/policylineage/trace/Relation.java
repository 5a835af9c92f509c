package org.policylineage.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a link shows, in the order in which the first that applies is taken. */
public enum Relation {
  /** The later text shows that what was promised now exists: 制定X → 实施X. */
  COMPLETED("完成", "completed"),
  /** The time had passed when the later text was issued, and it is still to be done. */
  SLIPPED("逾期", "slipped"),
  /** An earlier stage than before: 制定出台 → 研究起草. */
  REGRESSED("后退", "regressed"),
  /** A later stage, or the next batch. */
  ADVANCED("进展", "advanced"),
  /** Scope, objects, title, agency, number or deadline changed materially. */
  ADJUSTED("调整", "adjusted"),
  /** The same promise again. */
  CARRIED_OVER("延续", "carried over");

  private final String label;
  private final String english;

  Relation(String label, String english) {
    this.label = label;
    this.english = english;
  }

  /** The id in files: {@code carried_over}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in Chinese. */
  public String label() {
    return label;
  }

  /** The name in English. */
  public String english() {
    return english;
  }

  /** The relation with an id; empty where no relation has it. */
  public static Optional<Relation> of(String id) {
    for (Relation relation : values()) {
      if (relation.id().equals(id)) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }

  /** The ids of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Relation::id).toList();
  }

  /** The one that applies first. */
  static Relation first(Relation a, Relation b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
