package org.policylineage.export;

import java.util.List;

/** All tables of a run. */
public final class Tables {
  private Tables() {}

  /** In the order in which they are written. */
  public static List<Table> of(Findings findings) {
    return List.of(
        CommitmentTable.of(findings.corpus()),
        LinkTables.links(findings),
        LineageTable.of(findings),
        LinkTables.diffs(findings));
  }
}
