package org.policylineage.export;

import java.util.List;
import org.policylineage.corpus.Corpus;
import org.policylineage.evaluate.Figures;
import org.policylineage.match.Decisions;
import org.policylineage.match.Links;
import org.policylineage.match.MatchModel;
import org.policylineage.trace.FollowUps;
import org.policylineage.trace.Lineages;
import org.policylineage.trace.Registers;
import org.policylineage.trace.Telling;
import org.policylineage.trace.Verdicts;

/**
 * All that one run found out.
 *
 * @param figures how good the links are, as recorded with the model; null where nothing is recorded
 */
public record Findings(
    Corpus corpus,
    MatchModel model,
    Decisions decisions,
    Links links,
    Verdicts verdicts,
    Lineages lineages,
    FollowUps followUps,
    Registers registers,
    List<Telling> telling,
    Figures figures) {
  public Findings {
    telling = List.copyOf(telling);
  }
}
