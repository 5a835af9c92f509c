package org.policylineage.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.policylineage.export.Findings;
import org.policylineage.trace.Registers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one of the registers. */
abstract class RegisterCommand implements Callable<Integer> {
  @Mixin Workspace workspace;

  @Parameters(paramLabel = "WORD", arity = "0..1", defaultValue = "")
  String word;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    print(spec.commandLine().getOut(), workspace.trace());
    return 0;
  }

  abstract void print(PrintWriter out, Findings findings);

  /** Laws, rules and standards with their stage in every document. */
  @Command(name = "instruments")
  static final class Instruments extends RegisterCommand {
    @Override
    void print(PrintWriter out, Findings findings) {
      for (Registers.InstrumentRow row : findings.registers().instruments()) {
        if (row.name().contains(word)) {
          String steps =
              row.steps().stream()
                  .map(
                      step ->
                          step.document().info().shortTitle()
                              + " "
                              + (step.stage() == null ? "提及" : step.stage().label())
                              + (step.due() == null ? "" : "（" + step.due() + "）"))
                  .collect(Collectors.joining(" → "));
          out.println(Wide.pad(Wide.cut(row.name(), 50), 52) + steps);
        }
      }
    }
  }

  /** Campaigns with their editions. */
  @Command(name = "campaigns")
  static final class Campaigns extends RegisterCommand {
    @Override
    void print(PrintWriter out, Findings findings) {
      for (Registers.CampaignRow row : findings.registers().campaigns()) {
        if (row.name().contains(word)) {
          String steps =
              row.steps().stream()
                  .map(
                      step ->
                          step.document().info().shortTitle()
                              + " "
                              + String.join("、", step.mentions())
                              + "  "
                              + step.entries().stream()
                                  .map(e -> e.id())
                                  .collect(Collectors.joining(" ")))
                  .collect(Collectors.joining(" → "));
          out.println(Wide.pad(Wide.cut(row.name(), 30), 32) + steps);
        }
      }
    }
  }

  /** Dated commitments with what later documents show of them. */
  @Command(name = "deadlines")
  static final class Deadlines extends RegisterCommand {
    @Override
    void print(PrintWriter out, Findings findings) {
      for (Registers.DeadlineRow row : findings.registers().deadlines()) {
        if (row.entry().text().contains(word)) {
          String late =
              row.standing() == Registers.DeadlineStanding.SLIPPED
                  ? String.format(Locale.ROOT, " +%d 个月 months", row.months())
                  : "";
          out.println(
              Wide.pad(row.entry().id(), 18)
                  + row.due()
                  + "  "
                  + Wide.pad(row.standing().label() + late, 24)
                  + Wide.cut(row.entry().text(), 70)
                  + (row.strand() == null
                      ? ""
                      : "\n"
                          + " ".repeat(18)
                          + "→ "
                          + row.strand().later().id()
                          + " "
                          + Wide.cut(row.strand().later().text(), 80)));
        }
      }
    }
  }
}
