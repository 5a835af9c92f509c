package org.policylineage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.policylineage.ingest.BuiltIn;
import org.policylineage.ingest.CorpusFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a data folder with an empty corpus and the tables of words. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR")
  Path folder;

  /** For a folder that has a corpus and lacks tables, whose rows the program then supplies. */
  @Option(names = "--tables")
  boolean tablesOnly;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Path corpus = folder.resolve("corpus");
    Path lexicon = folder.resolve("lexicon");
    if (!tablesOnly) {
      CorpusFolder.init(corpus);
    }
    List<Path> tables = BuiltIn.copyTables(lexicon);
    if (!((Lineage) spec.root().userObject()).quiet) {
      PrintWriter out = spec.commandLine().getOut();
      if (!tablesOnly) {
        out.println("已建立 made: " + corpus);
      }
      out.println("可编辑的词表 tables to edit: " + lexicon + "（新增 " + tables.size() + " added）");
      if (!tablesOnly) {
        out.println("下一步 next: lineage import --corpus \"" + folder + "\" FILE…");
      }
    }
    return 0;
  }
}
