package org.policylineage.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.policylineage.export.Csv;
import org.policylineage.export.Findings;
import org.policylineage.export.LineageJson;
import org.policylineage.export.Tables;
import org.policylineage.trace.Lineage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows where a commitment comes from and where it went. */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {
  enum Format {
    TREE,
    CSV,
    JSON
  }

  @Mixin Workspace workspace;

  @Parameters(paramLabel = "ID")
  String id;

  @Option(names = "--format", defaultValue = "tree", paramLabel = "tree|csv|json")
  Format format;

  @Option(names = "--why")
  boolean why;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Findings findings = workspace.trace();
    Lineage lineage = findings.lineages().around(Ids.entry(findings.corpus(), id));
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TREE -> new Tree(findings, out, why).print(lineage);
      case CSV -> out.print(Csv.write(Tables.lineage(lineage)));
      case JSON -> out.println(LineageJson.of(findings, lineage));
    }
    out.flush();
    return 0;
  }
}
