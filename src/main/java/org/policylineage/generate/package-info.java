/**
 * Corpora whose lineages are known, for scale and accuracy at scale: yearly plans of the nation, of
 * provinces, cities and bureaus, in which matters are carried on, reworded, split, merged, moved
 * on, put off, dropped and taken up by the region below. {@link
 * org.policylineage.generate.Generator} writes the documents, their list and the true links. All
 * words come from the tables beside this package's resources.
 */
package org.policylineage.generate;
