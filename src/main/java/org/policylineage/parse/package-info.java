/**
 * Source lines become a document: sections, tasks, commitments, each with its place in the source.
 */
package org.policylineage.parse;
