package org.policylineage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptBundleTest {
  @Test
  void aModuleStandsBehindThoseItImports() {
    String source =
        bundle(
            Map.of(
                "app.js",
                "import { b } from './my-part.js';\nb();\n",
                "my-part.js",
                "export function b() {}\nexport const $c = 1;\n".replace("$c", "c")));
    assertThat(source)
        .containsSubsequence(
            "const $my_part = (() => {",
            "function b() {}",
            "return { b, c };",
            "const $app",
            "const { b } = $my_part;");
    assertThat(source).doesNotContain("import", "export");
  }

  @Test
  void eachModuleStandsOnce() {
    String source =
        bundle(
            Map.of(
                "app.js", "import { a } from './x.js';\nimport { b } from './y.js';\na(b);\n",
                "x.js", "import { b } from './y.js';\nexport const a = b;\n",
                "y.js", "export const b = 1;\n"));
    assertThat(source.split("const \\$y = ", -1)).hasSize(2);
  }

  @Test
  void aCircleIsNamed() {
    assertThatThrownBy(
            () ->
                bundle(
                    Map.of(
                        "app.js", "import { a } from './x.js';\n",
                        "x.js", "import { b } from './app.js';\nexport const a = 1;\n")))
        .hasMessageContaining("[app.js, x.js] and again app.js");
  }

  @Test
  void aFormThatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> bundle(Map.of("app.js", "export default 1;\n")))
        .hasMessageContaining("export default 1;");
  }

  private static String bundle(Map<String, String> modules) {
    return ScriptBundle.of("app.js", modules::get).source();
  }
}
