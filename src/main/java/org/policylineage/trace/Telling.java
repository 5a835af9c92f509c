package org.policylineage.trace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Instrument;
import org.policylineage.match.Decision;

/**
 * One of the most telling changes, in words.
 *
 * <p>A link scores by its relation (slipped 5, completed and regressed 4, advanced 2, adjusted 1,
 * carried over 0), 2 more where a named instrument decided it and 1 more where a number changed,
 * all of it times the link's probability; a link that a person confirmed counts as certain. Every
 * later and every earlier commitment tells at most once, and each further change of a relation
 * counts 0.7 of the one before, so that the list does not say one thing ten times.
 *
 * @param strand the link
 * @param score by the rule above, before the weighing for diversity
 * @param chinese one sentence
 * @param english the same; quotations stay as published
 */
public record Telling(Strand strand, double score, String chinese, String english) {
  private static final double AGAIN = 0.7;

  /** The most telling changes of a corpus, the first first. */
  public static List<Telling> of(Corpus corpus, Lineages lineages, int most) {
    List<Scored> candidates = new ArrayList<>();
    for (Entry entry : corpus.entries()) {
      for (Strand strand : lineages.parents(entry)) {
        double score = score(strand);
        if (score > 0) {
          candidates.add(new Scored(strand, score));
        }
      }
    }
    List<Telling> chosen = new ArrayList<>();
    Set<Integer> told = new HashSet<>();
    Map<Relation, Integer> times = new EnumMap<>(Relation.class);
    while (chosen.size() < most) {
      Scored best = best(candidates, told, times);
      if (best == null) {
        break;
      }
      Strand strand = best.strand();
      chosen.add(new Telling(strand, best.score(), chinese(strand), english(strand)));
      told.add(strand.earlier().position());
      told.add(strand.later().position());
      times.merge(strand.verdict().relation(), 1, Integer::sum);
    }
    return chosen;
  }

  private record Scored(Strand strand, double score) {
    double weighed(Map<Relation, Integer> times) {
      return score * Math.pow(AGAIN, times.getOrDefault(strand.verdict().relation(), 0));
    }
  }

  /** The first in the order of the text where two weigh the same; null where none is left. */
  private static Scored best(
      List<Scored> candidates, Set<Integer> told, Map<Relation, Integer> times) {
    Scored best = null;
    for (Scored scored : candidates) {
      boolean isNew =
          !told.contains(scored.strand().earlier().position())
              && !told.contains(scored.strand().later().position());
      if (isNew && (best == null || scored.weighed(times) > best.weighed(times))) {
        best = scored;
      }
    }
    return best;
  }

  private static double score(Strand strand) {
    Verdict verdict = strand.verdict();
    double score =
        switch (verdict.relation()) {
          case SLIPPED -> 5;
          case COMPLETED, REGRESSED -> 4;
          case ADVANCED -> 2;
          case ADJUSTED -> 1;
          case CARRIED_OVER -> 0;
        };
    if (score == 0) {
      return 0;
    }
    score += subject(verdict).isEmpty() ? 0 : 2;
    score +=
        strand.earlier().facts().quantities().stream()
                .map(quantity -> AdjustedRule.same(quantity, strand.later()))
                .anyMatch(java.util.Objects::nonNull)
            ? 1
            : 0;
    Decision decision = strand.link().decision();
    boolean confirmed = decision != null && decision.verdict() != Decision.Verdict.REJECT;
    return score * (confirmed ? 1 : strand.link().probability());
  }

  /** The instrument that decided the relation; empty where none did. */
  private static String subject(Verdict verdict) {
    return verdict.parts().stream()
        .filter(part -> part.relation() == verdict.relation())
        .map(Verdict.PartVerdict::subject)
        .findFirst()
        .orElse("");
  }

  private static String chinese(Strand strand) {
    Verdict verdict = strand.verdict();
    Evidence before = evidence(verdict, Evidence.Side.EARLIER);
    Evidence after = evidence(verdict, Evidence.Side.LATER);
    return opening(strand, "：")
        + strand.earlier().document().info().shortTitle()
        + said(before, "“", "”（", "）")
        + "，"
        + strand.later().document().info().shortTitle()
        + said(after, "“", "”（", "）")
        + "——"
        + verdict.relation().label()
        + "。";
  }

  private static String english(Strand strand) {
    Verdict verdict = strand.verdict();
    Evidence before = evidence(verdict, Evidence.Side.EARLIER);
    Evidence after = evidence(verdict, Evidence.Side.LATER);
    return opening(strand, ": ")
        + strand.earlier().document().id()
        + english(before)
        + "; "
        + strand.later().document().id()
        + english(after)
        + " — "
        + verdict.relation().english()
        + ".";
  }

  private static String opening(Strand strand, String colon) {
    String subject = subject(strand.verdict());
    if (subject.isEmpty()) {
      return "";
    }
    String written =
        strand.later().facts().instruments().stream()
            .filter(instrument -> instrument.name().equals(subject))
            .map(Instrument::mention)
            .findFirst()
            .orElse(subject);
    return "《" + written + "》" + colon;
  }

  private static Evidence evidence(Verdict verdict, Evidence.Side side) {
    return verdict.evidence().stream()
        .filter(evidence -> evidence.side() == side)
        .findFirst()
        .orElse(null);
  }

  private static String said(Evidence evidence, String open, String middle, String close) {
    return evidence == null ? "" : open + evidence.quote() + middle + evidence.reason() + close;
  }

  private static String english(Evidence evidence) {
    return evidence == null ? "" : " “" + evidence.quote() + "” (" + evidence.reasonEnglish() + ")";
  }
}
