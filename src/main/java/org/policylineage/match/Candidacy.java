package org.policylineage.match;

import java.io.Serializable;

/**
 * Which commitments of two documents may be linked.
 *
 * @param earlier places in the earlier document
 * @param later places in the later document
 * @param chance by the first pass
 */
public record Candidacy(int[] earlier, int[] later, float[] chance) implements Serializable {}
