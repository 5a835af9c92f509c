/**
 * What changed between an earlier and a later commitment: word by word, and field by field over
 * canonical names.
 */
package org.policylineage.diff;
