/** Lucene over commitments, and the vectors of their sentences and clauses. */
package org.policylineage.index;
