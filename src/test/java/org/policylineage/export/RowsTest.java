package org.policylineage.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.policylineage.TracedCorpus;
import org.policylineage.cache.Workers;

/** A table written part by part is the table written at once. */
class RowsTest {
  private static String written(Rows<?> rows, Findings findings, int threads) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workers workers = Workers.of(threads)) {
      rows.write(findings, TableFormat.CSV, UnaryOperator.identity(), out::write, workers);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Around the ends of parts, and more than are made at a time. */
  @ParameterizedTest
  @CsvSource({"0,2", "1,2", "512,1", "513,2", "16384,2", "40000,2", "40000,1"})
  void manyThingsOfWhichSomeHaveNoRowOrSeveral(int things, int threads) throws IOException {
    Rows<Integer> rows =
        new Rows<>(
            "numbers",
            List.of("thing", "row"),
            findings -> IntStream.range(0, things).boxed().toList(),
            (findings, thing) ->
                IntStream.range(0, thing % 3)
                    .mapToObj(row -> List.of("第" + thing + "项，“" + row + "”", "=" + row))
                    .toList());
    assertThat(written(rows, null, threads)).isEqualTo(Csv.write(rows.of(null)));
  }

  @Test
  void everyTableOfARun() throws IOException {
    Findings findings = TracedCorpus.findings();
    for (String name : Tables.NAMES) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Workers workers = Workers.of(2)) {
        Tables.write(findings, name, out::write, workers);
      }
      assertThat(out.toString(StandardCharsets.UTF_8))
          .as(name)
          .isEqualTo(Csv.write(Tables.named(findings, name)));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = TableFormat.class,
      names = {"CSV", "TSV", "JSONL"})
  void aSelectionOfRowsInEveryFormatOfLines(TableFormat format) throws IOException {
    Findings findings = TracedCorpus.findings();
    Selection selection =
        new Selection(Set.of("plan-2020"), Set.of(), Set.of(), Set.of("completed"), null);
    UnaryOperator<Table> chosen = part -> selection.of(part, findings.corpus());
    Table whole = chosen.apply(Tables.named(findings, "links"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workers workers = Workers.of(2)) {
      assertThat(Tables.write(findings, "links", format, chosen, out::write, workers))
          .isEqualTo(whole.rows().size())
          .isPositive();
    }
    assertThat(out.toByteArray()).isEqualTo(format.write(whole));
  }
}
