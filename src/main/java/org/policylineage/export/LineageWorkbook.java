package org.policylineage.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
          "逐项变化 One row a change");

  private final Findings findings;
  private final Spreadsheet spreadsheet = new Spreadsheet();
  private Sheet first;

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
    Table comparison = ComparisonTable.rows().of(findings);
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
    first.widths(WIDTHS);
    first.hideGridlines();
    row(SheetStyles.TITLE, "政策沿革 Policy Lineage");
    row(SheetStyles.TEXT, "程序版本 Version", version);
    first.skip();
    documents();
    sheets(tables);
    relations();
    marks();
  }

  private void documents() {
    row(SheetStyles.HEAD, "文件 Document", "标题 Title", "文号 Number", "日期 Date", "条目 Commitments");
    for (Document document : findings.corpus().documents()) {
      row(
          SheetStyles.TEXT,
          document.id(),
          document.info().title(),
          document.info().number(),
          document.info().date().toString());
      long commitments = document.tasks().stream().mapToLong(t -> t.commitments().size()).sum();
      number(commitments);
    }
    first.skip();
  }

  private void sheets(List<Table> tables) {
    row(SheetStyles.HEAD, "工作表 Sheet", "内容 Contents", "行数 Rows");
    for (Table table : tables) {
      first.row();
      first.link(SheetStyles.LINK, sheetOf(table), sheetOf(table));
      first.text(SheetStyles.TEXT, contents(table));
      number(table.rows().size());
    }
    first.skip();
  }

  private String contents(Table table) {
    if (table.name().equals("follow-up")) {
      String followed = findings.followUps().document().info().shortTitle();
      return followed + "各条的跟进情况 Follow-up of every commitment of " + followed;
    }
    return SHEETS.getOrDefault(table.name(), "");
  }

  private void relations() {
    Map<Relation, Integer> counts = new EnumMap<>(Relation.class);
    for (Link link : findings.links().accepted()) {
      counts.merge(findings.verdicts().of(link).relation(), 1, Integer::sum);
    }
    row(SheetStyles.HEAD, "关系 Relation", "名称 Name", "采信关联数 Accepted links");
    for (Relation relation : Relation.values()) {
      row(SheetStyles.TEXT, relation.id(), relation.label() + " " + relation.english());
      number(counts.getOrDefault(relation, 0));
    }
    first.skip();
  }

  private void marks() {
    row(SheetStyles.HEAD, "标记 Marks", "");
    mark("删除 deleted", SheetStyles.DELETED, "后文删去的文字 what the later text leaves out");
    mark("增加 inserted", SheetStyles.INSERTED, "后文增加的文字 what the later text adds");
    // These run on over the columns beside them.
    row(SheetStyles.NOTE, "结论只说明文本所示，不代表文本之外的实际情况。");
    row(SheetStyles.NOTE, "All verdicts say what the texts show, not what happened outside them.");
  }

  private void mark(String text, SheetStyles.Font font, String meaning) {
    first.row();
    first.text(SheetStyles.TEXT, List.of(new Sheet.Part(text, font)));
    first.text(SheetStyles.TEXT, meaning);
  }

  private void row(int style, String... cells) {
    first.row();
    for (String cell : cells) {
      first.text(style, cell);
    }
  }

  private void number(long value) {
    first.number(spreadsheet.styles().number(0), value);
  }
}
