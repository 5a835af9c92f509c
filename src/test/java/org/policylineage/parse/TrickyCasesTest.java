package org.policylineage.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policylineage.ingest.DocumentInfo;

/** The cases of the manual's page on own documents that no whole document here shows. */
class TrickyCasesTest {
  private static Document parse(String... lines) {
    DocumentInfo info =
        new DocumentInfo(
            "d", "方案", "方案", "方案", List.of("国务院"), "", LocalDate.of(2024, 1, 1), 0, "d.txt");
    return new DocumentParser(LayoutRules.read(Path.of("data/lexicon")))
        .parse(info, String.join("\n", lines));
  }

  private static List<String> sentences(Document document) {
    return document.tasks().stream()
        .flatMap(t -> t.commitments().stream())
        .map(c -> c.id() + " " + c.text() + "|" + c.responsibility() + "|" + c.deadline())
        .toList();
  }

  @Test
  void aNoteInTheMidstOfASentenceStaysInIt() {
    assertThat(sentences(parse("方案", "1. 修订《细则》（省生态环境厅牵头），年底前报审。", "2. 加强监测。")))
        .containsExactly("d/1.1 修订《细则》（省生态环境厅牵头），年底前报审。||", "d/2.1 加强监测。||");
  }

  @Test
  void itemsThatEndInFullStopsAreTasksOfTheirOwn() {
    assertThat(
            sentences(
                parse(
                    "方案", "一、重点任务", "今年重点抓好以下工作：", "1. 划定保护区。", "2. 布设站点。", "二、保障措施", "3. 加强考核。")))
        .containsExactly("d/1.1 划定保护区。||", "d/2.1 布设站点。||", "d/3.1 加强考核。||");
  }

  @Test
  void anItemMayBeginWithANumber() {
    assertThat(sentences(parse("方案", "1. 修订办法。", "2. 2025年底前，建成省级平台。（省数据局负责）", "3.5G网络覆盖所有乡镇。")))
        .containsExactly("d/1.1 修订办法。||", "d/2.1 2025年底前，建成省级平台。|省数据局负责|", "d/3.1 5G网络覆盖所有乡镇。||");
  }

  @Test
  void itemsBehindAGapInTheirNumbersStandByThemselves() {
    assertThat(parse("方案", "1. 建设站点", "3. 加强监测", "4. 严格执法", "5. 公布名录").tasks())
        .extracting(Task::id)
        .containsExactly("d/1", "d/3", "d/4", "d/5");
    assertThat(sentences(parse("方案", "三、重点任务", "（七）强化监管。建立台账。", "（八）加强监测。布设站点。")))
        .containsExactly("d/7.1 建立台账。||", "d/8.1 布设站点。||");
  }

  @Test
  void whatABareHeadingAnnouncesIsItsTaskThoughItSoundsLikeAnEnd() {
    assertThat(
            sentences(
                parse(
                    "方案",
                    "一、重点任务",
                    "1. 划定保护区。",
                    "二、监测预警",
                    "2. 布设站点。",
                    "三、组织实施",
                    "各地区各部门要加强组织领导，逐项分解任务。")))
        .contains("d/s3.1 各地区各部门要加强组织领导，逐项分解任务。||");
  }

  @Test
  void aShortSentenceWithNothingButNotesBehindItIsNoTitle() {
    assertThat(sentences(parse("方案", "1. 建设站点。（省教育厅负责）", "2. 加强监测。", "责任单位：省水利厅")))
        .containsExactly("d/1.1 建设站点。|省教育厅负责|", "d/2.1 加强监测。|责任单位：省水利厅|");
  }

  @Test
  void aLabelThatOpensALineIsANoteThoughNoStopStandsBeforeIt() {
    assertThat(
            sentences(
                parse(
                    "方案",
                    "4、新建公办幼儿园2所，12月底前投用",
                    "   牵头单位：教育局    责任单位：住建局、各镇街",
                    "5、改造老旧小区30个",
                    "   牵头单位：住建局")))
        .containsExactly(
            "d/4.1 新建公办幼儿园2所，12月底前投用|牵头单位：教育局；责任单位：住建局、各镇街|", "d/5.1 改造老旧小区30个|牵头单位：住建局|");
  }

