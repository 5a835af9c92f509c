package org.policylineage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WideTest {
  @Test
  void aChineseCharacterTakesTwoColumns() {
    assertThat(Wide.width("“剑网2023”")).isEqualTo(10);
    assertThat(Wide.width("plan-2023/1.1")).isEqualTo(13);
    assertThat(Wide.width("《意见》，（一）")).isEqualTo(16);
    assertThat(Wide.width("𠮷😀")).isEqualTo(4);
  }

  @Test
  void columnsLineUp() {
    assertThat(Wide.pad("编号 id", 12)).isEqualTo("编号 id     ");
    assertThat(Wide.cut("知识产权保护", 7)).isEqualTo("知识产…");
    assertThat(Wide.cut("知识", 4)).isEqualTo("知识");
  }
}
