package org.policylineage.ingest;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF: printed lines with their places, page by page. Ruled tables of tasks are read
 * by their cells, and lines are joined to paragraphs where their places show that they are one.
 */
final class PdfText extends PDFTextStripper {
  private final ImportWords words;
  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<PdfLine.Word> line = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private TextPosition first;
  private TaskTable open;

  PdfText(ImportWords words) {
    this.words = words;
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
      readTable(document, page);
    }
    PdfPages layout = new PdfPages(pages);
    leftOut.addAll(layout.leftOut());
    return new Extract(layout.paragraphs(), Map.of(), leftOut);
  }

  /** A page is searched for a table only where the head of one stands or one may go on. */
  private void readTable(PDDocument document, int page) throws IOException {
    List<PdfLine> lines = pages.get(page - 1);
    if (open == null && lines.stream().noneMatch(this::mayBeHead)) {
      return;
    }
    Optional<PdfTable> table = PdfTable.of(PdfRulings.of(document.getPage(page - 1)));
    if (table.isEmpty()) {
      open = null;
      return;
    }
    List<PdfLine> inside = lines.stream().filter(table.get()::holds).toList();
    List<List<String>> rows = table.get().rows(inside);
    TaskTable fresh = new TaskTable(words);
    Optional<List<String>> tasks = fresh.lines(rows);
    if (open != null && open.hasColumns(rows.get(0).size())) {
      tasks = Optional.of(open.moreLines(rows));
    } else {
      open = tasks.isPresent() ? fresh : null;
      leftOut.addAll(fresh.leftOut());
    }
    if (tasks.isPresent() && !inside.isEmpty()) {
      int place = lines.indexOf(inside.get(0));
      double top = inside.get(0).top();
      lines.removeAll(inside);
      lines.addAll(place, tasks.get().stream().map(t -> PdfLine.ofTable(t, top)).toList());
    }
  }

  private boolean mayBeHead(PdfLine candidate) {
    return candidate.words().stream().filter(word -> words.column(word.text()).isPresent()).count()
        >= 2;
  }

  @Override
  protected void writeString(String chunk, List<TextPosition> positions) {
    if (positions.isEmpty()) {
      return;
    }
    first = first == null ? positions.get(0) : first;
    TextPosition last = positions.get(positions.size() - 1);
    line.add(
        new PdfLine.Word(
            chunk, positions.get(0).getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj()));
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
    String printed = text.toString().strip();
    if (!printed.isEmpty() && first != null) {
      double right = line.get(line.size() - 1).right();
      pages
          .get(pages.size() - 1)
          .add(
              new PdfLine(
                  printed,
                  first.getXDirAdj(),
                  right,
                  first.getYDirAdj(),
                  first.getFontSizeInPt(),
                  line));
    }
    text.setLength(0);
    line.clear();
    first = null;
  }
}
