package org.policylineage.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The text of a Word document, the ordinals of automatic lists included. */
final class WordText {
  private final ImportWords words;
  private final List<String> lines = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private int pictures;

  WordText(ImportWords words) {
    this.words = words;
  }

  Extract read(InputStream in, ImportLimits limits) throws IOException {
    // POI keeps these bounds for the whole process; they guard against zip bombs.
    ZipSecureFile.setMaxEntrySize(limits.maxBytes());
    ZipSecureFile.setMaxTextSize(limits.maxBytes());
    try (XWPFDocument document = new XWPFDocument(in)) {
      addAll(document.getBodyElements(), new WordLists(document));
      for (XWPFFootnote footnote : document.getFootnotes()) {
        String text =
            String.join("", footnote.getParagraphs().stream().map(this::text).toList()).strip();
        if (!text.isEmpty()) {
          leftOut.add("footnote: " + text);
        }
      }
      if (pictures > 0) {
        leftOut.add(pictures == 1 ? "a picture" : pictures + " pictures");
      }
      return new Extract(lines, Map.of(), leftOut);
    }
  }

  private void addAll(List<IBodyElement> elements, WordLists lists) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        String text = text(paragraph);
        addLines(text.isBlank() ? "" : lists.ordinal(paragraph) + text);
      } else if (element instanceof XWPFTable table) {
        addTable(table, lists);
      } else if (element instanceof XWPFSDT control) {
        addLines(control.getContent().getText());
      }
    }
  }

  private String text(XWPFParagraph paragraph) {
    StringBuilder text = new StringBuilder();
    for (IRunElement element : paragraph.getIRuns()) {
      if (element instanceof XWPFRun run && !isTakenAway(run)) {
        text.append(run.text());
        pictures += run.getEmbeddedPictures().size();
      } else if (element instanceof XWPFSDT control) {
        text.append(control.getContent().getText());
      }
    }
    return text.toString();
  }

  /** Tracked changes keep what was deleted, or moved elsewhere, in its old place. */
  private static boolean isTakenAway(XWPFRun run) {
    String around = run.getCTR().getDomNode().getParentNode().getLocalName();
    return "del".equals(around) || "moveFrom".equals(around);
  }

  private void addLines(String text) {
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
  }

  private void addTable(XWPFTable table, WordLists lists) {
    TableGrid grid = new TableGrid();
    boolean holdsTables = false;
    for (XWPFTableRow row : table.getRows()) {
      grid.newRow();
      for (XWPFTableCell cell : row.getTableCells()) {
        holdsTables |= !cell.getTables().isEmpty();
        CTTcPr properties = cell.getCTTc().getTcPr();
        boolean goesOn =
            properties != null
                && properties.isSetVMerge()
                && properties.getVMerge().getVal() != STMerge.RESTART;
        int span =
            properties != null && properties.isSetGridSpan()
                ? properties.getGridSpan().getVal().intValue()
                : 1;
        if (goesOn) {
          grid.addContinued();
        } else {
          grid.add(text(cell), span, 1);
        }
      }
    }
    // A table around other tables lays out the page, unless its own head names tasks.
    boolean read = grid.addTasksTo(lines, leftOut, words);
    if (!read && (holdsTables || !grid.isData(leftOut))) {
      for (XWPFTableRow row : table.getRows()) {
        row.getTableCells().forEach(cell -> addAll(cell.getBodyElements(), lists));
      }
    }
  }

  private String text(XWPFTableCell cell) {
    StringBuilder text = new StringBuilder();
    for (IBodyElement element : cell.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        text.append(text(paragraph)).append('\n');
      } else if (element instanceof XWPFTable table) {
        table.getRows().stream()
            .flatMap(row -> row.getTableCells().stream())
            .forEach(inner -> text.append(text(inner)).append('\n'));
      }
    }
    return text.toString().strip();
  }
}
