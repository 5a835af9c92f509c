package org.policylineage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of water, energy and education policy, which the tables were not made from. */
class ForeignFieldsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "加快推进《节约用水条例》立法工作。 | 推进 | 《节约用水条例》立法工作 | ADVANCE",
        "加快修订《取水许可和水资源费征收管理条例》。 | 修订 | 《取水许可和水资源费征收管理条例》 | REVISE",
        "健全省、市、县三级行政区域用水总量、用水强度控制指标体系。 | 健全 | 省、市、县三级行政区域用水总量、用水强度控制指标体系 | REVISE",
        "严格用水全过程管理。 | 严格 | 用水全过程管理 | IMPLEMENT",
        "推动修改《可再生能源法》《电力法》。 | 推动修改 | 《可再生能源法》《电力法》 | ADVANCE",
        "深入开展公共领域节水。 | 开展 | 公共领域节水 | IMPLEMENT",
        "全面推进风电、太阳能发电大规模开发和高质量发展。 | 推进 | 风电、太阳能发电大规模开发和高质量发展 | ADVANCE",
        "研究制定职业教育产教融合促进办法。 | 研究制定 | 职业教育产教融合促进办法 | DRAFT",
        "逐步完善学前教育经费投入机制。 | 完善 | 学前教育经费投入机制 | REVISE",
        "持续开展校外培训专项治理。 | 开展 | 校外培训专项治理 | SUSTAIN",
        "印发新时代基础教育强师计划。 | 印发 | 新时代基础教育强师计划 | ISSUE",
        "鼓励企业举办高质量职业教育。 | 鼓励 | 企业举办高质量职业教育 | ADVANCE",
        "淘汰落后煤电产能。 | 淘汰 | 落后煤电产能 | IMPLEMENT",
      })
  void opensWithTheAction(String text, String verb, String object, Stage stage) {
    Action first = Reading.of(text).actions().get(0);
    assertThat(first.verb()).isEqualTo(verb);
    assertThat(first.object()).isEqualTo(object);
    assertThat(first.stage()).isEqualTo(stage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "到2030年，风电、太阳能发电总装机容量达到12亿千瓦以上。 | 风电、太阳能发电总装机容量 | 1200000000 | 千瓦 | ≥",
        "全国用水总量控制在6700亿立方米以内。 | 全国用水总量 | 670000000000 | 立方米 | ≤",
        "万元国内生产总值用水量降低30%。 | 万元国内生产总值用水量 | 30 | % | ''",
        "新建100所公办幼儿园。 | 公办幼儿园 | 100 | 所 | ''",
        "建设第二批产教融合试点城市。 | 产教融合试点城市 | 2 | 批 | ''",
        "学前教育毛入园率不低于90%。 | 学前教育毛入园率 | 90 | % | ≥",
      })
  void counts(String text, String measure, String value, String unit, String bound) {
    List<Quantity> numbers =
        Reading.of(text).quantities().stream()
            .filter(q -> !q.unit().equals(QuantityReader.YEAR))
            .toList();
    assertThat(numbers).hasSize(1);
    Quantity number = numbers.get(0);
    assertThat(number.measure()).isEqualTo(measure);
    assertThat(number.value()).isEqualByComparingTo(value);
    assertThat(number.unit()).isEqualTo(unit);
    assertThat(number.bound()).isEqualTo(bound);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "深入开展“千乡万村驭风行动”。 | 千乡万村驭风行动 | ''",
        "组织开展“清渠2024”专项整治行动。 | 清渠 | 2024",
        "实施国家水网骨干工程。 | 国家水网骨干工程 | ''",
        "开展“绿盾”自然保护地强化监督行动。 | 绿盾 | ''",
      })
  void knowsCampaigns(String text, String name, String edition) {
    List<Campaign> campaigns = Reading.of(text).campaigns();
    assertThat(campaigns).hasSize(1);
    assertThat(campaigns.get(0).name()).isEqualTo(name);
    assertThat(campaigns.get(0).edition()).isEqualTo(edition);
  }
}
