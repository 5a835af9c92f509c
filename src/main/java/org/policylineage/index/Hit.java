package org.policylineage.index;

/**
 * A commitment that a search found.
 *
 * @param position its place in the corpus
 * @param score the higher the better; comparable within one search only
 */
public record Hit(int position, float score) {}
