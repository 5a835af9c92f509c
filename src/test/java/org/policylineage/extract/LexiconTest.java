package org.policylineage.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policylineage.ingest.InputException;

class LexiconTest {
  @TempDir Path folder;

  @Test
  void theBundledTablesAreThoseOfTheFolder() {
    assertThat(Lexicon.read(Path.of("data/lexicon")).checksum())
        .isEqualTo(Lexicon.read(null).checksum())
        .hasSize(64);
  }

  @Test
  void anAbsentFolderOrTableIsTheDefault() {
    assertThat(Lexicon.read(folder.resolve("none")).checksum())
        .isEqualTo(Lexicon.read(folder).checksum())
        .isEqualTo(Reading.LEXICON.checksum());
  }

  @Test
  void anAnalystsTableIsReadInsteadWithOrWithoutAByteOrderMark() throws IOException {
    Files.writeString(
        folder.resolve("agencies.csv"),
        "\uFEFFmention,name,change,since,note\r\n节水办,全国节约用水办公室,same,,\r\n");
    Lexicon lexicon = Lexicon.read(folder);
    assertThat(lexicon.agency("节水办")).isEqualTo("全国节约用水办公室");
    assertThat(lexicon.checksum()).isNotEqualTo(Reading.LEXICON.checksum());
  }

  @Test
  void aJoiningCanBeOverruled() throws IOException {
    String pair = "关于规范申请专利行为的若干规定,规范专利申请行为的若干规定,rule,";
    String header = "mention,name,kind,join,score,note\n";
    Files.writeString(folder.resolve("instruments.csv"), header + pair + "no,0.88,\n");
    Lexicon lexicon = Lexicon.read(folder);
    assertThat(lexicon.similarity("规范申请专利行为的若干规定", "规范专利申请行为的若干规定")).isZero();
    assertThat(lexicon.canonical("《关于规范申请专利行为的若干规定》")).isEqualTo("规范申请专利行为的若干规定");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stages.csv | word,role,stage,scan,names | 制定,verb,REVISED,, | 2: stage is “REVISED”; it must be one of STUDY",
        "stages.csv | word,role,stage,scan,names | 制定,noun,REVISE,, | 2: role is “noun”; it must be one of verb",
        "stages.csv | word,role,stage | 制定,verb,REVISE | 1: no column scan; the first line must be word,role,stage,scan,names",
        "agencies.csv | mention,name,change,since | 银保监会,金融监管总局,successor,2023.3 | 2: since is “2023.3”; write it as 2023-03",
        "agencies.csv | mention,name,change,since | ,教育部,same, | 2: mention is empty; fill it in or delete the row",
        "instruments.csv | mention,name,kind,join,score | 甲法,乙法,law,yes,1.5 | 2: score is 1.5; it must lie between 0 and 1",
        "instruments.csv | mention,name,kind,join,score | 甲法,乙法,law,maybe,0.5 | 2: join is “maybe”; it must be one of yes, no",
        "cues.csv | class,word | frames,在 | 2: class is “frames”; it must be one of",
        "units.csv | unit,kind | 家,count,1,2 | 2: 4 cells under 2 columns; quote a cell that has a comma",
      })
  void aBadRowSaysWhereAndWhatToDo(String table, String header, String row, String message)
      throws IOException {
    Files.writeString(folder.resolve(table), header + "\n" + row + "\n");
    assertThatThrownBy(() -> Lexicon.read(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(folder.resolve(table) + ":" + message);
  }

  @Test
  void linesAreCountedThroughBlankOnesAndQuotedBreaks() throws IOException {
    Files.writeString(
        folder.resolve("units.csv"), "unit,kind,note\n家,count,\"a\nb\"\n\n个,counts,\n");
    assertThatThrownBy(() -> Lexicon.read(folder)).hasMessageContaining("units.csv:5: kind");
  }

  @Test
  void aWordListedTwiceAndACircleOfSuccessorsAreRefused() throws IOException {
    Files.writeString(
        folder.resolve("agencies.csv"),
        "mention,name,change,since\n甲局,乙局,successor,2020-01\n乙局,甲局,successor,2021-01\n");
    assertThatThrownBy(() -> Lexicon.read(folder)).hasMessageContaining("break the circle");
    Files.writeString(
        folder.resolve("agencies.csv"), "mention,name,change,since\n甲局,乙局,same,\n甲局,丙局,same,\n");
    assertThatThrownBy(() -> Lexicon.read(folder)).hasMessageContaining(":3: 甲局 is listed twice");
  }

  @Test
  void aTableInAnotherEncodingIsRefused() throws IOException {
    Files.write(
        folder.resolve("units.csv"), List.of("unit,kind", "家,count"), Charset.forName("GBK"));
    assertThatThrownBy(() -> Lexicon.read(folder)).hasMessageContaining("save it as “CSV UTF-8”");
  }

  @Test
  void aTableThatCannotBeReadIsNamed() throws IOException {
    Path table = Files.createDirectory(folder.resolve("cues.csv"));
    assertThatThrownBy(() -> Lexicon.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessage(table + ": cannot be read; check that the file exists and may be read");
  }

  @Test
  void theLadderHasSevenStagesWithBothLabels() {
    assertThat(Stage.values()).hasSize(7).isSorted();
    assertThat(Stage.STUDY.label()).isEqualTo("研究");
    assertThat(Stage.IMPLEMENT.english()).isEqualTo("implement");
  }
}
