package org.policylineage.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.Patch;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The diff by words against the library's own by characters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DiffBench {
  private static final String EARLIER = "推进知识产权大数据中心和公共服务平台立项工作。";
  private static final String LATER = "积极推动国家知识产权大数据中心和公共服务平台立项建设。";

  @Benchmark
  public TextDiff diff() {
    return TextDiff.between(EARLIER, LATER);
  }

  @Benchmark
  public Patch<String> diffPlain() {
    return DiffUtils.diff(List.of(EARLIER.split("")), List.of(LATER.split("")));
  }
}
