package org.policylineage.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.policylineage.export.Findings;
import org.policylineage.ingest.InputException;
import org.policylineage.trace.FollowUps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows which clauses of the first document later ones answer, or one clause with the answers. */
@Command(name = "follow-up")
final class FollowUpCommand implements Callable<Integer> {
  @Mixin Workspace workspace;

  @Parameters(paramLabel = "CLAUSE", arity = "0..1")
  String clause;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Findings findings = workspace.trace();
    PrintWriter out = spec.commandLine().getOut();
    List<FollowUps.Clause> clauses = findings.followUps().clauses();
    if (clause == null) {
      clauses.forEach(c -> print(out, c));
    } else {
      FollowUps.Clause one =
          clauses.stream()
              .filter(c -> c.task().id().equals(clause))
              .findFirst()
              .orElseThrow(
                  () ->
                      new InputException(
                          clause,
                          "there is no such clause",
                          "name one of "
                              + clauses.get(0).task().id()
                              + " to "
                              + clauses.get(clauses.size() - 1).task().id()));
      print(out, one);
      one.rows().forEach(row -> print(out, row));
    }
    out.println(
        "未见后续不等于没有落实：这里只看所收文件的文字。 No follow-up found is not “not done”: only these texts are read.");
    return 0;
  }

  private static void print(PrintWriter out, FollowUps.Clause clause) {
    String cells =
        clause.rows().get(0).cells().stream()
            .map(cell -> cell.document().id())
            .map(
                document ->
                    document + " " + answered(clause, document) + "/" + clause.rows().size())
            .collect(Collectors.joining("  "));
    out.println(
        Wide.pad(clause.task().id(), 18)
            + Wide.pad(Wide.cut(clause.task().title(), 36), 38)
            + Wide.pad(clause.summary().label(), 14)
            + cells);
  }

  private static long answered(FollowUps.Clause clause, String document) {
    return clause.rows().stream()
        .flatMap(row -> row.cells().stream())
        .filter(
            cell ->
                cell.document().id().equals(document) && cell.followed() == FollowUps.Followed.YES)
        .count();
  }

  private static void print(PrintWriter out, FollowUps.Row row) {
    out.println();
    out.println(row.commitment().id() + "  " + row.commitment().text());
    for (FollowUps.Cell cell : row.cells()) {
      out.println(
          "  "
              + Wide.pad(cell.document().info().shortTitle(), 16)
              + cell.followed().label()
              + " "
              + cell.followed().id());
      for (FollowUps.Answer answer : cell.answers()) {
        out.println(
            String.format(
                java.util.Locale.ROOT,
                "    %.2f %s %s %s",
                answer.link().probability(),
                answer.verdict().relation().label(),
                answer.entry().id(),
                answer.entry().text()));
      }
    }
  }
}