  @Test
  void aHeadingOnItsOwnLineIsATitleThoughOthersStandBeforeTheirText() {
    assertThat(sentences(parse("方案", "（一）加强组织领导。成立工作专班，定期调度。", "（二）强化资金保障", "各级财政要加大投入。")))
        .containsExactly("d/1.1 加强组织领导。||", "d/1.2 成立工作专班，定期调度。||", "d/2.1 各级财政要加大投入。||");
  }

  @Test
  void aBoxStandsBetweenTheItemsOfItsSection() {
    assertThat(
            sentences(
                parse(
                    "方案",
                    "二、重点任务",
                    "（一）完善法律政策体系。",
                    "健全法律法规。（国家知识产权局负责）",
                    "专栏1　商业秘密保护工程",
                    "健全商业秘密保护政策。",
                    "（二）加强司法保护。",
                    "健全审判机制。")))
        .containsExactly("d/1.1 健全法律法规。|国家知识产权局负责|", "d/s2-b1.1 健全商业秘密保护政策。||", "d/2.1 健全审判机制。||");
  }

  @Test
  void aBoxBehindPointsHoldsItsItems() {
    assertThat(
            sentences(
                parse(
                    "方案",
                    "（一）加强科技支撑",
                    "1. 建设实验室",
                    "（1）新建省级重点实验室3个。",
                    "（2）改造市级实验室。",
                    "专栏1　重点工程",
                    "1．清洁取暖工程，新增面积100万平方米。",
                    "2．绿色交通工程，推广汽车1万辆。",
                    "2. 加强监测。",
                    "（二）加强宣传",
                    "3. 办好宣传周。")))
        .extracting(sentence -> sentence.replaceAll(" .*", ""))
        .containsExactly(
            "d/s1-1-1.1", "d/s1-1-2.1", "d/s1-1-b1-1.1", "d/s1-1-b1-2.1", "d/2.1", "d/3.1");
  }

  @Test
  void theItemsOfABoxAreCountedForThemselves() {
    assertThat(
            sentences(
                parse(
                    "方案",
                    "2. 建设市级实验室。",
                    "3. 改造市级实验室。",
                    "牵头单位：市科技局",
                    "专栏1：重点工程",
                    "1．清洁取暖工程。新增清洁取暖面积100万平方米。",
                    "2．绿色交通工程。推广新能源汽车1万辆。",
                    "4. 加强监测。",
                    "专栏2 数据工程",
                    "1. 数据普查工程。摸清数据底数。",
                    "5. 严格执法。")))
        .containsExactly(
            "d/2.1 建设市级实验室。||",
            "d/3.1 改造市级实验室。|牵头单位：市科技局|",
            "d/sb1-1.1 清洁取暖工程。||",
            "d/sb1-1.2 新增清洁取暖面积100万平方米。||",
            "d/sb1-2.1 绿色交通工程。||",
            "d/sb1-2.2 推广新能源汽车1万辆。||",
            "d/4.1 加强监测。||",
            "d/sb2-1.1 数据普查工程。||",
            "d/sb2-1.2 摸清数据底数。||",
            "d/5.1 严格执法。||");
  }

  @Test
  void whatStandsBehindTheTextIsNoCommitment() {
    String[] ends = {
      "特此通知。",
      "联系人：张三",
      "电话：010-88650000",
      "附件：1.2023“铁拳”行动案件统计表",
      "国务院",
      "2022年6月4日",
      "抄送：中央宣传部，最高人民法院。",
      "国务院办公厅2022年6月5日印发"
    };
    for (int from = 0; from < ends.length; from++) {
      for (int to = from + 1; to <= ends.length; to++) {
        List<String> lines = new ArrayList<>(List.of("方案", "1. 建设站点。", "2. 加强保障，做好投入。"));
        lines.addAll(List.of(ends).subList(from, to));
        assertThat(sentences(parse(lines.toArray(String[]::new))))
            .as(lines.toString())
            .containsExactly("d/1.1 建设站点。||", "d/2.1 加强保障，做好投入。||");
      }
    }
  }

