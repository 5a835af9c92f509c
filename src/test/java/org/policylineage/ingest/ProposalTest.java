package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a document is, proposed from how its text begins and ends. */
class ProposalTest {
  private static Proposal propose(Map<String, String> facts, String... lines) {
    return new FactFinder(new Extract(List.of(lines), facts, List.of()), ImportWords.read(null))
        .propose();
  }

  @Test
  void aCoveringNoticeGivesBodiesNumberAndDateOfThePlanThatItEncloses() {
    Proposal proposal =
        propose(
            Map.of(),
            "国家知识产权局关于印发2022年全国知识产权行政保护工作方案的通知",
            "国知发保字〔2022〕5号",
            "各省、自治区、直辖市和新疆生产建设兵团知识产权局：",
            "现予以印发，请结合实际抓好贯彻落实。",
            "国家知识产权局",
            "2022年1月20日",
            "2022年全国知识产权行政保护工作方案",
            "一、总体要求");
    assertThat(proposal.id()).isEqualTo("work-plan-2022");
    assertThat(proposal.title()).isEqualTo("2022年全国知识产权行政保护工作方案");
    assertThat(proposal.kind()).isEqualTo("工作方案");
    assertThat(proposal.issuers()).containsExactly("国家知识产权局");
    assertThat(proposal.number()).isEqualTo("国知发保字〔2022〕5号");
    assertThat(proposal.date()).contains(LocalDate.of(2022, 1, 20));
    assertThat(proposal.horizon()).isEqualTo(2022);
  }

  @Test
  void theTextOfAnAnnouncementNamesTheBodies() {
    Proposal proposal =
        propose(
            Map.of(),
            "**中共中央办公厅 国务院办公厅",
            "印发《关于强化知识产权保护的意见》**",
            "新华社北京 11 月 24 日电 近日，中共中央办公厅、国务院办公厅印发了《关于强化知识产权保护的意见》，并发出通知。",
            "《关于强化知识产权保护的意见》全文如下。");
    assertThat(proposal.title()).isEqualTo("关于强化知识产权保护的意见");
    assertThat(proposal.issuers()).containsExactly("中共中央办公厅", "国务院办公厅");
    assertThat(proposal.missing()).containsExactly("date");
  }

  @Test
  void aSignatureGivesSeveralBodiesAndADateInChineseNumerals() {
    Proposal proposal =
        propose(
            Map.of(),
            "关于做好2024年数据要素市场化配置改革重点工作的通知",
            "清数发[2024]7号",
            "一、健全数据基础制度",
            "清江省数据局　　清江省发展和改革委员会",
            "二○二四年二月一日");
    assertThat(proposal.issuers()).containsExactly("清江省数据局", "清江省发展和改革委员会");
    assertThat(proposal.number()).isEqualTo("清数发〔2024〕7号");
    assertThat(proposal.date()).contains(LocalDate.of(2024, 2, 1));
    assertThat(proposal.id()).isEqualTo("notice-2024");
  }

  @Test
  void theNumberMayStandBetweenTheBodiesAndTheDate() {
    Proposal proposal =
        propose(
            Map.of(),
            "一、加强组织领导",
            "1. 建立数据产权登记制度。",
            "清江省数据产权保护工作方案",
            "清江省数据局",
            "清数发〔2024〕9号",
            "2024年3月5日");
    assertThat(proposal.issuers()).containsExactly("清江省数据局");
    assertThat(proposal.number()).isEqualTo("清数发〔2024〕9号");
    assertThat(proposal.title()).isEqualTo("清江省数据产权保护工作方案");
    assertThat(proposal.date()).contains(LocalDate.of(2024, 3, 5));
  }

  @Test
  void aTitleMayRunOverLinesAndHaveASubtitle() {
    Proposal proposal =
        propose(
            Map.of("published", "2023-04-18 10:00"),
            "清江省职业教育",
            "提质培优行动计划",
            "（2023—2025年）",
            "为推进职业教育提质培优，制定本行动计划。");
    assertThat(proposal.title()).isEqualTo("清江省职业教育提质培优行动计划（2023—2025年）");
    assertThat(proposal.kind()).isEqualTo("行动计划");
    assertThat(proposal.horizon()).isEqualTo(2025);
    assertThat(proposal.date()).contains(LocalDate.of(2023, 4, 18));
  }

  @Test
  void aRunningHeadIsNoPartOfTheTitle() {
    Proposal proposal =
        propose(
            Map.of(),
            "清江省教育厅行政规范性文件",
            "清江省职业教育提质培优行动计划",
            "1. 建设实训基地。",
            "清江省教育厅行政规范性文件",
            "2. 修订管理办法。",
            "清江省教育厅行政规范性文件");
    assertThat(proposal.title()).isEqualTo("清江省职业教育提质培优行动计划");
  }

  @Test
  void whatIsNotThereIsNotInvented() {
    Proposal proposal = propose(Map.of(), "1. 完善地理标志保护相关立法。");
    assertThat(proposal.missing()).containsExactly("title", "kind", "issuers", "date");
  }
}
