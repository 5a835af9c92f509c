package org.policylineage.parse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes the five documents as web pages in the manner of official sites, each in another manner.
 * Run by {@code src/test/scripts/make-published-forms.sh}, which also prints the pages as PDF.
 */
final class PublishedPages {
  private static final String NAVIGATION =
      """
      <div class="top-nav"><ul><li><a href="/">首页</a></li><li><a href="/jg">机构</a></li>
      <li><a href="/xw">新闻</a></li><li><a href="/zw">政务</a></li><li><a href="/fw">服务</a></li></ul>
      <form action="/so"><input placeholder="请输入您要搜索的内容"><button>搜索</button></form></div>
      <div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; <a href="/zw">政务</a> &gt; 政策文件</div>
      """;
  private static final String SHARE =
      """
      <div class="share-box">字号：<a>大</a> <a>中</a> <a>小</a> 分享：<a>微信</a> <a>微博</a></div>
      <script>var page = {title: "知识产权，保护。"};</script>
      """;
  private static final String FOOTER =
      """
      <div class="related"><h3>相关链接</h3><ul><li><a href="/1">关于知识产权强国建设的解读，一、为什么</a></li>
      <li><a href="/2">2021年推进计划</a></li></ul></div>
      <footer><p>主办单位：示例网站 版权所有</p><p>京ICP备00000000号</p></footer>
      """;

  private PublishedPages() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    if (args.length > 1) {
      pack(Path.of(args[1]));
      return;
    }
    List<Document> documents = GoldParseTest.parseAll();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      Charset charset = i == 1 ? Charset.forName("GBK") : StandardCharsets.UTF_8;
      Files.writeString(folder.resolve(document.id() + ".html"), page(document, i), charset);
    }
  }

  /** Halves what Chromium prints, whose fonts are many small uncompressed objects. */
  private static void pack(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      document.save(pdf.toFile(), CompressParameters.DEFAULT_COMPRESSION);
    }
  }

  /** The document as lines, each a paragraph, its front matter included. */
  static List<String> paragraphs(Document document) {
    List<String> paragraphs = new ArrayList<>();
    document.front().forEach(line -> paragraphs.add(line.text()));
    LayoutRules rules = LayoutRules.read(Path.of("data/lexicon"));
    PageLayout layout = PageLayout.of(SourceLine.of(document.source()), rules);
    Frame frame = Frame.of(layout.content(), document.info(), rules);
    BlockReader.read(frame.body(), rules).forEach(block -> paragraphs.add(block.text().text()));
    return paragraphs;
  }

  static String page(Document document, int manner) {
    StringBuilder text = new StringBuilder();
    List<String> paragraphs = paragraphs(document);
    for (String paragraph : paragraphs) {
      switch (manner % 3) {
        case 0 -> text.append("<p style=\"text-indent:2em\">").append(paragraph).append("</p>\n");
        case 1 -> text.append("　　").append(paragraph).append("<br>\n<br>\n");
        default ->
            text.append("<p><span>&nbsp;&nbsp;&nbsp;&nbsp;</span><span style=\"font-size:16pt\">")
                .append(paragraph, 0, paragraph.length() / 2)
                .append("</span><span>")
                .append(paragraph.substring(paragraph.length() / 2))
                .append("</span></p>\n");
      }
    }
    String heading = manner % 2 == 0 ? "<h1>" + document.info().title() + "</h1>\n" : "";
    return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\""
        + (manner == 1 ? "gb2312" : "utf-8")
        + "\"><title>"
        + document.info().title()
        + "_示例网站</title>\n<style>body{font-family:'Noto Sans CJK SC';font-size:12pt;"
        + "line-height:1.8}.top-nav li{display:inline;margin:1em}</style></head>\n<body>\n"
        + NAVIGATION
        + "<div class=\"wrap\"><div class=\"article\">\n"
        + heading
        + "<div class=\"info\">发布时间："
        + document.info().date()
        + " 来源：示例网站</div>\n"
        + SHARE
        + "<div class=\"TRS_Editor\">\n"
        + text
        + "</div></div></div>\n"
        + FOOTER
        + "</body></html>\n";
  }
}
