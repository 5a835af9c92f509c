package org.policylineage.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.diff.FieldChanges.Change;

class FieldChangesTest {
  private static final Corpus CORPUS = Corpus.read(Path.of("data"));

  private static List<Change> changes(String earlier, String later) {
    return FieldChanges.between(CORPUS.entry(earlier), CORPUS.entry(later), CORPUS.lexicon())
        .changes();
  }

  private static Change only(String field, String earlier, String later) {
    List<Change> found =
        changes(earlier, later).stream().filter(change -> change.field().equals(field)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void aShortAndAFullNameAreNoChange() {
    Entry earlier = CORPUS.entry("plan-2020/14.1");
    Entry later = CORPUS.entry("plan-2023/11.1");
    assertThat(earlier.commitment().responsibility()).startsWith("知识产权局");
    assertThat(later.commitment().responsibility()).startsWith("国家知识产权局");
    assertThat(changes(earlier.id(), later.id()))
        .noneMatch(change -> change.field().startsWith("lead"));
  }

  @Test
  void aSuccessorIsSaidToBeOne() {
    Change change = only("participants-successor", "plan-2020/70.1", "plan-2023/108.1");
    assertThat(change).isEqualTo(new Change("participants-successor", "银保监会", "金融监管总局"));
  }

  @Test
  void aSideWithoutNotesSaysNothingOfBodies() {
    assertThat(changes("opinions-2019/1.1", "plan-2020/22.1"))
        .noneMatch(change -> change.field().startsWith("lead"))
        .noneMatch(change -> change.field().startsWith("participants"));
  }

  @Test
  void deadlinesAndStagesAreComparedAsValues() {
    assertThat(changes("plan-2022/22.1", "plan-2023/47.1"))
        .noneMatch(change -> change.field().equals("stage"))
        .noneMatch(change -> change.field().equals("deadline"));
    assertThat(only("stage", "plan-2022/17.1", "plan-2023/55.1"))
        .isEqualTo(new Change("stage", "出台完成", "起草"));
  }

  @Test
  void aFigureOfTheSameThingIsCompared() {
    assertThat(only("number", "plan-2020/55.1", "plan-2022/27.1"))
        .isEqualTo(new Change("number", "高价值专利审查周期 16个月以内", "发明专利审查周期 16.5个月以内"));
  }

  @Test
  void editionsOfACampaignAreToldApart() {
    assertThat(only("campaign", "plan-2020/41.1", "plan-2023/41.1").to()).contains("剑网2023");
  }

  @Test
  void listsOfInstrumentsAreComparedAsSets() {
    Change change = only("instrument", "plan-2022/4.1", "plan-2023/2.1");
    assertThat(change.from()).isEqualTo("计算机软件保护条例、信息网络传播权保护条例");
    assertThat(change.to()).contains("作品自愿登记试行办法").doesNotContain("著作权集体管理条例");
  }
}
