package org.policylineage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.policylineage.Version;
import org.policylineage.cache.CacheFolder;
import org.policylineage.cache.Unkept;
import org.policylineage.index.Progress;
import org.policylineage.ingest.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: {@code lineage <command>}, {@code report} where none is named. */
@Command(
    name = "lineage",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    usageHelpAutoWidth = true,
    versionProvider = Lineage.Number.class)
public final class Lineage {
  private static final List<Class<?>> COMMANDS =
      List.of(
          ReportCommand.class,
          SearchCommand.class,
          TraceCommand.class,
          DiffCommand.class,
          FollowUpCommand.class,
          RegisterCommand.Instruments.class,
          RegisterCommand.Campaigns.class,
          RegisterCommand.Deadlines.class,
          ExportCommand.class,
          ReviewCommand.class,
          InitCommand.class,
          ImportCommand.class,
          GenerateCommand.class,
          TrainCommand.class,
          EvaluateCommand.class,
          CacheCommand.class,
          CompletionCommand.class);

  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  Language language;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT)
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT)
  boolean verbose;

  private final ResourceBundle texts;

  private Lineage(ResourceBundle texts) {
    this.texts = texts;
  }

  /** Runs the command; the exit status is 0 done, 1 the work failed, 2 wrong use. */
  public static void main(String[] arguments) {
    int status = run(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(String... arguments) {
    return run(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        arguments);
  }

  /** The same with other places for what is printed. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    Logging.configure();
    Unkept.listener(err::println);
    try {
      CacheFolder.limit(System.getenv());
    } catch (IllegalArgumentException e) {
      err.println("lineage: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    String[] all = withCommand(arguments);
    CommandLine line = line(Language.of(arguments, Locale.getDefault()), out, err, asked(all));
    int status;
    try {
      status = line.execute(all);
    } catch (Error e) {
      // Not an exception to the command line, which would print where it came from.
      status = failed(e, line);
    }
    out.flush();
    err.flush();
    return status;
  }

  /** All commands, with their help in a language. */
  static CommandLine line(Language language, PrintWriter out, PrintWriter err) {
    return line(language, out, err, COMMANDS);
  }

  /** The command that is asked for, for each takes its time to be read; all where that is open. */
  private static List<Class<?>> asked(String... arguments) {
    int at = commandAt(List.of(arguments));
    String first = at < arguments.length ? arguments[at] : "";
    return COMMANDS.stream()
        .filter(type -> type.getAnnotation(Command.class).name().equals(first))
        .filter(type -> type != CompletionCommand.class)
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }

  private static CommandLine line(
      Language language, PrintWriter out, PrintWriter err, List<Class<?>> commands) {
    ResourceBundle texts = language.texts();
    CommandLine line = new CommandLine(new Lineage(texts));
    commands.forEach(line::addSubcommand);
    translate(line, texts);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler((e, command, result) -> failed(e, command));
    line.setParameterExceptionHandler(
        (e, args) -> {
          CommandLine command = e.getCommandLine();
          command
              .getErr()
              .println(
                  "lineage: "
                      + e.getMessage().replaceAll("\\s*\\R\\s*", " ").replaceFirst("^Error: ", "")
                      + "; see '"
                      + command.getCommandSpec().qualifiedName()
                      + " --help'");
          return CommandLine.ExitCode.USAGE;
        });
    return line;
  }

  private static void translate(CommandLine line, ResourceBundle texts) {
    line.setResourceBundle(texts);
    line.getSubcommands().values().forEach(command -> translate(command, texts));
  }

  /** Where the command stands, or what is no option that may stand before it. */
  private static int commandAt(List<String> arguments) {
    int i = 0;
    while (i < arguments.size()
        && arguments.get(i).matches("-[qv]+|--quiet|--verbose|--lang(=.*)?")) {
      i += arguments.get(i).equals("--lang") ? 2 : 1;
    }
    return i;
  }

  /** The arguments with the command {@code report} where they name none. */
  static String[] withCommand(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    int i = commandAt(all);
    boolean none = i == all.size() || i < all.size() && all.get(i).startsWith("-");
    if (none && !all.stream().skip(i).anyMatch(a -> a.matches("-[hV]|--help|--version"))) {
      all.add(i, "report");
    }
    return all.toArray(String[]::new);
  }

  /** Tells of a run's progress where somebody watches. */
  Progress progress() {
    boolean watched = !quiet && ProgressLine.isWatched(System.console(), System.getenv());
    return watched ? new ProgressLine(System.err, columns(), texts) : Progress.NONE;
  }

  private static int columns() {
    String columns = System.getenv().getOrDefault("COLUMNS", "");
    return columns.matches("\\d{2,3}") ? Integer.parseInt(columns) : 80;
  }

  private static int failed(Throwable e, CommandLine command) {
    command.getErr().println("lineage: " + message(e).replaceAll("\\s*\\R\\s*", " "));
    if (((Lineage) command.getCommandSpec().root().userObject()).verbose) {
      e.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String message(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return "there is not enough memory for this; give it more, such as LINEAGE_OPTS=-Xmx4g";
      }
    }
    if (e instanceof InputException) {
      return e.getMessage();
    }
    if (e instanceof UncheckedIOException io) {
      // Without words of its own it has those of its cause, which open with the name of a class.
      boolean bare = e.getMessage().equals(io.getCause().toString());
      return (bare ? "" : e.getMessage() + ": ")
          + InputException.reason(io.getCause())
          + "; check the folder and try again";
    }
    if (e instanceof IOException io) {
      return InputException.reason(io) + "; check the folder and try again";
    }
    return "unexpected fault: " + e + "; please report it with the command and your documents";
  }

  static final class Number implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"lineage " + Version.NUMBER};
    }
  }
}
