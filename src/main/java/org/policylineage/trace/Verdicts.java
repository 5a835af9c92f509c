package org.policylineage.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policylineage.cache.Workers;
import org.policylineage.match.Link;
import org.policylineage.match.Links;

/** The verdict of every link; a relation that a person gave stands before the judge's. */
public final class Verdicts {
  private final Map<String, Verdict> verdicts = new HashMap<>();

  private Verdicts() {}

  /** Judges all links, weak ones too. */
  public static Verdicts of(Links links, RelationJudge judge, Workers workers) {
    List<Verdict> judged = workers.map(links.all(), link -> of(link, judge));
    Verdicts all = new Verdicts();
    for (int i = 0; i < judged.size(); i++) {
      all.verdicts.put(key(links.all().get(i)), judged.get(i));
    }
    return all;
  }

  /** The verdict of one link. */
  public static Verdict of(Link link, RelationJudge judge) {
    Verdict judged = judge.judge(link.earlier(), link.later());
    return link.decision() == null
        ? judged
        : Relation.of(link.decision().relation())
            .map(relation -> new Verdict(relation, judged.parts(), judged.evidence()))
            .orElse(judged);
  }

  private static String key(Link link) {
    return link.earlier().id() + " " + link.later().id();
  }

  /**
   * The verdict of one of the links that were judged.
   *
   * @throws IllegalArgumentException where it was not among them
   */
  public Verdict of(Link link) {
    Verdict verdict = verdicts.get(key(link));
    if (verdict == null) {
      throw new IllegalArgumentException("not judged: " + key(link));
    }
    return verdict;
  }
}
