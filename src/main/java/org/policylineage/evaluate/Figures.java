package org.policylineage.evaluate;

import java.util.List;

/**
 * The figures of one evaluation.
 *
 * @param threshold the least probability of an accepted link
 * @param candidateRecall the share of annotated links among the candidates
 * @param candidates the mean number of candidates of a later commitment in an earlier document
 * @param calibrationError expected calibration error of the probabilities, by task
 * @param methods the learned scorer in cross-validation first, then the baselines
 * @param documents the learned scorer for each pair of documents
 * @param leftOut the learned scorer on each document that training never saw
 * @param reliability predicted and observed shares in ten bins
 * @param annotation SHA-256 of the annotated links
 */
public record Figures(
    double threshold,
    double candidateRecall,
    double candidates,
    double calibrationError,
    List<Row> methods,
    List<Row> documents,
    List<Row> leftOut,
    List<Bin> reliability,
    String annotation) {
  /** Where recorded figures stand in a data folder. */
  public static final String FILE = "model/figures.json";

  /**
   * One row; for a baseline the threshold is the best on the same pairs, which flatters it.
   *
   * @param level task or commitment
   * @param low the 2.5 % quantile of F1 over resampled later tasks
   * @param high the 97.5 % quantile
   */
  public record Row(
      String name,
      String level,
      double precision,
      double recall,
      double f1,
      double low,
      double high,
      double averagePrecision,
      int links) {}

  /** Pairs of tasks with a like probability. */
  public record Bin(double predicted, double observed, int count) {}
}
