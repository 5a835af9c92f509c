package org.policylineage.ingest;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** Counts the automatic lists of a Word document, whose ordinals do not stand in its text. */
final class WordLists {
  private static final int LEVELS = 9;

  private final XWPFDocument document;
  private final Map<BigInteger, int[]> counters = new HashMap<>();

  WordLists(XWPFDocument document) {
    this.document = document;
  }

  /**
   * The ordinal that Word shows before the paragraph, empty where it is in no list. To be asked of
   * each paragraph that holds text, once and in their order.
   */
  String ordinal(XWPFParagraph paragraph) {
    CTNumPr properties = properties(paragraph);
    XWPFNumbering numbering = document.getNumbering();
    if (properties == null || properties.getNumId() == null || numbering == null) {
      return "";
    }
    XWPFNum list = numbering.getNum(properties.getNumId().getVal());
    if (list == null) {
      return "";
    }
    BigInteger abstractId = list.getCTNum().getAbstractNumId().getVal();
    XWPFAbstractNum definition = numbering.getAbstractNum(abstractId);
    int level = properties.getIlvl() == null ? 0 : properties.getIlvl().getVal().intValue();
    if (definition == null || level < 0 || level >= LEVELS) {
      return "";
    }
    boolean ownCount = list.getCTNum().sizeOfLvlOverrideArray() > 0;
    int[] counts =
        counters.computeIfAbsent(
            ownCount ? list.getCTNum().getNumId().negate() : abstractId, id -> new int[LEVELS]);
    return render(definition, counts, level);
  }

  private static String render(XWPFAbstractNum definition, int[] counts, int level) {
    String text = "";
    for (CTLvl lvl : definition.getCTAbstractNum().getLvlArray()) {
      int here = lvl.getIlvl().intValue();
      if (here > level || here >= LEVELS) {
        continue;
      }
      int start = lvl.getStart() == null ? 1 : lvl.getStart().getVal().intValue();
      if (here == level) {
        counts[here] = counts[here] == 0 ? start : counts[here] + 1;
        text = lvl.getLvlText() == null ? "" : lvl.getLvlText().getVal();
        if (lvl.getNumFmt() != null && format(lvl).equals("bullet")) {
          text = "- ";
        }
      } else if (counts[here] == 0) {
        counts[here] = start;
      }
    }
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    for (CTLvl lvl : definition.getCTAbstractNum().getLvlArray()) {
      int here = lvl.getIlvl().intValue();
      if (here <= level && here < LEVELS) {
        text = text.replace("%" + (here + 1), number(format(lvl), counts[here]));
      }
    }
    return text.isEmpty() || text.endsWith(" ") ? text : text + " ";
  }

  private static String format(CTLvl level) {
    return level.getNumFmt() == null ? "decimal" : level.getNumFmt().getVal().toString();
  }

  private static String number(String format, int number) {
    if (format.startsWith("chinese")
        || format.startsWith("japanese")
        || format.startsWith("ideograph")) {
      return format.contains("Enclosed") ? Ordinals.circled(number) : Ordinals.chinese(number);
    }
    return format.startsWith("decimalEnclosedCircle") ? Ordinals.circled(number) : "" + number;
  }

  private CTNumPr properties(XWPFParagraph paragraph) {
    CTPPr own = paragraph.getCTP().getPPr();
    if (own == null || own.getNumPr() != null) {
      return own == null ? null : own.getNumPr();
    }
    XWPFStyle style =
        paragraph.getStyleID() == null || document.getStyles() == null
            ? null
            : document.getStyles().getStyle(paragraph.getStyleID());
    return style == null || style.getCTStyle().getPPr() == null
        ? null
        : style.getCTStyle().getPPr().getNumPr();
  }
}
