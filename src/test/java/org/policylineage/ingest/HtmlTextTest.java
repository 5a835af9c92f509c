package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlTextTest {
  private static final String ARTICLE = "<p>一、完善标准体系，加强监测。</p><p>二、推进专项行动，加大力度，形成合力。</p>";

  @TempDir Path folder;

  private static Extract read(String body) {
    return new HtmlText(ImportWords.read(null)).read(Jsoup.parse("<html><body>" + body));
  }

  @Test
  void takesTheBlockThatIsWrittenInSentences() {
    assertThat(
            read("<div><a href=1>首页</a> <a href=2>政务</a></div><div><div>"
                    + ARTICLE
                    + "</div></div>"
                    + "<div><ul><li><a href=3>关于某某的通知，解读。</a></li></ul></div>")
                .lines())
        .containsExactly("一、完善标准体系，加强监测。", "二、推进专项行动，加大力度，形成合力。");
  }

  @Test
  void keepsTheHeadingThatStandsBeforeTheBlock() {
    assertThat(read("<h1>水污染防治方案</h1><div class=content>" + ARTICLE + "</div>").lines())
        .startsWith("水污染防治方案", "一、完善标准体系，加强监测。");
  }

  @Test
  void readsAPageThatIsLaidOutByTables() {
    assertThat(
            read("<table><tr><td>导航</td><td><table><tr><td>"
                    + ARTICLE
                    + "</td></tr></table></td></tr></table>")
                .lines())
        .containsExactly("一、完善标准体系，加强监测。", "二、推进专项行动，加大力度，形成合力。");
  }

  @Test
  void countsTheItemsOfOrderedLists() {
    assertThat(read("<ol><li>制定标准，开展监测。</li><li>加强执法，完善机制。</li></ol>").lines())
        .containsExactly("1. 制定标准，开展监测。", "2. 加强执法，完善机制。");
  }

  @Test
  void breaksLinesWhereThePageDoes() {
    assertThat(read("<div>一、完善标准，加强监测。<br>二、推进<b>专项</b>行动，<span>加大力度。</span></div>").lines())
        .containsExactly("一、完善标准，加强监测。", "二、推进专项行动，加大力度。");
  }

  @Test
  void aFormAroundThePageIsReadAndOneInItIsNot() {
    assertThat(
            read("<form id=form1 method=post><input type=hidden name=__VIEWSTATE value=1>"
                    + "<div>"
                    + ARTICLE
                    + "</div></form>")
                .lines())
        .containsExactly("一、完善标准体系，加强监测。", "二、推进专项行动，加大力度，形成合力。");
    assertThat(
            read("<div>" + ARTICLE + "<form action=/ask><label>请留下意见、建议</label></form></div>")
                .lines())
        .containsExactly("一、完善标准体系，加强监测。", "二、推进专项行动，加大力度，形成合力。");
  }

  @Test
  void aCellOverTheLastRowsIsOfThemAll() {
    assertThat(
            read("<p>方案，如下：</p><table><tr><th>任务</th><th>责任单位</th><th>完成时限</th></tr>"
                    + "<tr><td>建设实训基地5个</td><td>市教育局</td><td rowspan=2>2022年9月底前</td></tr>"
                    + "<tr><td>培训教师100名</td><td>市人社局</td></tr></table>")
                .lines())
        .contains("2. 培训教师100名。（市人社局负责）（2022年9月底前完成）");
  }

  @Test
  void bodiesInParagraphsOfACellAreAList() {
    assertThat(
            read("<p>方案，如下：</p><table><tr><th>任务</th><th>责任单位</th></tr><tr><td>制定办法</td>"
                    + "<td><p>省教育厅</p><p>省财政厅</p></td></tr></table>")
                .lines())
        .containsExactly("方案，如下：", "1. 制定办法。（省教育厅、省财政厅负责）");
  }

  @Test
  void readsTheDataBox() {
    Extract extract =
        read(
            "<table class=box><tr><td>发文机关：</td><td>生态环境部</td><td>成文日期：</td><td>2024年3月5日</td></tr></table>"
                + "<div><span>发文字号：环水体〔2024〕1号</span></div><div>"
                + ARTICLE
                + "</div>");
    assertThat(extract.facts())
        .containsEntry("issuer", "生态环境部")
        .containsEntry("date", "2024年3月5日")
        .containsEntry("number", "环水体〔2024〕1号");
  }

  @Test
  void readsPagesWhoseEncodingIsNamedWronglyOrNotAtAll() throws IOException {
    String page = "<!DOCTYPE html><html><head><meta charset=\"%s\"></head><body>" + ARTICLE;
    Path file = folder.resolve("a.html");
    for (String named : new String[] {"gb2312", "no-such-thing", "utf-8"}) {
      Files.write(file, page.formatted(named).getBytes(StandardCharsets.UTF_8));
      assertThat(HtmlSource.read(file)).contains("完善标准体系");
    }
    for (String named : new String[] {"gb2312", "GBK", "no-such-thing"}) {
      Files.write(file, page.formatted(named).getBytes(Charset.forName("GB18030")));
      assertThat(HtmlSource.read(file)).contains("完善标准体系");
    }
  }
}
