package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTableTest {
  private final TaskTable table = new TaskTable(ImportWords.read(null));

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
  void otherTablesAreNoTasks() {
    assertThat(table.lines(List.of(List.of("指标", "2022年", "2025年"), List.of("优良率", "90%", "92%"))))
        .isEmpty();
  }
}
