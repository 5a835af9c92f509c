package org.policylineage.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All that the first pass says of the commitments of one document: for each its neighbours in other
 * documents with the chance of each.
 */
public final class Neighbours {
  /**
   * The candidates that this document has with another.
   *
   * @param start the place of the other document's first commitment in the corpus
   * @param earlier whether the other document is the earlier one
   */
  public record Side(int start, boolean earlier, Candidacy candidacy) {}

  private final int start;
  private final Bag[] links;
  private final double[] asEarlier;
  private final double[] asLater;

  private Neighbours(int start, Bag[] links, double[] asEarlier, double[] asLater) {
    this.start = start;
    this.links = links;
    this.asEarlier = asEarlier;
    this.asLater = asLater;
  }

  /**
   * The neighbours of a document.
   *
   * @param start the place of its first commitment in the corpus
   * @param size how many commitments it has
   * @param sides its candidates with every document it was compared with
   */
  public static Neighbours of(int start, int size, List<Side> sides) {
    List<Side> inOrder = sides.stream().sorted(Comparator.comparingInt(Side::start)).toList();
    int[] counts = new int[size];
    for (Side side : inOrder) {
      for (int place : own(side)) {
        counts[place]++;
      }
    }
    int[][] ids = new int[size][];
    float[][] weights = new float[size][];
    for (int i = 0; i < size; i++) {
      ids[i] = new int[counts[i]];
      weights[i] = new float[counts[i]];
    }
    Arrays.fill(counts, 0);
    double[] asEarlier = new double[size];
    double[] asLater = new double[size];
    for (Side side : inOrder) {
      int[] own = own(side);
      int[] others = side.earlier() ? side.candidacy().earlier() : side.candidacy().later();
      for (int i = 0; i < own.length; i++) {
        float p = side.candidacy().chance()[i];
        (side.earlier() ? asLater : asEarlier)[own[i]] += p;
        ids[own[i]][counts[own[i]]] = side.start() + others[i];
        weights[own[i]][counts[own[i]]++] = p;
      }
    }
    Bag[] links = new Bag[size];
    for (int i = 0; i < size; i++) {
      links[i] = new Bag(ids[i], weights[i]);
    }
    return new Neighbours(start, links, asEarlier, asLater);
  }

  private static int[] own(Side side) {
    return side.earlier() ? side.candidacy().later() : side.candidacy().earlier();
  }

  int start() {
    return start;
  }

  int end() {
    return start + links.length;
  }

  /** The neighbours of a commitment by their places in the corpus. */
  Bag of(int place) {
    return links[place];
  }

  /** The sum of the chances of its candidates in later documents. */
  double asEarlier(int place) {
    return asEarlier[place];
  }

  /** The sum of the chances of its candidates in earlier documents. */
  double asLater(int place) {
    return asLater[place];
  }
}
