package org.policylineage;

import java.nio.file.Path;
import org.policylineage.export.Findings;

/** The findings on the documents that come with the program, traced once for all tests. */
public final class TracedCorpus {
  private TracedCorpus() {}

  private static final class Holder {
    static final Findings FINDINGS =
        PolicyLineage.trace(Path.of("data"), Path.of("target/test-cache"));
  }

  public static Findings findings() {
    return Holder.FINDINGS;
  }
}
