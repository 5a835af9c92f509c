package org.policylineage.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.export.Findings;
import org.policylineage.ingest.InputException;
import org.policylineage.match.Decision;
import org.policylineage.match.DecisionFile;
import org.policylineage.match.Decisions;
import org.policylineage.trace.Relation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the links that most need a person, and writes down what a person decides. */
@Command(name = "review")
final class ReviewCommand implements Callable<Integer> {
  /** One kind of decision at a time; an option may stand several times. */
  static final class Verdicts {
    @Option(names = "--confirm", arity = "2", paramLabel = "EARLIER LATER", hideParamSyntax = true)
    List<String> confirm;

    @Option(names = "--reject", arity = "2", paramLabel = "EARLIER LATER", hideParamSyntax = true)
    List<String> reject;

    @Option(names = "--relabel", arity = "2", paramLabel = "EARLIER LATER", hideParamSyntax = true)
    List<String> relabel;

    Decision.Verdict verdict() {
      return confirm != null
          ? Decision.Verdict.CONFIRM
          : reject != null ? Decision.Verdict.REJECT : Decision.Verdict.RELABEL;
    }

    List<String> ids() {
      return confirm != null ? confirm : reject != null ? reject : relabel;
    }
  }

  @Mixin Workspace workspace;

  @ArgGroup Verdicts verdicts;

  @Option(names = "--relation", paramLabel = "RELATION")
  Relation relation;

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
  String note;

  @Option(names = "--reviewer", paramLabel = "NAME", defaultValue = "")
  String reviewer;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD")
  LocalDate date;

  @Option(
      names = {"-n", "--most"},
      paramLabel = "N",
      defaultValue = "10")
  int most;

  @Option(names = "--json")
  boolean json;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    if (verdicts != null) {
      return decide();
    }
    if (relation != null) {
      throw wrongUse("--relation goes with --confirm or --relabel");
    }
    if (most < 1) {
      throw wrongUse("--most is at least 1");
    }
    Findings findings = workspace.trace();
    new ReviewList(findings, most).print(spec.commandLine().getOut(), json);
    return 0;
  }

  private int decide() {
    Decision.Verdict verdict = verdicts.verdict();
    if (verdict == Decision.Verdict.RELABEL && relation == null) {
      throw wrongUse("--relabel needs --relation");
    }
    if (verdict == Decision.Verdict.REJECT && relation != null) {
      throw wrongUse("a rejected link has no relation, leave out --relation");
    }
    Corpus corpus = workspace.corpus();
    // What is wrong in the file is told before anything is added to it.
    Decisions.read(workspace.data, corpus, Relation.ids());
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < verdicts.ids().size(); i += 2) {
      Entry earlier = Ids.one(corpus, verdicts.ids().get(i));
      Entry later = Ids.one(corpus, verdicts.ids().get(i + 1));
      decisions.add(decision(verdict, earlier, later));
    }
    DecisionFile file = new DecisionFile(workspace.data);
    file.add(decisions);
    if (!workspace.quiet()) {
      decisions.forEach(
          decision ->
              spec.commandLine()
                  .getOut()
                  .println(
                      "已记入 noted in "
                          + file.path()
                          + "："
                          + decision.earlier()
                          + " → "
                          + decision.later()));
    }
    return 0;
  }

  private Decision decision(Decision.Verdict verdict, Entry earlier, Entry later) {
    if (earlier.order() >= later.order()) {
      throw new InputException(
          earlier.id(),
          "is not earlier than " + later.id(),
          "name a commitment of an earlier document first");
    }
    return new Decision(
        earlier.id(),
        later.id(),
        verdict,
        relation == null ? "" : relation.id(),
        reviewer,
        date == null ? LocalDate.now(ZoneId.systemDefault()) : date,
        note,
        Decisions.hash(earlier.text()),
        Decisions.hash(later.text()));
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
