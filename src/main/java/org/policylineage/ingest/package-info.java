/**
 * Source files become text. {@link org.policylineage.ingest.Manifest} reads and checks the list of
 * a corpus, {@link org.policylineage.ingest.SourceText} decodes its files, and {@link
 * org.policylineage.ingest.Importer} takes documents out of web pages, PDF and Word files.
 */
package org.policylineage.ingest;