  @Test
  void linesBrokenAtAMarginGoOnThoughMostItemsAreShort() {
    assertThat(
            sentences(
                parse(
                    "方案",
                    "一、产业提质",
                    "1、巩固印染行业废气治理成果，制订印染行业大气污染物排放",
                    "地方标准，推动源头替代。",
                    "2、加强在线监测设备运行维护管理，提高监测数据质量和水平，",
                    "实现数据共享。",
                    "二、能源清洁",
                    "3、推进燃煤锅炉淘汰，年底前完成三十五蒸吨以下燃煤锅炉的",
                    "清洁能源替代。",
                    "4、严格执法。")))
        .containsExactly(
            "d/1.1 巩固印染行业废气治理成果，制订印染行业大气污染物排放地方标准，推动源头替代。||",
            "d/2.1 加强在线监测设备运行维护管理，提高监测数据质量和水平，实现数据共享。||",
            "d/3.1 推进燃煤锅炉淘汰，年底前完成三十五蒸吨以下燃煤锅炉的清洁能源替代。||",
            "d/4.1 严格执法。||");
  }

  @Test
  void aNoteOnALineOfItsOwnIsSaidOfAllItemsBeforeIt() {
    assertThat(
            sentences(
                parse(
                    "方案",
                    "（一）加强行政保护",
                    "1.开展专项执法行动，查处侵权案件。",
                    "2.规范专利申请行为，打击非正常申请。",
                    "（责任单位：公安部、司法部）",
                    "（二）加强宣传",
                    "3.办好宣传周。",
                    "4.加强普法。（司法部负责）")))
        .containsExactly(
            "d/1.1 开展专项执法行动，查处侵权案件。|责任单位：公安部、司法部|",
            "d/2.1 规范专利申请行为，打击非正常申请。|责任单位：公安部、司法部|",
            "d/3.1 办好宣传周。||",
            "d/4.1 加强普法。|司法部负责|");
  }

  @Test
  void theNoteOfAHeadingIsSaidOfItsItems() {
    Document document =
        parse(
            "方案",
            "（一）加强维权援助（司法部、国家知识产权局负责）",
            "1. 建设维权援助网络，完善服务机制。",
            "2. 培训援助人员。（人力资源社会保障部负责）",
            "（二）加强宣传",
            "3. 办好宣传周，讲好故事。");
    assertThat(sentences(document))
        .containsExactly(
            "d/1.1 建设维权援助网络，完善服务机制。|司法部、国家知识产权局负责|",
            "d/2.1 培训援助人员。|人力资源社会保障部负责|",
            "d/3.1 办好宣传周，讲好故事。||");
    assertThat(document.tasks().get(0).section()).containsExactly("（一）加强维权援助");
  }

  @Test
  void theNoteBehindAClauseIsSaidOfItsPoints() {
    assertThat(
            sentences(
                parse(
                    "方案",
                    "（一）健全行刑衔接机制。（公安部、司法部负责，2022年6月底前完成）",
                    "1. 建立案件移送标准，完善线索通报制度。",
                    "2. 召开联席会议，推进信息共享。",
                    "（二）加强普法。（司法部负责）")))
        .contains(
            "d/1.2 建立案件移送标准，完善线索通报制度。|公安部、司法部负责|2022年6月底前完成",
            "d/1.3 召开联席会议，推进信息共享。|公安部、司法部负责|2022年6月底前完成");
  }

  @Test
  void aBoxOfIndicatorsIsNoTask() {
    assertThat(
            sentences(
                parse(
                    "方案",
                    "一、发展目标",
                    "到2025年，体系更加完善。",
                    "专栏1 主要发展指标",
                    "1. 地区生产总值年均增长6%。",
                    "二、重点任务",
                    "专栏2 重点工程",
                    "1. 建设数据普查工程，摸清底数。",
                    "（一）加强监测。布设站点，完善预警。",
                    "（二）加强执法。查处案件，公布名录。")))
        .extracting(sentence -> sentence.replaceAll("\\|.*", ""))
        .containsExactly("d/s2-b2-1.1 建设数据普查工程，摸清底数。", "d/1.1 布设站点，完善预警。", "d/2.1 查处案件，公布名录。");
  }

