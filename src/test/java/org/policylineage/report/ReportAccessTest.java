package org.policylineage.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Every view in both languages and both colour schemes, wide and narrow, by the rules of axe-core.
 */
@EnabledIf("org.policylineage.report.Browser#isPresent")
class ReportAccessTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final List<String> VIEWS =
      List.of(
          "#/overview?",
          "#/lineages?open=doc-2/1.1&q=%E6%8E%A8%E8%BF%9B&outcome=continuing&",
          "#/lineage/doc-2/1.1?",
          "#/follow-up/doc-0/1?",
          "#/instruments?",
          "#/campaigns?",
          "#/deadlines?status=slipped&",
          "#/agencies?",
          "#/commitment/doc-1/2.1?",
          "#/review?",
          "#/method?");

  @Test
  void noViewBreaksARule() throws Exception {
    List<String> broken = new ArrayList<>();
    try (Browser browser = new Browser(Report.of(SampleData.of(3, 24)))) {
      browser.open("#/lineage/doc-2/1.1");
      browser.one(".decide.confirm").click();
      for (String scheme : List.of("light", "dark")) {
        browser.colours(scheme);
        for (String language : List.of("zh", "en")) {
          for (String view : VIEWS) {
            browser.open(view + "lang=" + language);
            broken.addAll(violations(browser, scheme + " " + language + " " + view));
          }
        }
      }
      browser.narrow();
      for (String view : VIEWS) {
        browser.open(view);
        broken.addAll(violations(browser, "narrow " + view));
        assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
            .as("%s fits a phone", view)
            .isEqualTo(true);
      }
    }
    assertThat(broken).isEmpty();
  }

  private static List<String> violations(Browser browser, String where) {
    Results results = new AxeBuilder().withTags(RULES).setLegacyMode(true).analyze(browser.driver);
    assertThat(results.isErrored()).isFalse();
    assertThat(results.getPasses()).hasSizeGreaterThan(20);
    return results.getViolations().stream()
        .map(rule -> where + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .toList();
  }
}
