package org.policylineage.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.InputException;

/** What a document says does not depend on where its lines break. */
class LayoutPropertiesTest {
  private static final List<Document> DOCUMENTS = GoldParseTest.parseAll();
  private static final DocumentParser PARSER =
      new DocumentParser(LayoutRules.read(Path.of("data/lexicon")));
  private static final DocumentInfo INFO =
      new DocumentInfo(
          "d", "标题", "标题", "意见", List.of("国务院"), "", LocalDate.of(2024, 1, 1), 0, "d.txt");

  @Property(tries = 80)
  void brokenLinesKeepTheCommitments(
      @ForAll @IntRange(min = 0, max = 4) int document,
      @ForAll @IntRange(min = 24, max = 60) int width,
      @ForAll Random random) {
    Document original = DOCUMENTS.get(document);
    String broken = broken(paragraphs(original), width, random);
    assertThat(sentences(PARSER.parse(original.info(), broken)))
        .containsExactlyElementsOf(sentences(original));
  }

  @Property(tries = 300)
  void noSentenceIsLost(@ForAll("texts") String text) {
    Document document;
    try {
      document = PARSER.parse(INFO, text);
    } catch (InputException e) {
      return;
    }
    BitSet covered = new BitSet();
    SourceCoverageTest.leaves(document).forEach(span -> covered.set(span.start(), span.end()));
    for (int i = 0; i < text.length(); i++) {
      assertThat(covered.get(i) || !Character.isLetterOrDigit(text.charAt(i)))
          .as("%s: %s", i, text.charAt(i))
          .isTrue();
    }
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefused(@ForAll("noise") String text) {
    try {
      PARSER.parse(INFO, text);
    } catch (InputException e) {
      assertThat(e.getMessage()).contains("d.txt").doesNotContain("\n");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "一、总体要求",
            "二、主要任务",
            "（一）健全标准体系",
            "（二）加强监测评估。",
            "1. 修订排污许可管理办法。",
            "2、开展专项行动；",
            "（1）建设监测站点。（生态环境部负责）",
            "①公布名录；②建立台账。",
            "3.2 信息报告",
            "第三条 国家建立数据分类分级保护制度。",
            "各地区要加强组织领导，压实责任。",
            "责任单位：教育部、财政部；完成时限：2025年12月底前。",
            "（2025年12月底前完成）",
            "附件：1.任务分工表",
            "2024年3月5日",
            "—— 3 ——",
            "相关链接",
            "")
        .list()
        .ofMaxSize(30)
        .map(lines -> String.join("\n", lines));
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.strings()
        .withChars("一二十百第章条（）()《》“”。；，：、.．0129年月日①⑴⒈-*#[]\\ \n\f\r\t\u3000负责牵头完成附件\uD83D\uDE00")
        .ofMaxLength(400);
  }

  private static List<String> sentences(Document document) {
    return document.tasks().stream()
        .flatMap(t -> t.commitments().stream())
        .map(c -> c.id() + " " + c.text() + c.responsibility() + c.deadline())
        .toList();
  }

  /** The document with each of its paragraphs on one line. */
  private static List<String> paragraphs(Document document) {
    PageLayout page = PageLayout.of(SourceLine.of(document.source()), rules());
    Frame frame = Frame.of(page.content(), document.info(), rules());
    List<String> paragraphs = new ArrayList<>(List.of(document.info().title()));
    BlockReader.read(frame.body(), rules()).forEach(block -> paragraphs.add(block.text().text()));
    return paragraphs;
  }

  private static LayoutRules rules() {
    return LayoutRules.read(Path.of("data/lexicon"));
  }

  private static String broken(List<String> paragraphs, int width, Random random) {
    StringBuilder text = new StringBuilder();
    int page = 1;
    for (String paragraph : paragraphs) {
      int end;
      for (int start = 0; start < paragraph.length(); start = end) {
        end = breakAfter(paragraph, start, width);
        text.append(paragraph, start, end).append('\n').append("\n".repeat(random.nextInt(3)));
        if (random.nextInt(25) == 0) {
          text.append("— ").append(page++).append(" —\n\f");
        }
      }
    }
    return text.toString();
  }

  /** No page parts a number or a Latin word. */
  private static int breakAfter(String paragraph, int start, int width) {
    int end = Math.min(paragraph.length(), start + width);
    int before = end;
    while (before > start
        && before < paragraph.length()
        && isLatin(paragraph.charAt(before))
        && isLatin(paragraph.charAt(before - 1))) {
      before--;
    }
    return before > start ? before : end;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
