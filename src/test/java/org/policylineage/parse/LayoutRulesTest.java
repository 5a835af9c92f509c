package org.policylineage.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policylineage.ingest.InputException;

class LayoutRulesTest {
  @TempDir Path folder;

  private LayoutRules read(String table) throws IOException {
    Files.writeString(folder.resolve("layout.csv"), table, StandardCharsets.UTF_8);
    return LayoutRules.read(folder);
  }

  @Test
  void aFolderWithoutTheTableUsesTheProgramsOwn() {
    LayoutRules rules = LayoutRules.read(folder);
    assertThat(rules.is(LayoutRules.Kind.RESPONSIBILITY, "教育部、科技部负责")).isTrue();
    assertThat(rules.is(LayoutRules.Kind.PROSE, "指导思想和基本原则")).isTrue();
    assertThat(rules.is(LayoutRules.Kind.PROSE, "工作要求")).isFalse();
    assertThat(rules.is(LayoutRules.Kind.PROSE, "规划背景")).isTrue();
    assertThat(rules.is(LayoutRules.Kind.PROSE, "发展基础和面临形势")).isTrue();
    assertThat(rules.is(LayoutRules.Kind.PROSE, "优化发展环境")).isFalse();
  }

  @Test
  void theTableMayHaveAByteOrderMarkAsExcelWritesIt() throws IOException {
    LayoutRules rules = read("\uFEFFkind,pattern,note\r\nfurniture,页眉.*,test\r\n");
    assertThat(rules.is(LayoutRules.Kind.FURNITURE, "页眉一")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "furnitur,页眉,x|2|the kind 'furnitur' is not known",
        "furniture,(页眉,x|2|not a regular expression",
        "furniture,,x|2|no pattern",
        "furniture,a{1,2},x|2|not a row of the table"
      })
  void aWrongRowIsNamedByItsLine(String row, int line, String message) {
    assertThatThrownBy(() -> read("kind,pattern,note\n" + row + "\nfurniture,页脚,x\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("layout.csv:" + line)
        .hasMessageContaining(message);
  }

  @Test
  void anUnknownColumnIsRefused() {
    assertThatThrownBy(() -> read("kind,regex,note\nfurniture,页脚,x\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("kind,pattern,note");
  }
}
