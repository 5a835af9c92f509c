/**
 * The read documents in order of date, each commitment with its facts: what all later stages start
 * from.
 */
package org.policylineage.corpus;
