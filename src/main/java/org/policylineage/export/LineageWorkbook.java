package org.policylineage.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.policylineage.match.Link;
import org.policylineage.parse.Document;
import org.policylineage.trace.Relation;

/**
 * All tables of a run in one workbook: a first sheet that says what is where, the comparison of
 * every linked pair with its changes marked, then a sheet for each table.
 */
public final class LineageWorkbook {
  /** The sheet with the marked texts. */
  static final String DIFF = "Diff";

  private static final String FIRST = "说明 Read me";
  private static final List<Integer> WIDTHS = List.of(24, 70, 28, 14, 22);
  private static final Map<String, String> SHEETS =
      Map.of(
          ComparisonTable.NAME,
          "每条采信关联的前后文字比对 Both texts of every accepted link, changes marked",
          "commitments",
          "全部条目及其要素 Every commitment with its facts",
          "links",
          "全部候选关联及其概率 Every candidate link with its probability",
          "lineages",
          "逐条沿革 Every lineage, commitment by commitment",
          "diffs",
          "逐项变化 One row a change",
          "follow-up",
          "《意见》各条的跟进情况 Follow-up of every Opinions commitment");

  private final Findings findings;
  private final Spreadsheet spreadsheet = new Spreadsheet();
  private final SheetStyles styles = spreadsheet.styles();
  private XSSFSheet first;
  private int row;

  private LineageWorkbook(Findings findings) {
    this.findings = findings;
  }

  /**
   * The workbook as the bytes of an .xlsx file: the same findings give the same bytes.
   *
   * @param tables in the order of their sheets
   * @param version of the program
   */
  public static byte[] of(Findings findings, List<Table> tables, String version) {
    LineageWorkbook workbook = new LineageWorkbook(findings);
    Table comparison = ComparisonTable.of(findings);
    List<Table> all = new ArrayList<>(List.of(comparison));
    all.addAll(tables);
    workbook.introduce(all, version);
    all.forEach(table -> workbook.spreadsheet.add(sheetOf(table), table));
    return workbook.spreadsheet.bytes();
  }

  private static String sheetOf(Table table) {
    return table.name().equals(ComparisonTable.NAME) ? DIFF : table.name();
  }

  private void introduce(List<Table> tables, String version) {
    first = spreadsheet.sheet(FIRST);
    for (int c = 0; c < WIDTHS.size(); c++) {
      first.setColumnWidth(c, WIDTHS.get(c) * 256);
    }
    first.setDisplayGridlines(false);
    row(styles.title, "政策沿革 Policy Lineage");
    row(styles.text, "程序版本 Version", version);
    row++;
    documents();
    sheets(tables);
    relations();
    marks();
  }

  private void documents() {
    row(styles.head, "文件 Document", "标题 Title", "文号 Number", "日期 Date", "条目 Commitments");
    for (Document document : findings.corpus().documents()) {
      row(
          styles.text,
          document.id(),
          document.info().title(),
          document.info().number(),
          document.info().date().toString());
      long commitments = document.tasks().stream().mapToLong(t -> t.commitments().size()).sum();
      number(4, commitments);
    }
    row++;
  }

  private void sheets(List<Table> tables) {
    row(styles.head, "工作表 Sheet", "内容 Contents", "行数 Rows");
    for (Table table : tables) {
      row(styles.text, sheetOf(table), SHEETS.getOrDefault(table.name(), ""));
      number(2, table.rows().size());
      XSSFCell name = first.getRow(row - 1).getCell(0);
      XSSFHyperlink link =
          first.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + sheetOf(table) + "'!A1");
      name.setHyperlink(link);
      name.setCellStyle(styles.link);
    }
    row++;
  }

  private void relations() {
    Map<Relation, Integer> counts = new EnumMap<>(Relation.class);
    for (Link link : findings.links().accepted()) {
      counts.merge(findings.verdicts().of(link).relation(), 1, Integer::sum);
    }
    row(styles.head, "关系 Relation", "名称 Name", "采信关联数 Accepted links");
    for (Relation relation : Relation.values()) {
      row(styles.text, relation.id(), relation.label() + " " + relation.english());
      number(2, counts.getOrDefault(relation, 0));
    }
    row++;
  }

  private void marks() {
    row(styles.head, "标记 Marks", "");
    row(styles.text, "", "后文删去的文字 what the later text leaves out");
    mark("删除 deleted", true);
    row(styles.text, "", "后文增加的文字 what the later text adds");
    mark("增加 inserted", false);
    // These run on over the columns beside them.
    row(styles.note, "结论只说明文本所示，不代表文本之外的实际情况。");
    row(styles.note, "All verdicts say what the texts show, not what happened outside them.");
  }

  private void mark(String text, boolean deleted) {
    XSSFRichTextString marked = new XSSFRichTextString();
    marked.append(text, deleted ? styles.deleted : styles.inserted);
    first.getRow(row - 1).getCell(0).setCellValue(marked);
  }

  private void row(XSSFCellStyle style, String... cells) {
    XSSFRow line = first.createRow(row++);
    for (int c = 0; c < cells.length; c++) {
      XSSFCell cell = line.createCell(c);
      cell.setCellStyle(style);
      cell.setCellValue(cells[c]);
    }
  }

  private void number(int column, long value) {
    XSSFCell cell = first.getRow(row - 1).createCell(column);
    cell.setCellStyle(styles.number(0));
    cell.setCellValue(value);
  }
}
