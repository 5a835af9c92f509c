package org.policylineage.parse;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Sentences as the parser finds them against a split at every stop. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParseBench {
  private static final String TEXT =
      "配合做好《专利法》修改，推进《专利法实施细则》修订，修订《专利审查指南》，完善相关领域审查标准。" + "加快商标、地理标志相关规章、规范性文件的制修订工作。加强知识产权基本法研究。";

  private final Passage passage = Passage.of(TEXT, 0, TEXT.length());

  @Benchmark
  public List<?> sentences() {
    return Sentences.of(passage);
  }

  @Benchmark
  public String[] sentencesPlain() {
    return TEXT.split("(?<=[。；！？])");
  }
}
