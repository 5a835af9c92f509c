package org.policylineage.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.policylineage.generate.Generator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a corpus whose lineages are known, for scale and accuracy at scale. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {
  @Option(names = "--tasks", paramLabel = "N", required = true)
  int tasks;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  long seed;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "generated")
  Path out;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    if (tasks < Generator.FEWEST_TASKS || tasks > Generator.MOST_TASKS) {
      throw new ParameterException(
          spec.commandLine(),
          "--tasks must be a number from "
              + Generator.FEWEST_TASKS
              + " to "
              + Generator.MOST_TASKS
              + ", not "
              + tasks);
    }
    Generator.Summary made = Generator.write(tasks, seed, out);
    if (!((Lineage) spec.root().userObject()).quiet) {
      spec.commandLine()
          .getOut()
          .printf(
              "已生成 made: %s%n文件 documents %d, 任务 tasks %d, 条目 commitments %d, 关联 links %d%n",
              out, made.documents(), made.tasks(), made.commitments(), made.links());
    }
    return 0;
  }
}
