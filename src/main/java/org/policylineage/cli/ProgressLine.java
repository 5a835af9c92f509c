package org.policylineage.cli;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.policylineage.index.Progress;

/** A line on a terminal that shows how far a run has come, and is gone when it is done. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final int REFRESH_MILLIS = 200;

  private final PrintStream terminal;
  private final int columns;
  private final ResourceBundle texts;
  private Step step;
  private ProgressBar bar;

  ProgressLine(PrintStream terminal, int columns, ResourceBundle texts) {
    this.terminal = terminal;
    this.columns = columns;
    this.texts = texts;
  }

  /**
   * Whether a person watches: input and output are a terminal that can go back in its line.
   *
   * @param environment the variables of the environment
   */
  static boolean isWatched(Console console, Map<String, String> environment) {
    return console != null
        && isTerminal(console)
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Since Java 22 there is a console in a pipe, too, and it can say so. */
  private static boolean isTerminal(Console console) {
    try {
      Method method = Console.class.getMethod("isTerminal");
      return (boolean) method.invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  @Override
  public synchronized void at(Step now, long done, long total) {
    if (now != step) {
      close();
      step = now;
      bar =
          new ProgressBarBuilder()
              .setTaskName(texts.getString("progress." + now.name().toLowerCase(Locale.ROOT)))
              .setInitialMax(total == 0 ? -1 : total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(REFRESH_MILLIS)
              .setConsumer(new Line())
              .build();
    }
    bar.stepTo(done);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
      draw("\r" + " ".repeat(columns - 1) + "\r");
    }
  }

  private void draw(String text) {
    terminal.print(text);
    terminal.flush();
  }

  /** The library's own writer goes to a new line when it ends; this one stays, to be cleared. */
  private final class Line implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return columns - 1;
    }

    @Override
    public void accept(String state) {
      draw("\r" + state);
    }

    @Override
    public void close() {
      // Cleared by the outer one.
    }
  }
}
