package org.policylineage.ingest;

import java.util.List;

/**
 * A printed line of a PDF page; lengths in points, from the top left corner of the page.
 *
 * @param left where its first character begins
 * @param right where its last character ends
 * @param top of the characters' base line
 * @param size of the characters; 0 for a line that was read from a table and is a paragraph
 * @param words the line's parts between blanks and gaps
 */
record PdfLine(String text, double left, double right, double top, double size, List<Word> words) {
  record Word(String text, double left, double right) {}

  PdfLine {
    words = List.copyOf(words);
  }

  static PdfLine ofTable(String text, double top) {
    return new PdfLine(text, 0, 0, top, 0, List.of());
  }

  boolean isOfTable() {
    return size == 0;
  }
}
