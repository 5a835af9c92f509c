/** Policy Lineage traces how policy commitments change from one official document to the next. */
package org.policylineage;
