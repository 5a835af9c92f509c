package org.policylineage;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The data goes one way: a stage knows the stages before it and none behind it. */
class PackageOrderTest {
  private static final String ROOT = "org.policylineage";
  private static final List<String> STAGES =
      List.of(
          "cache",
          "ingest",
          "parse",
          "extract",
          "corpus",
          "generate",
          "index",
          "match",
          "diff",
          "trace",
          "evaluate",
          "export",
          "report",
          "",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void noStageReachesBack() {
    Set<String> backward = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        if (to.getPackageName().startsWith(ROOT)
            && STAGES.indexOf(stage(to)) > STAGES.indexOf(stage(from))) {
          backward.add(from.getName() + " -> " + to.getName());
        }
      }
    }
    assertThat(backward).isEmpty();
  }

  @Test
  void everyPackageIsAStage() {
    assertThat(CLASSES.stream().map(PackageOrderTest::stage).distinct()).isSubsetOf(STAGES);
  }

  @Test
  void noPackagesDependOnEachOther() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  private static String stage(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }
}
