/**
 * What happened to each commitment: the relation of every link, the lineages that links make, their
 * outcomes, the follow-up of clauses, and the registers of instruments, campaigns, agencies,
 * quantities and deadlines.
 *
 * <p>All of it is what the texts show. Nothing here says what happened outside them.
 */
package org.policylineage.trace;
