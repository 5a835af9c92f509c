/**
 * What a commitment says: actions with their stages, instruments, campaigns, agencies, deadlines,
 * quantities, themes.
 *
 * <p>The words of the field stand in the tables of {@code data/lexicon}; the code here holds only
 * general rules, such as how verbs chain and where an object ends. {@link
 * org.policylineage.extract.FactExtractor} is the way in.
 */
package org.policylineage.extract;
