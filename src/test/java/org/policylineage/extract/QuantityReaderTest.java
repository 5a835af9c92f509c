package org.policylineage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "持续提升专利商标审查能力，发明专利审查周期压减到16.5个月以内，一般情形商标注册审查周期稳定在7个月。"
            + " | 发明专利审查周期≤16.5个月 一般情形商标注册审查周期=7个月",
        "高价值专利审查周期压减至16个月以内。 | 高价值专利审查周期≤16个月",
        "将商标注册平均审查周期压减至4个月。 | 商标注册平均审查周期4个月",
        "完成农业植物新品种权受理7000件以上、授权3000件以上，审查周期缩短15天。" + " | 农业植物新品种权受理≥7000件 授权≥3000件 审查周期15天",
        "新建30家技术与创新支持中心（TISC）和一批高校国家知识产权信息服务中心。 | 技术与创新支持中心30家",
        "在8个改革试验区推广“建立跨区域的知识产权远程诉讼平台”等改革。 | 改革试验区8个",
        "适时发布第九批林草植物新品种保护名录。 | 林草植物新品种保护名录9批",
        "出台《国防科技工业知识产权转化目录（第六批）》，开展前五批《国防科技工业知识产权转化目录》效果调查工作。"
            + " | 国防科技工业知识产权转化目录6批 国防科技工业知识产权转化目录5批",
        "筹建第二期第一批世界知识产权组织技术与创新支持中心（TISC）。" + " | 世界知识产权组织技术与创新支持中心2期 世界知识产权组织技术与创新支持中心1批",
        "做好第46届世界技能大赛、杭州2022年第19届亚运会相关保护。 | 世界技能大赛46届 2022年份 亚运会相关保护19届",
        "制定实施2020—2021年贯彻落实《关于强化知识产权保护的意见》推进计划。 | 2020年份 2021年份",
        "开展“剑网2023”专项行动，融入“智慧科协2.0”核心共享服务平台。 | ",
        "充分利用“4·26”世界知识产权日等重要时段。 | ",
        "允许第三方机构为收发货人提供反担保服务。 | ",
        "投入资金1.5亿元。 | 投入资金150000000元",
      })
  void readsNumbers(String text, String quantities) {
    String read =
        Reading.of(text).quantities().stream()
            .map(
                q ->
                    q.measure()
                        + q.bound()
                        + q.value().stripTrailingZeros().toPlainString()
                        + q.unit())
            .collect(Collectors.joining(" "));
    assertThat(read).isEqualTo(quantities == null ? "" : quantities);
  }
}
