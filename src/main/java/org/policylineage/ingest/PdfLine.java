package org.policylineage.ingest;

/**
 * A printed line of a PDF page; lengths in points, from the top left corner of the page.
 *
 * @param left where its first character begins
 * @param right where its last character ends
 * @param top of the characters' base line
 * @param size of the characters
 */
record PdfLine(String text, double left, double right, double top, double size) {}
