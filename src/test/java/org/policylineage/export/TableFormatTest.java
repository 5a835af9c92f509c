package org.policylineage.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policylineage.TracedCorpus;
import org.policylineage.ingest.InputException;

/** Whatever leaves the program reads back equal. */
class TableFormatTest {
  private static final Table ODD =
      new Table(
          "diffs",
          List.of("earlier", "probability", "accepted", "from", "text", "unknown"),
          List.of(
              List.of("plan-2020/22.1", "0.9000", "true", "“放管服”", "a,b;\"c\"|d\\|e\\", "=1+1"),
              List.of(
                  "", "", "false", "", "*粗* _斜_ `码` <b> [x](y) ~~z~~ &amp; carried_over", "'=x"),
              List.of("x", "12", "true", "-3.5", "第一行\n第二行", "-5"),
              List.of("x", "-0.5", "true", "😀𠮷", " 前后有空格 ", "''@y")));

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void everyTableReadsBackEqual(TableFormat format) {
    for (String name : Tables.NAMES) {
      Table table = Tables.named(TracedCorpus.findings(), name);
      assertThat(format.read(table.name(), format.write(table))).as(table.name()).isEqualTo(table);
    }
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void oddCharactersReadBackEqual(TableFormat format) {
    assertThat(format.read("diffs", format.write(ODD))).isEqualTo(ODD);
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void twoWritesAreTheSameBytes(TableFormat format) {
    byte[] first = format.write(ODD);
    assertThat(format.write(ODD)).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void aTableWithoutRowsIsWritten(TableFormat format) {
    Table empty = new Table("links", List.of("earlier", "later"), List.of());
    Table read = format.read("links", format.write(empty));
    assertThat(read.rows()).isEmpty();
    if (format != TableFormat.JSON && format != TableFormat.JSONL) {
      assertThat(read).isEqualTo(empty);
    }
  }

  @Test
  void cellsOfJsonAreWhatTheyHold() {
    Table table =
        new Table(
            "commitments",
            List.of("id", "ongoing", "participants", "stage"),
            List.of(List.of("plan-2022/1.1", "true", "中央宣传部；最高人民法院", "")));
    assertThat(text(TableFormat.JSONL, table))
        .isEqualTo(
            "{\"id\":\"plan-2022/1.1\",\"ongoing\":true,"
                + "\"participants\":[\"中央宣传部\",\"最高人民法院\"],\"stage\":\"\"}\n");
  }

  @Test
  void aMarkdownTableMarksWhatChanged() {
    Table table =
        new Table(
            ComparisonTable.NAME,
            List.of("earlier", "comparison"),
            List.of(List.of("plan-2022/1.1", "推进[-研究-]{+出台+}。")));
    assertThat(text(TableFormat.MD, table))
        .isEqualTo(
            """
            | 前文编号<br>earlier | 文字比对<br>comparison |
            | --- | --- |
            | plan-2022/1.1 | 推进<del>研究</del><ins>出台</ins>。 |
            """);
  }

  @Test
  void whatASpreadsheetWouldRunIsAText() {
    Table table = new Table("t", List.of("a"), List.of(List.of("=HYPERLINK(\"x\")")));
    assertThat(Csv.write(table)).contains("'=HYPERLINK");
  }

  private static String text(TableFormat format, Table table) {
    return new String(format.write(table), StandardCharsets.UTF_8);
  }

  @Test
  void moreRowsThanASheetHoldsAreRefusedAndNotCutOff() {
    Table table =
        new Table("diffs", List.of("text"), Collections.nCopies(1_048_576, List.of("加快修订")));
    assertThatThrownBy(() -> TableFormat.XLSX.write(table))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("diffs: has 1048576 rows, and a sheet holds 1048575; ");
  }
}
