package org.policylineage.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** The text of a document of Word 6 to 2003. */
final class OldWordText {
  private final ImportWords words;
  private final AbstractWordUtils.NumberingState numbering = new AbstractWordUtils.NumberingState();
  private final List<String> lines = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  OldWordText(ImportWords words) {
    this.words = words;
  }

  Extract read(DirectoryNode root) throws IOException {
    try (HWPFDocument document = new HWPFDocument(root)) {
      Range range = document.getRange();
      for (int i = 0; i < range.numParagraphs(); i++) {
        Paragraph paragraph = range.getParagraph(i);
        if (paragraph.isInTable()) {
          Table table = range.getTable(paragraph);
          addTable(table);
          i += Math.max(0, table.numParagraphs() - 1);
        } else {
          String text = text(paragraph);
          addLines(text.isBlank() ? "" : ordinal(paragraph) + text);
        }
      }
    } catch (OldWordFileFormatException e) {
      try (Word6Extractor extractor = new Word6Extractor(root)) {
        addLines(extractor.getText());
      }
    }
    return new Extract(lines, Map.of(), leftOut);
  }

  private String ordinal(Paragraph paragraph) {
    if (!paragraph.isInList()) {
      return "";
    }
    return AbstractWordUtils.getBulletText(
                numbering, paragraph.getList(), (char) paragraph.getIlvl())
            .replaceAll("[\\s\u00A0]+$", "")
            .replaceFirst("^[\uE000-\uF8FF·]$", "- ")
        + " ";
  }

  private void addTable(Table table) {
    TableGrid grid = new TableGrid();
    for (int i = 0; i < table.numRows(); i++) {
      TableRow row = table.getRow(i);
      grid.newRow();
      for (int j = 0; j < row.numCells(); j++) {
        if (row.getCell(j).isVerticallyMerged() && !row.getCell(j).isFirstVerticallyMerged()) {
          grid.addContinued();
        } else {
          grid.add(clean(text(row.getCell(j))).strip(), 1, 1);
        }
      }
    }
    if (!grid.addTo(lines, leftOut, words)) {
      addLines(text(table));
    }
  }

  /** The text without what tracked changes took away. */
  private static String text(Range range) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < range.numCharacterRuns(); i++) {
      CharacterRun run = range.getCharacterRun(i);
      text.append(run.isMarkedDeleted() ? "" : run.text());
    }
    return text.toString();
  }

  private void addLines(String text) {
    clean(text).lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(lines::add);
  }

  /** Word marks cells, breaks, pictures and notes by control characters. */
  private static String clean(String text) {
    return Range.stripFields(text)
        .replaceAll("[\u0007\u000B\u000C\r]", "\n")
        .replace('\u001E', '-')
        .replaceAll("[\u0000-\b\u000E-\u001F]", "");
  }
}