  @Test
  void aReferenceToABoxIsText() {
    assertThat(sentences(parse("方案", "1. 加强监测，完善预警。", "2. 加快建设，按期完工", "专栏12所列重大工程由市发展改革委负责。")))
        .hasSize(2);
  }

  @Test
  void aPlainParagraphBehindANoteIsNotSaidOfByIt() {
    assertThat(sentences(parse("方案", "1. 完善制度，健全机制。（教育部负责）", "各级各部门要高度重视，抓好落实。")))
        .containsExactly("d/1.1 完善制度，健全机制。|教育部负责|", "d/1.2 各级各部门要高度重视，抓好落实。||");
  }

  @Test
  void aTaskWithoutTitleLeavesTheTitlesOfTheOthers() {
    List<String> lines = new ArrayList<>(List.of("方案"));
    for (String n : "一二三四".split("")) {
      lines.add("（" + n + "）加强监测。各地要布设站点，完善预警。");
    }
    lines.add("（五）推进农村公路建设。（交通运输部负责）");
    assertThat(parse(lines.toArray(String[]::new)).tasks())
        .extracting(Task::title)
        .containsExactly("加强监测", "加强监测", "加强监测", "加强监测", "");
  }

  @Test
  void headingsThatAreLabelsKeepTheirText() {
    Document document =
        parse("方案", "（一）实施主体：各县区", "1. 动员部署，制定方案。", "（二）重点任务（含责任分工）", "2. 查处案件，公布名录。");
    assertThat(document.sections())
        .extracting(Document.Section::text)
        .containsExactly("（一）实施主体：各县区", "（二）重点任务（含责任分工）");
    assertThat(sentences(document)).containsExactly("d/1.1 动员部署，制定方案。||", "d/2.1 查处案件，公布名录。||");
  }

  @Test
  void aNoteBehindABlankIsOfItsItemAlone() {
    assertThat(sentences(parse("方案", "1. 布设站点，完善预警。", "2. 查处案件，公布名录。 （市气象局负责）")))
        .containsExactly("d/1.1 布设站点，完善预警。||", "d/2.1 查处案件，公布名录。|市气象局负责|");
  }

  @Test
  void itemsThatNameTheOrganisersAreNotEmptied() {
    assertThat(sentences(parse("方案", "（一）主办单位：教育部。", "（二）承办单位：市教育局。")))
        .extracting(sentence -> sentence.replaceAll("\\|.*", ""))
        .containsExactly("d/1.1 主办单位：教育部。", "d/2.1 承办单位：市教育局。");
  }

  @Test
  void anOrdinalWithNothingBehindItIsText() {
    assertThat(sentences(parse("方案", "1. 布设站点，完善预警。（2）")))
        .containsExactly("d/1.1 布设站点，完善预警。||", "d/1.2 （2）||");
  }

  @Test
  void aLabelThatStoodBeforeIsNoFooterOfThePage() {
    assertThat(
            sentences(parse("方案", "1. 建设站点。", "主办单位：省教育厅", "2. 加强监测。", "主办单位：省水利厅", "协办单位：省财政厅")))
        .containsExactly("d/1.1 建设站点。|主办单位：省教育厅|", "d/2.1 加强监测。|主办单位：省水利厅；协办单位：省财政厅|");
  }

  @Test
  void ordinalsThatStandTwiceAndGapsAreWarnedOf() {
    assertThat(parse("方案", "1. 划定保护区。", "2. 布设站点。", "2. 加强监测。", "5. 严格执法。").warnings())
        .extracting(w -> w.line() + " " + w.message())
        .containsExactly("4 the ordinal 2. stands twice", "5 expected ordinal 3, found 5.");
  }

  @Test
  void aTitleThatDoesNotStandInTheTextIsWarnedOf() {
    assertThat(parse("另一方案", "1. 划定保护区。", "2. 布设站点。").warnings())
        .extracting(Document.Warning::message)
        .containsExactly("the title of d does not stand in its text");
  }
}
