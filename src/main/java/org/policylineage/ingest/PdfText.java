package org.policylineage.ingest;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF, its lines joined to paragraphs where their places show that they are one. */
final class PdfText extends PDFTextStripper {
  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private TextPosition first;
  private TextPosition last;

  PdfText() {
    setSortByPosition(true);
    // Some printers make bold characters by printing them twice.
    setSuppressDuplicateOverlappingText(true);
  }

  Extract read(PDDocument document) throws IOException {
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      setStartPage(page);
      setEndPage(page);
      pages.add(new ArrayList<>());
      writeText(document, Writer.nullWriter());
      endLine();
    }
    PdfPages layout = new PdfPages(pages);
    return new Extract(layout.paragraphs(), Map.of(), layout.leftOut());
  }

  @Override
  protected void writeString(String chunk, List<TextPosition> positions) {
    if (positions.isEmpty()) {
      return;
    }
    first = first == null ? positions.get(0) : first;
    last = positions.get(positions.size() - 1);
    text.append(chunk);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  private void endLine() {
    String line = text.toString().strip();
    if (!line.isEmpty() && first != null) {
      pages
          .get(pages.size() - 1)
          .add(
              new PdfLine(
                  line,
                  first.getXDirAdj(),
                  last.getXDirAdj() + last.getWidthDirAdj(),
                  first.getYDirAdj(),
                  first.getFontSizeInPt()));
    }
    text.setLength(0);
    first = null;
  }
}
