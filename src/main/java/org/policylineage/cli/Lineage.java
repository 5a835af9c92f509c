package org.policylineage.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.policylineage.Version;
import org.policylineage.ingest.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program: {@code lineage <command>}, {@code report} where none is named. */
@Command(
    name = "lineage",
    mixinStandardHelpOptions = true,
    versionProvider = Lineage.Number.class,
    description = {
      "追踪政策任务从一份文件到下一份文件的演变",
      "Trace how policy commitments change from one document to the next."
    },
    subcommands = {
      ReportCommand.class,
      SearchCommand.class,
      TraceCommand.class,
      DiffCommand.class,
      FollowUpCommand.class,
      RegisterCommand.Instruments.class,
      RegisterCommand.Campaigns.class,
      RegisterCommand.Deadlines.class,
      TrainCommand.class,
      EvaluateCommand.class
    })
public final class Lineage {
  // Kept, for a logger that nobody holds forgets its level. Lucene's hints are for its developers.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Lineage() {}

  /** Runs the command; the exit status is 0 done, 1 the work failed, 2 wrong use. */
  public static void main(String[] arguments) {
    int status = run(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(String... arguments) {
    LUCENE.setLevel(Level.OFF);
    CommandLine line = new CommandLine(new Lineage()).setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, command, result) -> failed(e, command));
    line.setParameterExceptionHandler(
        (e, args) -> {
          e.getCommandLine()
              .getErr()
              .println(
                  "lineage: "
                      + e.getMessage()
                      + "; see 'lineage "
                      + e.getCommandLine().getCommandName()
                      + " --help'");
          return 2;
        });
    return line.execute(arguments.length == 0 ? new String[] {"report"} : arguments);
  }

  private static int failed(Exception e, CommandLine command) {
    String message =
        e instanceof InputException
            ? e.getMessage()
            : e instanceof UncheckedIOException
                ? e.getMessage()
                    + ": "
                    + e.getCause().getMessage()
                    + "; check the folder and try again"
                : "unexpected fault: "
                    + e
                    + "; please report it with the command and your documents";
    command.getErr().println("lineage: " + message);
    return 1;
  }

  static final class Number implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"lineage " + Version.NUMBER};
    }
  }
}
