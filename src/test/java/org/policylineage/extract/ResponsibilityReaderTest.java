package org.policylineage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsibilityReaderTest {
  private static Responsibility read(String note) {
    return new FactExtractor(Reading.LEXICON)
        .extract("加强监督。", note, "", List.of(), null, 0)
        .responsibility();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "知识产权局负责 | 国家知识产权局 | | false",
        "教育部、知识产权局、科技部负责 | 教育部 | 国家知识产权局 科技部 | false",
        "最高人民法院、司法部、知识产权局、中央宣传部按职责分别负责 | 最高人民法院 | 司法部 国家知识产权局 中央宣传部 | true",
        "中央宣传部、国家发展改革委、中国人民银行按职责分工负责 | 中央宣传部 | 国家发展改革委 中国人民银行 | true",
        "责任单位：教育部、科技部 | 教育部 | 科技部 | false",
        "教育部牵头，科技部、财政部等按职责分工负责 | 教育部 | 科技部 财政部 | true",
        "国家发展改革委、水利部牵头，住房城乡建设部、农业农村部参加 | 国家发展改革委 水利部 | 住房城乡建设部 农业农村部 | false",
        "牵头单位：水利部；配合单位：发展改革委、财政部 | 水利部 | 国家发展改革委 财政部 | false",
        "市场监管总局会同国家卫生健康委负责 | 市场监管总局 | 国家卫生健康委 | false",
        "各有关部门按职责分工负责 | 各有关部门 | | true",
        "工信部、人社部、住建部负责 | 工业和信息化部 | 人力资源社会保障部 住房城乡建设部 | false",
        "由水利部负责 | 水利部 | | false",
        "责任部门：教育部等九部门 | 教育部 | | false",
        "水利部、发展改革委等部门及各地方人民政府按职责分工负责 | 水利部 | 国家发展改革委 各地方人民政府 | true",
        "国家发展改革委、国家能源局会同有关部门按职责分工负责 | 国家发展改革委 国家能源局 | 有关部门 | true",
        "国家能源局、水利部负责；2025年底前完成 | 国家能源局 | 水利部 | false",
        "教育部负责，财政部配合 | 教育部 | 财政部 | false",
        "教育部、科技部负责，财政部等部门配合 | 教育部 | 科技部 财政部 | false",
        "财政部、科技部配合，教育部负责 | 教育部 | 财政部 科技部 | false",
        "教育部负责，会同财政部、科技部落实 | 教育部 | 财政部 科技部 | false",
        "教育部牵头，会同财政部负责 | 教育部 | 财政部 | false",
        "教育部牵头会同财政部、科技部负责 | 教育部 | 财政部 科技部 | false",
        "牵头单位：市发改委；责任单位：各区政府、市水务局 | 市发改委 | 各区政府 市水务局 | false",
        "配合单位：财政部；责任单位：教育部、科技部 | 教育部 | 财政部 科技部 | false",
        "教育部牵头，科技部、财政部按职责分工负责，各地方人民政府配合 | 教育部 | 科技部 财政部 各地方人民政府 | true",
        "责任单位：各县（市、区）人民政府、省直有关部门 | 各县（市、区）人民政府 | 省直有关部门 | false",
        "各市（含定州、辛集市）人民政府，雄安新区管委会负责 | 各市（含定州、辛集市）人民政府 | 雄安新区管委会 | false",
        "国家发展改革委（国家能源局）、财政部按职责分工负责 | 国家发展改革委 | 国家能源局 财政部 | true",
        "人民银行合肥中心支行、国家税务总局浙江省税务局负责 | 人民银行合肥中心支行 | 国家税务总局浙江省税务局 | false",
        "水利部、财政部（牵头）负责 | 水利部 财政部 | | false",
        "国家发展改革委（价格司）、财政部负责 | 国家发展改革委 | 价格司 财政部 | false",
        "海关总署广东分署负责 | 海关总署广东分署 | | false",
        "教育部财政部负责 | 教育部 | 财政部 | false",
        "省知识产权战略实施工作联席会议办公室负责 | 省知识产权战略实施工作联席会议办公室 | | false",
        "省级有关部门、成员单位参与 | | 省级有关部门 成员单位 | false",
        "教育部、科技部等按职责分工负责，列第一位者为牵头部门，下同 | 教育部 | 科技部 | true",
        "责任处室：规划发展处 | 规划发展处 | | false",
        "各省、自治区、直辖市人民政府，国家能源局负责 | 各省、自治区、直辖市人民政府 | 国家能源局 | false",
      })
  void theFirstListedLeads(String note, String lead, String participants, boolean severally) {
    Responsibility read = read(note);
    assertThat(String.join(" ", read.lead())).isEqualTo(lead == null ? "" : lead);
    assertThat(String.join(" ", read.participants()))
        .isEqualTo(participants == null ? "" : participants);
    assertThat(read.severally()).isEqualTo(severally);
    assertThat(read.text()).isEqualTo(note);
  }

  @Test
  void aBodyThatIsTheSubjectLeads() {
    Responsibility read = Reading.of("国家知识产权局要会同有关部门不断完善工作机制。").responsibility();
    assertThat(read.lead()).containsExactly("国家知识产权局");
    assertThat(Reading.of("各地区各部门要加强舆论引导。").responsibility().agencies()).isEmpty();
  }

  @Test
  void keepsAndReportsABodyThatNoTableHas() {
    FactExtractor extractor = new FactExtractor(Reading.LEXICON);
    Facts facts = extractor.extract("加强监督。", "水利部、国家节水办负责", "", List.of(), null, 0);
    assertThat(facts.responsibility().participants()).containsExactly("国家节水办");
    assertThat(extractor.warnings().unknownAgencies()).containsOnlyKeys("国家节水办");
  }

  @Test
  void tellsANewNameFromANewBody() {
    Lexicon lexicon = Reading.LEXICON;
    assertThat(lexicon.change("知识产权局", "国家知识产权局")).isEqualTo(BodyChange.SAME);
    assertThat(lexicon.change("农业部", "农业农村部")).isEqualTo(BodyChange.RENAMED);
    assertThat(lexicon.change("银保监会", "金融监管总局")).isEqualTo(BodyChange.SUCCEEDED);
    assertThat(lexicon.change("银监会", "国家金融监督管理总局")).isEqualTo(BodyChange.SUCCEEDED);
    assertThat(lexicon.change("教育部", "科技部")).isEqualTo(BodyChange.DIFFERENT);
    assertThat(lexicon.currentAgency("中国银保监会")).isEqualTo("金融监管总局");
  }
}
