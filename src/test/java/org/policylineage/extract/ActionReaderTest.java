package org.policylineage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionReaderTest {
  /** All actions as 动词·宾语·STAGE, separated by a blank. */
  private static String read(String text) {
    return Reading.of(text).actions().stream()
        .map(a -> a.verb() + "·" + a.object() + "·" + a.stage())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "推动完成《中华人民共和国专利法实施细则》修改，推进《中华人民共和国商标法》《中华人民共和国商标法实施条例》修改。"
            + " | 推动完成·《中华人民共和国专利法实施细则》修改·ISSUE 推进·《中华人民共和国商标法》《中华人民共和国商标法实施条例》修改·ADVANCE",
        "制定《民间文学艺术作品著作权保护条例》并推动出台。" + " | 制定·《民间文学艺术作品著作权保护条例》·REVISE 推动出台·《民间文学艺术作品著作权保护条例》·ISSUE",
        "配合做好《专利法》修改，推进《专利法实施细则》修订，修订《专利审查指南》，完善相关领域审查标准。"
            + " | 配合做好·《专利法》修改·ADVANCE 推进·《专利法实施细则》修订·ADVANCE 修订·《专利审查指南》·REVISE 完善·相关领域审查标准·REVISE",
        "加快修订《国防专利条例》，推动制定国防专利纠纷司法解释。" + " | 修订·《国防专利条例》·REVISE 推动制定·国防专利纠纷司法解释·ADVANCE",
        "形成《中华人民共和国植物新品种保护条例》修订草案。 | 形成·《中华人民共和国植物新品种保护条例》修订草案·DRAFT",
        "研究起草《公证行业电子存证业务服务规范（试行）》，进一步加强知识产权相关鉴定机构和鉴定人监督管理。"
            + " | 研究起草·《公证行业电子存证业务服务规范（试行）》·DRAFT 加强·知识产权相关鉴定机构和鉴定人监督管理·ADVANCE",
        "制定出台《公证行业电子存证业务服务规范（试行）》。 | 制定出台·《公证行业电子存证业务服务规范（试行）》·ISSUE",
        "加强知识产权基本法研究。 | 加强·知识产权基本法研究·STUDY",
        "印发实施加强新时代专利侵权纠纷行政裁决工作意见。 | 印发实施·加强新时代专利侵权纠纷行政裁决工作意见·IMPLEMENT",
        "在实用新型专利审查中引入明显创造性审查。 | 引入·明显创造性审查·REVISE",
        "优化商标审查质量评价指标体系，完善审查质量管理，将商标注册平均审查周期压减至4个月。"
            + " | 优化·商标审查质量评价指标体系·REVISE 完善·审查质量管理·REVISE 压减至·商标注册平均审查周期·IMPLEMENT",
        "视情开展知识产权执法检查，加强人大监督。 | 开展·知识产权执法检查·IMPLEMENT 加强·人大监督·ADVANCE",
        "对软件使用情况进行年度核查并向社会公布。 | 进行·年度核查·IMPLEMENT 公布·年度核查·ISSUE",
        "出台并实施《工业和信息化部2020年知识产权推进计划》。 | 出台并实施·《工业和信息化部2020年知识产权推进计划》·IMPLEMENT",
        "要结合本地区实际，制定实施方案或者工作计划，细化工作措施。 | 制定·实施方案或者工作计划·REVISE 细化·工作措施·REVISE",
        "继续面向发展中国家开展知识产权学位教育培训。 | 开展·知识产权学位教育培训·SUSTAIN",
        "推动落实《区域全面经济伙伴关系协定》（RCEP）知识产权章节。 | 推动落实·《区域全面经济伙伴关系协定》（RCEP）知识产权章节·IMPLEMENT",
        "各地区各部门要加强舆论引导，让强化知识产权保护的观念深入人心。 | 加强·舆论引导·ADVANCE",
        "研究制定知识产权基础性法律的必要性和可行性。 | 研究制定·知识产权基础性法律的必要性和可行性·STUDY",
      })
  void readsActionsInOrder(String text, String actions) {
    assertThat(read(text)).isEqualTo(actions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "加快修订《国防专利条例》。 | 加快",
        "适时修改《著作权质权登记办法》。 | 适时",
        "视情召开“一带一路”知识产权高级别会议。 | 视情",
        "持续深化企业名称登记管理改革。 | 持续",
        "进一步加大知识产权人才引进培育支持力度。 | 进一步",
        "依法依规做好重大专利侵权纠纷行政裁决工作。 | 依法依规",
      })
  void keepsTheAdverbs(String text, String adverb) {
    assertThat(Reading.of(text).actions().get(0).modifiers()).containsExactly(adverb);
  }

  @Test
  void aVerbRightBeforeATitleIsTheTitlesOwn() {
    Facts facts = Reading.of("制定实施2022—2023年贯彻落实《关于强化知识产权保护的意见》推进计划。");
    assertThat(facts.actions()).extracting(Action::verb).containsExactly("制定实施", "贯彻落实");
    assertThat(facts.stageOf("强化知识产权保护的意见")).isEqualTo(Stage.IMPLEMENT);
  }

  @Test
  void aTitleCanStandBeforeWhatIsDoneToIt() {
    Facts facts = Reading.of("聚焦《知识产权强国建设纲要（2021—2035年）》贯彻落实成效，做好宣传报道和政策解读。");
    assertThat(facts.stageOf("知识产权强国建设纲要")).isEqualTo(Stage.IMPLEMENT);
  }

  @Test
  void eachInstrumentHasTheStageOfItsOwnAction() {
    Facts facts = Reading.of("出台《国防知识产权管理规定》，制定《国防专利行政执法办法》，推进《商标法》修改，落实《地理标志办法》。");
    assertThat(facts.stageOf("国防知识产权管理规定")).isEqualTo(Stage.ISSUE);
    assertThat(facts.stageOf("国防专利行政执法办法")).isEqualTo(Stage.REVISE);
    assertThat(facts.stageOf("商标法")).isEqualTo(Stage.ADVANCE);
    assertThat(facts.stageOf("地理标志办法")).isEqualTo(Stage.IMPLEMENT);
    assertThat(facts.stageOf("专利法")).isNull();
    assertThat(facts.stage()).isEqualTo(Stage.IMPLEMENT);
  }

  @Test
  void warnsOfClausesWithoutAKnownVerb() {
    FactExtractor extractor = new FactExtractor(Reading.LEXICON);
    Facts facts = extractor.extract("嗟叹水资源短缺。", "", "", List.of(), null, 0);
    assertThat(facts.actions()).isEmpty();
    assertThat(facts.stage()).isNull();
    assertThat(extractor.warnings().unknownVerbs()).containsEntry("嗟叹", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"《", "“", "》", "并推动", "推进《甲法》修改、", "12", "加快并", "第一", "到2025年"})
  @Timeout(20)
  void readsLongTextInGoodTime(String piece) {
    assertThat(Reading.of(piece.repeat(5_000)).actions()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "出台《商业秘密保护规定》。,true",
    "加快出台商标侵权判断标准。,true",
    "推动出台《商业秘密保护规定》。,false",
    "研究制定《中央企业高价值专利工作指引》。,false",
    "适时修改《著作权质权登记办法》。,false",
    "视情召开“一带一路”知识产权高级别会议。,false",
  })
  void tellsFirmPromisesFromOthers(String text, boolean firm) {
    assertThat(Reading.LEXICON.firm(Reading.of(text).actions().get(0))).isEqualTo(firm);
  }
}
