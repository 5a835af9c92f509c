package org.policylineage.export;

import java.util.ArrayList;
import java.util.List;
import org.policylineage.trace.Lineage;

/** All tables of a run. */
public final class Tables {
  private Tables() {}

  /** One lineage, a row a commitment. */
  public static Table lineage(Lineage lineage) {
    return LineageTable.of(List.of(lineage));
  }

  /**
   * Every table that can be asked for: those of a run, and both texts of every accepted link in
   * one.
   */
  public static List<Table> all(Findings findings) {
    List<Table> all = new ArrayList<>(of(findings));
    all.add(ComparisonTable.of(findings));
    return all;
  }

  /** In the order in which they are written. */
  public static List<Table> of(Findings findings) {
    return List.of(
        CommitmentTable.of(findings.corpus()),
        LinkTables.links(findings),
        LineageTable.of(findings.lineages().all()),
        LinkTables.diffs(findings),
        RegisterTables.followUp(findings.followUps()),
        RegisterTables.instruments(findings.registers()),
        RegisterTables.campaigns(findings.registers()),
        RegisterTables.agencies(findings.registers()),
        RegisterTables.moves(findings.registers()),
        RegisterTables.quantities(findings.registers()),
        RegisterTables.deadlines(findings.registers()));
  }
}
