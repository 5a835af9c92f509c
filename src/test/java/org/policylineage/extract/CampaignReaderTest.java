package org.policylineage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "继续开展打击网络侵权盗版治理“剑网”专项行动。 | 剑网·",
        "组织开展“昆仑2020”专项行动。 | 昆仑·2020",
        "开展打击网络侵权盗版“剑网 2023”专项行动。 | 剑网·2023",
        "开展“剑网”2024专项行动。 | 剑网·2024",
        "组织开展“龙腾行动2023”、“蓝网行动2023”、“净网行动2023”等专项行动。 | 龙腾·2023 蓝网·2023 净网·2023",
        "开展“剑网”、“昆仑”、“龙腾”、重点领域反不正当竞争执法、侵权假冒商品销毁等专项行动。 | 剑网· 昆仑· 龙腾·",
        "深入开展“铁拳”“昆仑”“剑网”“龙腾”等专项行动。 | 铁拳· 昆仑· 剑网· 龙腾·",
        "启动实施“千企百城”商标品牌价值提升行动，推动商标品牌指导站高质量建设。 | 千企百城·",
        "深入开展“百校千项”高价值专利培育转化行动和“千校万企”协同创新伙伴行动。 | 百校千项· 千校万企·",
        "推动实施“地理标志品牌+”专项计划。 | 地理标志品牌+·",
        "持续开展全国种业监管执法年活动。 | 种业监管执法年·",
        "印发种业监管执法年度活动方案。 | 种业监管执法年·",
        "采取“双随机、一公开”等手段加强检查。 | 双随机、一公开·",
        "深入实施中小企业知识产权战略推进工程。 | 中小企业知识产权战略推进工程·",
        "组织开展“一带一路”沿线国家和地区出口侵权商品专项整治。 | ",
        "深入推进知识产权“三合一”审判改革。 | ",
        "打造一批知识产权“金专”“金课”。 | ",
        "做好“十四五”规划编制工作。 | ",
      })
  void readsCampaigns(String text, String campaigns) {
    String read =
        Reading.of(text).campaigns().stream()
            .map(c -> c.name() + "·" + c.edition())
            .collect(Collectors.joining(" "));
    assertThat(read).isEqualTo(campaigns == null ? "" : campaigns);
  }
}
