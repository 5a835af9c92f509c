/**
 * Tables and files for spreadsheets and programs, written so that a failed run leaves the earlier
 * ones whole.
 */
package org.policylineage.export;
