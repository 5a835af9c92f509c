package org.policylineage.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.policylineage.ingest.CorpusFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a data folder with an empty corpus. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR")
  Path folder;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Path corpus = folder.resolve("corpus");
    CorpusFolder.init(corpus);
    if (!((Lineage) spec.root().userObject()).quiet) {
      spec.commandLine().getOut().println("已建立 made: " + corpus);
      spec.commandLine()
          .getOut()
          .println("下一步 next: lineage import --corpus \"" + folder + "\" FILE…");
    }
    return 0;
  }
}
