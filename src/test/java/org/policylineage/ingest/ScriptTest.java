package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void comparesTraditionalTextAsSimplified() {
    assertThat(Script.simplified("加強知識產權保護，完善專利審查制度。")).isEqualTo("加强知识产权保护，完善专利审查制度。");
  }

  @Test
  void comparesWideDigitsAsPlainOnes() {
    assertThat(Script.simplified("到２０２５年底，绿化率达４２．５％。")).isEqualTo("到2025年底，绿化率达42.5％。");
  }

  @Test
  void keepsThePlacesOfAllCharacters() {
    String text = "總體要求📄：推進《著作權法》修訂（國家版權局負責）";
    assertThat(Script.simplified(text)).hasSameSizeAs(text).contains("📄", "《著作权法》");
  }

  @Test
  void simplifiedTextIsItself() {
    String text = "著作权法、乾隆、皇后";
    assertThat(Script.simplified(text)).isSameAs(text);
  }
}
