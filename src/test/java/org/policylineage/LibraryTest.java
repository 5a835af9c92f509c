package org.policylineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policylineage.trace.Lineage;

/** What a Java program sees of this one. */
class LibraryTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```java\\n(.*?)^```");
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh.md"})
  void theExampleOfTheReadmeRunsAsItStands(String page) throws Exception {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of(page), StandardCharsets.UTF_8));
    assertThat(example.find()).as("an example in " + page).isTrue();
    assertThat(example.group(1).lines()).hasSizeLessThanOrEqualTo(5);
    Path source = Files.writeString(folder.resolve("Example.java"), program(example.group(1)));
    int status =
        COMPILER.run(
            null,
            null,
            null,
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            folder.toString(),
            source.toString());
    assertThat(status).isZero();
    List<String> printed = run().lines().toList();
    List<Lineage> lineages = TracedCorpus.findings().lineages().all();
    assertThat(printed).hasSameSizeAs(lineages).contains("plan-2023/1.1 逾期");
  }

  private static String program(String example) {
    return """
        import java.nio.file.Path;
        import org.policylineage.PolicyLineage;
        import org.policylineage.export.Findings;
        import org.policylineage.trace.Lineage;

        public class Example {
          public static void main(String[] arguments) {
        %s  }
        }
        """
        .formatted(example);
  }

  private String run() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) null);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyPublicTypeSaysWhatItIs() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    List<String> bare = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              COMPILER.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      DocTrees comments = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new TreePathScanner<Void, Void>() {
          @Override
          public Void visitClass(ClassTree type, Void nothing) {
            if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
              seen.add(type.getSimpleName().toString());
              if (comments.getDocComment(getCurrentPath()) == null) {
                bare.add(unit.getPackageName() + "." + type.getSimpleName());
              }
            }
            return super.visitClass(type, nothing);
          }
        }.scan(unit, null);
      }
    }
    assertThat(seen).contains("PolicyLineage", "Findings").hasSizeGreaterThan(80);
    assertThat(bare).isEmpty();
  }

  @Test
  void theJarNamesItsModule() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<Automatic-Module-Name>org.policylineage</Automatic-Module-Name>");
  }
}
