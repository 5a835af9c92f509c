package org.policylineage.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policylineage.TracedCorpus;
import org.policylineage.cache.Workers;

/** A table written part by part is the table written at once. */
class RowsTest {
  private static String written(Rows<?> rows, Findings findings, int threads) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workers workers = Workers.of(threads)) {
      rows.write(findings, out, workers);
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
        Tables.write(findings, name, out, workers);
      }
      assertThat(out.toString(StandardCharsets.UTF_8))
          .as(name)
          .isEqualTo(Csv.write(Tables.named(findings, name)));
    }
  }
}
