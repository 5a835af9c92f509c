package org.policylineage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.policylineage.Reports;
import org.policylineage.export.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: reads the data folder and writes every report. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  @Mixin Workspace workspace;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "reports")
  Path out;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Findings findings = workspace.trace();
    List<Path> written =
        workspace.watched(progress -> Reports.write(findings, out, workspace.threads(), progress));
    if (workspace.quiet()) {
      return 0;
    }
    PrintWriter print = spec.commandLine().getOut();
    Summary.print(print, findings, workspace.data);
    print.println(
        "已写入 " + written.size() + " 个文件 " + written.size() + " files written to " + out + "：");
    print.println(
        "  " + String.join(" ", written.stream().map(p -> p.getFileName().toString()).toList()));
    print.println(
        Reports.shown(findings)
            ? "请用浏览器打开 open in a browser: " + out.resolve("index.html")
            : "条目超过 "
                + Reports.MOST_SHOWN
                + " 条，只写表格 too many commitments for a page, only tables are written;"
                + " a data folder of fewer documents gets one");
    return 0;
  }
}
