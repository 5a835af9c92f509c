package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTableTest {
  private final ImportWords words = ImportWords.read(null);
  private final TaskTable table = new TaskTable(words);

  @Test
  void readsTheColumnsInAnyOrder() {
    assertThat(
            table
                .lines(
                    List.of(
                        List.of("完成时限", "牵头部门", "配合部门", "重点任务", "序号"),
                        List.of("2025年12月底前", "教育部", "科技部\n财政部", "制定产教融合办法", "1"),
                        List.of("持续推进", "人力资源社会保障部", "", "开展技能培训。", "2"),
                        List.of("2024年", "教育部、财政部", "", "建设实训基地；", "")))
                .orElseThrow())
        .containsExactly(
            "1. 制定产教融合办法。（教育部牵头，科技部、财政部参加）（2025年12月底前完成）",
            "2. 开展技能培训。（人力资源社会保障部负责）（持续推进）",
            "3. 建设实训基地；（教育部、财政部负责）（完成时限：2024年）");
  }

  @Test
  void aRowAcrossTheTableAndAColumnOfFieldsAreHeadings() {
    assertThat(
            table
                .lines(
                    List.of(
                        List.of("任务分工表", "任务分工表", "任务分工表"),
                        List.of("领域", "工作内容", "责任单位"),
                        List.of("水源", "划定保护区", "省水利厅"),
                        List.of("水源", "布设站点", "省生态环境厅"),
                        List.of("工业", "改造管网", "省工信厅")))
                .orElseThrow())
        .containsExactly(
            "任务分工表", "一、水源", "1. 划定保护区。（省水利厅负责）", "2. 布设站点。（省生态环境厅负责）", "二、工业", "3. 改造管网。（省工信厅负责）");
  }

  @Test
  void columnsOfOneKindAreJoined() {
    assertThat(
            lines(
                List.of("重点任务", "具体举措", "牵头单位", "责任单位", "责任单位"),
                List.of("推进产教融合", "建设实训基地。", "市教育局", "市财政局", "市财政局"),
                List.of("加强监测", "加强监测预警", "市生态环境局", "市生态环境局", "市生态环境局机动车中心")))
        .containsExactly("1. 推进产教融合。建设实训基地。（市教育局、市财政局负责）", "2. 加强监测。加强监测预警。（市生态环境局、市生态环境局机动车中心负责）");
  }

  @Test
  void aTaskOverSeveralRowsOfMeasuresIsTheirHeading() {
    assertThat(
            lines(
                List.of("重点任务", "具体举措", "责任单位"),
                List.of("推进产教融合", "建设实训基地", "市教育局"),
                List.of("推进产教融合", "制定促进办法", "市司法局"),
                List.of("扩大就业", "开展技能培训", "市人社局")))
        .containsExactly(
            "一、推进产教融合", "1. 建设实训基地。（市教育局负责）", "2. 制定促进办法。（市司法局负责）", "二、扩大就业", "3. 开展技能培训。（市人社局负责）");
  }

  @Test
  void bodiesBelowEachOtherAreAListUnlessALineGoesOnWithAName() {
    List<List<String>> bodies =
        List.of(
            List.of("各区人民政府\n市教育局", "各区人民政府、市教育局"),
            List.of("各县区\n市农科所\n市水务集团", "各县区、市农科所、市水务集团"),
            List.of("各区\n人民政府\n街道办事处\n市公安局", "各区人民政府、街道办事处、市公安局"),
            List.of("省发展改革委\n员会、有关部\n门", "省发展改革委员会、有关部门"),
            List.of("省人力资源和社会\n保障厅\n省住房城乡建\n设厅", "省人力资源和社会保障厅、省住房城乡建设厅"));
    for (List<String> row : bodies) {
      assertThat(lines(List.of("任务", "责任单位"), List.of("布设站点", row.get(0))))
          .containsExactly("1. 布设站点。（" + row.get(1) + "负责）");
    }
  }

  @Test
  void aTaskIsOneSentenceHoweverItsLinesBreak() {
    assertThat(lines(List.of("任务", "责任单位"), List.of("督促有关部\n门建设园区\n绿化带", "省林业局")))
        .containsExactly("1. 督促有关部门建设园区绿化带。（省林业局负责）");
  }

  @Test
  void aDashIsNoBody() {
    for (String nobody : List.of("—", "——", "-", "/", "／", "无")) {
      assertThat(
              lines(List.of("任务", "牵头单位", "配合单位", "完成时限"), List.of("布设站点", "省水利厅", nobody, nobody)))
          .containsExactly("1. 布设站点。（省水利厅负责）");
    }
  }

  @Test
  void headingsAcrossTheTableAreCountedIfTheyAreNot() {
    assertThat(
            lines(
                List.of("任务", "责任单位", "完成时限"),
                List.of("饮用水水源保护", "饮用水水源保护", "饮用水水源保护"),
                List.of("划定保护区", "省水利厅", ""),
                List.of("工业污染防治"),
                List.of("改造管网", "省工信厅", "持续推进"),
                // A task that a page parts goes on in its cell alone.
                List.of("更新清单", "", ""),
                List.of("注：任务由省水利厅督促。", "注：任务由省水利厅督促。", "注：任务由省水利厅督促。")))
        .containsExactly(
            "一、饮用水水源保护",
            "1. 划定保护区。（省水利厅负责）",
            "二、工业污染防治",
            "2. 改造管网。（省工信厅负责）（持续推进）",
            "更新清单",
            "注：任务由省水利厅督促。");
    assertThat(
            lines(
                List.of("领域", "任务", "责任单位"),
                List.of("（一）水源", "（一）水源", "（一）水源"),
                List.of("1. 河流", "划定保护区", "省水利厅")))
        .containsExactly("（一）水源", "1. 河流", "1. 划定保护区。（省水利厅负责）");
    assertThat(
            lines(
                List.of("序号", "任务", "责任单位"),
                List.of("一", "饮用水水源保护", "饮用水水源保护"),
                List.of("1", "划定保护区", "省水利厅"),
                List.of("（二）", "工业污染防治", "工业污染防治"),
                List.of("2", "改造管网", "省工信厅")))
        .containsExactly("一、饮用水水源保护", "1. 划定保护区。（省水利厅负责）", "（二）工业污染防治", "2. 改造管网。（省工信厅负责）");
  }

  @Test
  void aHeadingAcrossAllColumnsStandsOnceAndHoldsTheFieldsBelow() {
    assertThat(
            lines(
                List.of("序号", "重点任务", "具体举措", "责任单位"),
                List.of("一、强化制度约束", "一、强化制度约束", "一、强化制度约束", "一、强化制度约束"),
                List.of("1", "加大惩戒力度", "修订专利条例", "省司法厅"),
                List.of("2", "加大惩戒力度", "公开处罚案件", "省市场监管局"),
                List.of("3", "严格证据标准", "制定证据指引", "省法院"),
                List.of("4", "严格证据标准", "推行电子存证", "省法院")))
        .containsExactly(
            "一、强化制度约束",
            "（一）加大惩戒力度",
            "1. 修订专利条例。（省司法厅负责）",
            "2. 公开处罚案件。（省市场监管局负责）",
            "（二）严格证据标准",
            "3. 制定证据指引。（省法院负责）",
            "4. 推行电子存证。（省法院负责）");
  }

  @Test
  void headsMayHoldParenthesesAndStandInTwoRows() {
    for (String head : List.of("责任单位（列首位的为牵头单位）", "责任分工", "牵头（责任）单位", "牵头责任单位", "市级责任部门")) {
      assertThat(lines(List.of("任务", head), List.of("划定保护区", "省水利厅")))
          .containsExactly("1. 划定保护区。（省水利厅负责）");
    }
    assertThat(
            lines(
                List.of("任务", "责任分工", "责任分工", "完成时限"),
                List.of("任务", "牵头单位", "配合单位", "完成时限"),
                List.of("划定保护区", "省水利厅", "省财政厅", "2025年底前")))
        .containsExactly("1. 划定保护区。（省水利厅牵头，省财政厅参加）（2025年底前完成）");
  }

  @Test
  void aTableOfTasksWithoutBodiesIsReadToo() {
    assertThat(
            lines(
                List.of("序号", "重点任务", "联系人"),
                List.of("1", "划定保护区", "张某"),
                List.of("2", "布设站点", "李某")))
        .containsExactly("1. 划定保护区。", "2. 布设站点。");
  }

  @Test
  void columnsThatAreNotReadAreNamed() {
    table.lines(List.of(List.of("任务", "工作目标", "责任单位", "备注"), List.of("布设站点", "20个", "省水利厅", "新增")));
    assertThat(table.leftOut()).containsExactly("column: 工作目标");
  }

  @Test
  void partedNumbersAreNotRead() {
    assertThat(
            lines(
                List.of("序号", "任务", "责任单位"),
                List.of("1-1", "划定保护区", "省水利厅"),
                List.of("1-2", "布设站点", "省水利厅"),
                List.of("2-1", "改造管网", "省工信厅"),
                List.of("7.", "修订办法", "省司法厅")))
        .containsExactly(
            "1. 划定保护区。（省水利厅负责）", "2. 布设站点。（省水利厅负责）", "3. 改造管网。（省工信厅负责）", "7. 修订办法。（省司法厅负责）");
  }

  @Test
  void otherTablesAreNoTasks() {
    for (String head : List.of("指标", "项目", "项目名称", "内容")) {
      assertThat(
              new TaskTable(words)
                  .lines(
                      List.of(
                          List.of("序号", head, "2022年", "2025年"),
                          List.of("1", "优良率", "90%", "92%"))))
          .as(head)
          .isEmpty();
    }
  }

  @SafeVarargs
  private List<String> lines(List<String>... rows) {
    return new TaskTable(words).lines(List.of(rows)).orElseThrow();
  }
}
