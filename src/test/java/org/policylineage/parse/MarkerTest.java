package org.policylineage.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {
  @ParameterizedTest
  @CsvSource({
    "第一章 总则,CHAPTER,1,1",
    "第十二条　国家建立数据产权制度。,ARTICLE,12,12",
    "第一百零三条 本条例自公布之日起施行。,ARTICLE,103,103",
    "二十三、加强宣传引导,CHINESE,23,23",
    "（二十）狠抓贯彻落实。,PAREN_CHINESE,20,20",
    "(一) 改革完善知识产权政策,PAREN_CHINESE,1,1",
    "㈡加强监测,PAREN_CHINESE,2,2",
    "3.2.1 信息报告,DECIMAL,1,3-2-1",
    "3．2 信息报告,DECIMAL,2,3-2",
    "22. 配合做好《专利法》修改。,ARABIC,22,22",
    "1．推动完成《中华人民共和国专利法实施细则》修改,ARABIC,1,1",
    "1、加快推进入河排污口整治。,ARABIC,1,1",
    "⒉开展专项行动,ARABIC,2,2",
    "（1）建设监测站点。,PAREN_ARABIC,1,1",
    "⑵建设监测站点。,PAREN_ARABIC,2,2",
    "1）建设监测站点。,HALF_PAREN,1,1",
    "⑫公布名录；,CIRCLED,12,12",
    "❸公布名录；,CIRCLED,3,3",
    "- 推动出台《商业秘密保护规定》。,BULLET,0,''",
    "●推动出台《商业秘密保护规定》。,BULLET,0,''",
    "2. 2025年底前，建成省级平台。,ARABIC,2,2",
    "3.2024年完成普查。,ARABIC,3,3",
    "5、2025年底前建成平台。,ARABIC,5,5",
    "2、100个村完成改造。,ARABIC,2,2",
    "4.12345热线全天受理。,ARABIC,4,4",
    "5.12月底前报送总结。,ARABIC,5,5",
    "3.5G网络覆盖所有乡镇。,ARABIC,3,3",
    "（一）、加强监测。,PAREN_CHINESE,1,1",
    "①、公布名录；,CIRCLED,1,1",
    "第一部分：总体要求,CHAPTER,1,1",
    "第一章：总则,CHAPTER,1,1"
  })
  void recognisesTheMannersOfCounting(String line, Marker.Style style, int ordinal, String label) {
    Marker marker = Marker.of(line).orElseThrow();
    assertThat(marker.style()).isEqualTo(style);
    assertThat(marker.ordinal()).isEqualTo(ordinal);
    assertThat(marker.label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（二）。（最高人民法院、最高人民检察院、公安部负责）",
        "（一）（二）。",
        "（一）、（二）项规定的情形。",
        "3.2亿元专项资金",
        "1、2号线，完善换乘设施。",
        "3、4季度分别报送总结。",
        "2023、2024年，全省完成改造。",
        "0.125毫克以下",
        "1.234亿元以内",
        "16.5个月以内",
        "2022年12月底前完成",
        "100%以上",
        "第三章规定的措施，由县级以上人民政府组织实施。",
        "一批知识产权强市",
        "3.5%左右"
      })
  void takesNumbersInsideASentenceForText(String line) {
    assertThat(Marker.of(line)).isEmpty();
  }

  @Test
  void tellsTheLevelsOfOneStyleApart() {
    assertThat(Marker.of("第一编 总则").get().level()).isNotEqualTo(Marker.of("第一章 一般规定").get().level());
    assertThat(Marker.of("3.2 信息报告").get().level())
        .isNotEqualTo(Marker.of("3.2.1 报告时限").get().level());
  }

  @Test
  void readsBareChapterNumbersOnlyBeforeATitle() {
    assertThat(Marker.ofChapter("3 监测与预警").get().label()).isEqualTo("3");
    assertThat(Marker.ofChapter("3 个月内完成整改")).isEmpty();
    assertThat(Marker.ofChapter("12 月底前报送工作总结。")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"十,10", "十二,12", "二十,20", "一百,100", "一百零三,103", "二十三,23", "〇,0", "17,17"})
  void countsChineseNumerals(String numeral, int value) {
    assertThat(Marker.value(numeral)).isEqualTo(value);
  }
}
