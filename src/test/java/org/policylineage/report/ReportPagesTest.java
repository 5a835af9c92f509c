package org.policylineage.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What a reader and a reviewer do with the report, in a real browser. */
@EnabledIf("org.policylineage.report.Browser#isPresent")
class ReportPagesTest {
  private static final List<String> VIEWS =
      List.of(
          "overview",
          "lineages",
          "follow-up",
          "instruments",
          "campaigns",
          "deadlines",
          "agencies",
          "document",
          "review",
          "method");
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = new Browser(Report.of(SampleData.of(5, 70)));
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @AfterEach
  void theNextReaderIsAnother() throws Exception {
    browser.script("localStorage.clear()");
    Files.deleteIfExists(browser.downloads.resolve("decisions.csv"));
  }

  @AfterEach
  void noErrorIsLoggedAndNoRequestLeavesTheFile() throws Exception {
    assertThat(browser.driver.manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .isEmpty();
    for (LogEntry entry : browser.driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = new ObjectMapper().readTree(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        assertThat(message.path("params").path("request").path("url").asText())
            .matches("(file|data|blob|about|chrome):.*");
      }
    }
  }

  @Test
  void everyViewOpensInBothLanguages() {
    for (String view : VIEWS) {
      browser.open("#/" + view);
      String chinese = browser.one("h1").getText();
      browser.one("[data-language=en]").click();
      assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("en");
      if (!view.equals("document")) {
        assertThat(browser.one("h1").getText()).isNotEqualTo(chinese);
      }
      assertThat(browser.driver.getCurrentUrl()).contains("lang=en");
      browser.one("[data-language=zh]").click();
      assertThat(browser.one("h1").getText()).isEqualTo(chinese);
    }
  }

  @Test
  void theFlowIsDrawnAndSavedAsAPicture() {
    browser.open("#/overview");
    browser.waitFor("return document.querySelector('.chart-canvas svg path') !== null");
    browser.one(".chart .tool").click();
    assertThat(browser.saved("flow.png")).hasSizeGreaterThan(10_000);
  }

  @Test
  void textOfADocumentIsTextWhateverItHolds() {
    browser.open("#/commitment/doc-0/1.1");
    assertThat(browser.script("return document.getElementById('doc-0/1.1').textContent").toString())
        .contains(SampleData.HOSTILE);
    assertThat(browser.script("return window.broken")).isNull();
  }

  @Test
  void searchAndFiltersNarrowTheLineagesAndStandInTheAddress() {
    browser.open("#/lineages");
    int all = count();
    browser.one("#lineage-search").sendKeys("海外维权援助 公安部");
    int found = count();
    assertThat(found).isPositive().isLessThan(all);
    assertThat(browser.all("tr.lineage mark")).isNotEmpty();
    browser.one(".chip[data-value=silent]").click();
    int silent = count();
    assertThat(silent).isLessThan(found);
    String address = browser.driver.getCurrentUrl();
    browser.open(address.substring(address.indexOf('#')));
    assertThat(count()).isEqualTo(silent);
    assertThat(browser.one("#lineage-search").getDomProperty("value")).isEqualTo("海外维权援助 公安部");
    browser.one(".token.clear").click();
    assertThat(count()).isEqualTo(all);
  }

  private static int count() {
    return Integer.parseInt(
        browser.one(".result-count").getText().replaceAll("\\D*(\\d+).*", "$1"));
  }

  @Test
  void aRowOpensToBothTextsByKeyboard() {
    browser.open("#/lineages");
    WebElement opener = browser.one("tr.lineage .opener");
    opener.sendKeys(Keys.ENTER);
    assertThat(opener.getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(browser.all(".link-card del")).isNotEmpty();
    assertThat(browser.all(".link-card ins")).isNotEmpty();
    assertThat(browser.one(".link-card .changes th").getText()).isNotBlank();
    assertThat(browser.driver.getCurrentUrl()).contains("open=");
  }

  @Test
  void aDeepLinkLeadsToTheLineageAndToThePassage() {
    browser.open("#/lineage/doc-4/1.1");
    assertThat(browser.one("h1").getText()).contains("doc-4/1.1");
    browser.open("#/commitment/doc-3/7.2");
    browser.waitFor("return document.activeElement.id === 'doc-3/7.2'");
    assertThat(
            (Boolean)
                browser.script(
                    "const r = document.activeElement.getBoundingClientRect(); return r.top > 0 && r.bottom < innerHeight"))
        .isTrue();
  }

  @Test
  void anAddressThatLeadsNowhereSaysSo() {
    browser.open("#/lineage/none/1.1");
    assertThat(browser.one("main").getText()).contains("none/1.1");
    browser.open("#/%E0%A4%A");
    assertThat(browser.one("h1").isDisplayed()).isTrue();
  }

  @Test
  void aDecisionIsKeptAndSaved() {
    browser.open("#/lineage/doc-4/1.1");
    browser.one(".review input[id^=reviewer]").sendKeys("李, \"四\"");
    browser.one(".review input[id^=note]").sendKeys("核对过原文");
    String pair = browser.one(".link-card").getDomAttribute("data-link");
    browser.one(".decide.reject").click();
    assertThat(browser.one(".decide.reject").getDomAttribute("aria-pressed")).isEqualTo("true");
    browser.open("#/review");
    browser.one(".save-decisions").click();
    String csv = browser.saved("decisions.csv");
    assertThat(csv)
        .startsWith(
            "\uFEFFearlier,later,decision,relation,reviewer,date,note,earlier_hash,later_hash\r\n");
    assertThat(csv.split("\r\n", -1)[1])
        .matches(
            pair.replace(' ', ',')
                + ",reject,,\"李, \"\"四\"\"\",\\d{4}-\\d\\d-\\d\\d,核对过原文,0123456789ab,0123456789ab");
    assertThat(browser.one(".badge").getText()).isEqualTo("1");
  }

  @Test
  void aNoteThatLooksLikeAFormulaIsSavedAsTextAndReadsBackEqual() throws Exception {
    browser.open("#/lineage/doc-4/1.1");
    browser.one(".review input[id^=note]").sendKeys("=HYPERLINK(A1)");
    browser.one(".decide.reject").click();
    browser.open("#/review");
    browser.one(".save-decisions").click();
    Path saved = browser.downloads.resolve("decisions.csv");
    assertThat(browser.saved("decisions.csv")).contains(",'=HYPERLINK(A1),");
    browser.script("localStorage.clear()");
    browser.open("#/review");
    assertThat(browser.one("main").getText()).doesNotContain("HYPERLINK");
    browser.one(".review-bar input[type=file]").sendKeys(saved.toString());
    browser.waitFor("return document.querySelector('main').innerText.includes('HYPERLINK')");
    assertThat(browser.one("main").getText()).doesNotContain("'=HYPERLINK");
  }

  @Test
  void decisionsAreHeldWhereTheBrowserKeepsNothing() {
    Object script =
        browser
            .driver
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                    "source",
                    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused'); } })"))
            .get("identifier");
    try {
      browser.open("#/lineage/doc-4/3.1");
      browser.one(".decide.confirm").click();
      browser.follow("#/review");
      browser.waitFor("return document.querySelector('.save-decisions') !== null");
      assertThat(browser.one(".caution").getText()).contains("decisions.csv");
      assertThat(browser.one(".save-decisions").isEnabled()).isTrue();
    } finally {
      browser.driver.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
      browser.open("#/overview");
    }
  }

  @Test
  void aTableIsSavedAsCsvInTheReadersLanguage() {
    browser.open("#/campaigns?lang=en");
    browser.one(".table-block .tool").click();
    assertThat(browser.saved("campaigns.csv"))
        .startsWith("\uFEFFName,Documents,")
        .contains("\r\n剑网,5,2000,2001,");
  }

  @Test
  void whatIsCopiedKeepsItsMarks() {
    browser.open("#/lineage/doc-4/1.1");
    String html =
        (String)
            browser.script(
                """
                const range = document.createRange();
                range.selectNodeContents(document.querySelector('.link-card'));
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
                document.dispatchEvent(event);
                return event.clipboardData.getData('text/html');
                """);
    assertThat(html)
        .contains("<ins style=\"color:", "<del style=\"color:", "line-through")
        .doesNotContain("<button", "<svg", "class=");
  }

  @Test
  void aWholeTableIsCopied() {
    browser.open("#/deadlines");
    browser.all(".tools .tool").get(1).click();
    assertThat(browser.one("[role=status]").getText()).contains("Word");
  }

  @Test
  void clausesOpenToTheWordsThatAnswerThem() {
    browser.open("#/follow-up/doc-0/2");
    assertThat(browser.one(".answers").getText()).contains("弱承接");
    assertThat(browser.one(".caution").getText()).contains("不能证明没有落实");
  }

  @Test
  void printsAllRowsOnA4() throws Exception {
    browser.open("#/deadlines");
    byte[] pdf = Base64.getDecoder().decode(printed());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(Math.round(document.getPage(0).getMediaBox().getWidth())).isEqualTo(595);
      String text = new PDFTextStripper().getText(document);
      assertThat(text.split("-12\\b", -1).length).isGreaterThan(350);
      assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("csv");
    }
  }

  private static String printed() {
    return (String)
        browser
            .driver
            .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
            .get("data");
  }
}
