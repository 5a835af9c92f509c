package org.policylineage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How long a reader waits, with documents of the usual size (136 commitments each). The limits are
 * those promised; the figures of the machine at hand are printed.
 */
@EnabledIf("org.policylineage.report.Browser#isPresent")
class ReportSpeedTest {
  private static final String FILTER =
      """
      const search = document.getElementById('lineage-search');
      search.value = arguments[0];
      const start = performance.now();
      search.dispatchEvent(new Event('input', { bubbles: true }));
      document.body.offsetHeight;
      return Math.round(performance.now() - start);
      """;

  @ParameterizedTest
  @CsvSource({"5, 1000, 100", "20, 3000, 300"})
  void theFirstPaintAndAFilterAreQuick(int documents, long paintLimit, long filterLimit)
      throws Exception {
    try (Browser browser = new Browser(Report.of(SampleData.of(documents, 136)))) {
      long overview = paint(browser, "#/overview");
      long lineages = paint(browser, "#/lineages");
      long filter =
          Stream.of("专利法", "专利法 公安部", "海外维权 加强", "")
              .mapToLong(words -> filter(browser, words))
              .max()
              .orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "%d documents: overview %d ms, lineages %d ms, slowest filter %d ms%n",
          documents,
          overview,
          lineages,
          filter);
      assertThat(overview).isLessThan(paintLimit);
      assertThat(lineages).isLessThan(paintLimit);
      assertThat(filter).isLessThan(filterLimit);
    }
  }

  private static long paint(Browser browser, String view) {
    browser.open(view);
    browser.waitFor("return performance.getEntriesByType('paint').length > 1");
    return ((Number)
            browser.script(
                "return Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)"))
        .longValue();
  }

  /** The quickest of three, which says what the page needs and not what else the machine does. */
  private static long filter(Browser browser, String words) {
    return LongStream.generate(() -> ((Number) browser.script(FILTER, words)).longValue())
        .limit(3)
        .min()
        .orElseThrow();
  }
}
