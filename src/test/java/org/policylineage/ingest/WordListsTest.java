package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The ordinals of Word's automatic lists do not stand in its text and are counted. */
class WordListsTest {
  @TempDir Path folder;

  @Test
  void countsEveryLevelInItsOwnNumerals() throws IOException {
    Path file = folder.resolve("自动编号.docx");
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
      definition.setAbstractNumId(BigInteger.ONE);
      level(definition, 0, STNumberFormat.CHINESE_COUNTING, "%1、");
      level(definition, 1, STNumberFormat.CHINESE_COUNTING, "（%2）");
      level(definition, 2, STNumberFormat.DECIMAL, "%3.");
      BigInteger list =
          word.createNumbering()
              .addNum(word.getNumbering().addAbstractNum(new XWPFAbstractNum(definition)));
      add(word, list, 0, "主要任务");
      add(word, list, 1, "完善制度");
      add(word, list, 2, "修订办法。");
      add(word, list, 2, "制定标准。");
      add(word, list, 1, "加强执法");
      add(word, list, 2, "开展专项行动。");
      add(word, list, 0, "组织保障");
      word.createParagraph().createRun().setText("各地要抓好落实。");
      word.write(out);
    }
    assertThat(new Importer(null).read(file, ImportLimits.STANDARD).lines())
        .containsExactly(
            "一、 主要任务",
            "（一） 完善制度",
            "1. 修订办法。",
            "2. 制定标准。",
            "（二） 加强执法",
            "1. 开展专项行动。",
            "二、 组织保障",
            "各地要抓好落实。");
  }

  @Test
  void anItemThatTrackedChangesTakeAwayIsNotCounted() throws IOException {
    Path file = folder.resolve("草稿.docx");
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
      definition.setAbstractNumId(BigInteger.ONE);
      level(definition, 0, STNumberFormat.DECIMAL, "%1.");
      BigInteger list =
          word.createNumbering()
              .addNum(word.getNumbering().addAbstractNum(new XWPFAbstractNum(definition)));
      add(word, list, 0, "修订办法。");
      add(word, list, 0, "");
      CTP moved = word.getParagraphArray(1).getCTP();
      moved.addNewMoveFrom().addNewR().addNewT().setStringValue("布设站点。");
      add(word, list, 0, "制定标准。");
      word.write(out);
    }
    assertThat(new Importer(null).read(file, ImportLimits.STANDARD).lines())
        .containsExactly("1. 修订办法。", "2. 制定标准。");
  }

  private static void level(
      CTAbstractNum definition, int depth, STNumberFormat.Enum format, String text) {
    CTLvl level = definition.addNewLvl();
    level.setIlvl(BigInteger.valueOf(depth));
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(text);
  }

  private static void add(XWPFDocument word, BigInteger list, int level, String text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(level));
    paragraph.createRun().setText(text);
  }
}
