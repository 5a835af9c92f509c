package org.policylineage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentReaderTest {
  private static String read(String text) {
    return Reading.of(text).instruments().stream()
        .map(i -> i.name() + "·" + i.kind())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "推进《中华人民共和国反不正当竞争法》及相关配套规章的制定和修改。 | 反不正当竞争法·law",
        "研究制定知识产权基础性法律的必要性和可行性，加快专利法、商标法、著作权法等修改完善。" + " | 知识产权基础性法律·law 专利法·law 商标法·law 著作权法·law",
        "加强知识产权基本法研究。 | 知识产权基础性法律·law",
        "研究推动电子商务法知识产权条款修订。 | 电子商务法·law",
        "加快建设中医药传统知识保护数据库和保护名录，推动制定中医药传统知识保护条例。 | 中医药传统知识保护条例·regulation",
        "发布《最高人民法院最高人民检察院关于办理侵犯知识产权刑事案件适用法律若干问题的解释》，进一步明确侵犯知识产权犯罪法律适用标准。"
            + " | 办理侵犯知识产权刑事案件适用法律若干问题的解释·interpretation",
        "出台《军用计算机软件著作权登记工作暂行办法》。 | 军用计算机软件著作权登记工作暂行办法·rule",
        "出台《军用计算机软件著作权登记工作暂行规则》。 | 军用计算机软件著作权登记工作暂行办法·rule",
        "修改《关于规范申请专利行为的若干规定》。 | 规范专利申请行为的若干规定·rule",
        "研究制定商标行政执法证据规则和行政执法指导手册，进一步完善调查取证规则。 | 商标行政执法证据规则·rule 行政执法指导手册·guideline",
        "制定知识产权鉴定规范系列国家标准，优化侵权损害评估方法。 | 知识产权鉴定规范·standard",
        "出台关于第一审知识产权民事、行政案件管辖的若干规定。 | 第一审知识产权民事、行政案件管辖的若干规定·rule",
        "推进《电子商务平台知识产权保护管理》推荐性国家标准执行。 | 电子商务知识产权保护管理·standard",
        "推进修改《生物遗传资源获取和惠益分享管理条例（草案）》。 | 生物遗传资源获取和惠益分享管理条例·regulation",
        "遴选公布第二批鼓励仿制药品目录。 | 鼓励仿制药品目录·catalogue",
        "落实好中欧地理标志保护与合作协定。 | 中欧地理标志保护与合作协定·treaty",
        "完善相关领域审查标准。 | ",
        "制定实施方案，细化工作措施，制定工作预案。 | ",
        "推动落实行政执法信息公开相关规定。 | ",
      })
  void readsInstruments(String text, String instruments) {
    assertThat(read(text)).isEqualTo(instruments == null ? "" : instruments);
  }

  @Test
  void aStrayOpeningBracketNamesNothing() {
    assertThat(read("修订《《专利审查指南》，推进《商标法修改。")).isEqualTo("专利审查指南·rule 商标法·law");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "关于规范申请专利行为的若干规定 | 关于规范专利申请行为的若干规定 | 1.0 | 1.0",
        "电子商务平台知识产权保护管理 | 电子商务知识产权保护管理 | 1.0 | 1.0",
        "知识产权基本法 | 知识产权基础性法律 | 1.0 | 1.0",
        "中华人民共和国商标法 | 商标法 | 1.0 | 1.0",
        "公证行业电子存证业务服务规范（试行） | 公证行业电子存证业务服务规范 | 1.0 | 1.0",
        "关于办理侵犯知识产权刑事案件具体适用法律若干问题的解释（三） | 关于办理侵犯知识产权刑事案件适用法律若干问题的解释 | 0.0 | 0.0",
        "跨境电商知识产权保护指南 | 跨境电商知识产权保护指引 | 0.95 | 0.99",
        "农作物种质资源共享利用办法 | 农作物种质资源共享管理办法 | 0.75 | 0.95",
        "专利法 | 商标法 | 0.0 | 0.1",
        "专利法 | 专利法实施细则 | 0.0 | 0.6",
        "植物新品种保护条例 | 植物新品种保护条例实施细则 | 0.0 | 0.6",
        "商标侵权判断标准 | 商标一般违法判断标准 | 0.5 | 0.8",
        "著作权集体管理条例 | 信息网络传播权保护条例 | 0.0 | 0.5",
      })
  void comparesTitles(String a, String b, double least, double most) {
    assertThat(Reading.LEXICON.similarity(a, b)).isBetween(least, most);
    assertThat(Reading.LEXICON.similarity(b, a)).isEqualTo(Reading.LEXICON.similarity(a, b));
  }

  @Test
  void theTableStatesTheScoresAsTheyAre() {
    for (Table.Row row : Table.read(null, "instruments.csv", "mention", "name", "score").rows()) {
      String mention = row.get("mention");
      String name = row.get("name");
      double score = mention.equals(name) ? 1 : Reading.LEXICON.titles().score(mention, name);
      assertThat(row.get("score")).as(mention).isEqualTo("%.2f".formatted(score));
    }
  }
}
