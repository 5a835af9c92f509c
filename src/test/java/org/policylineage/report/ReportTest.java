package org.policylineage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file as a whole: what stands in it, before any browser opens it. */
class ReportTest {
  private static final JsonNode DATA = SampleData.of(3, 12);
  private static final String HTML = Report.of(DATA).html();

  @Test
  void theSameDataGiveTheSameFile() {
    assertThat(Report.of(SampleData.of(3, 12)).html()).isEqualTo(HTML);
  }

  @Test
  void theDataStandOnceAndUnchanged() throws Exception {
    Matcher element =
        Pattern.compile(
                "<script type=\"application/json\" id=\"lineage-data\">(.*?)</script>",
                Pattern.DOTALL)
            .matcher(HTML);
    assertThat(element.find()).isTrue();
    assertThat(new ObjectMapper().readTree(element.group(1))).isEqualTo(DATA);
    assertThat(element.group(1)).doesNotContain("<", "\u2028");
  }

  @Test
  void aTitleIsTextWhateverItHolds() {
    JsonNode data = SampleData.of(2, 4);
    ((com.fasterxml.jackson.databind.node.ObjectNode) data.path("documents").path(0))
        .put("shortTitle", "</title><script>alert(1)</script>");
    String html = Report.of(data).html();
    assertThat(html.substring(html.indexOf("<title>"), html.indexOf("<style>")))
        .startsWith("<title>&lt;/title&gt;&lt;script&gt;alert(1)");
  }

  @Test
  void nothingInTheFrameAsksForTheNetwork() {
    String frame = HTML.replaceAll("(?s)<script.*?</script>", "");
    assertThat(frame).doesNotContain("http://", "https://", "url(", "@import", "src=\"");
    assertThat(frame).contains("default-src 'none'");
  }

  @Test
  void theFiveDocumentsMakeLessThanSixMegabytes() throws Exception {
    Path real = Path.of("reports/lineage.json");
    Report report =
        Files.exists(real) ? Report.of(Files.readString(real)) : Report.of(SampleData.of(5, 136));
    assertThat(report.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(6_000_000);
  }

  @Test
  void isWrittenAsUtf8IntoANewFolder(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("new/index.html");
    Report.of(DATA).writeTo(file);
    assertThat(file).hasContent(HTML);
  }

  @Test
  void dataWithoutDocumentsAreRefused() {
    assertThatThrownBy(() -> Report.of("{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lineage.json");
  }

  @Test
  void whatIsNotJsonIsRefused() {
    assertThatThrownBy(() -> Report.of("{"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the data are not JSON: ");
  }
}
