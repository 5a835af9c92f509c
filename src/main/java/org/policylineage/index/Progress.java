package org.policylineage.index;

/** Is told how far a run has come. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (step, done, total) -> {};

  /** The steps of a run that take time. */
  enum Step {
    READ,
    EMBED,
    MATCH,
    TRACE,
    WRITE
  }

  /**
   * So much of a step is done; may be called by several threads.
   *
   * @param total 0 where a step cannot be counted
   */
  void at(Step step, long done, long total);
}
