package org.policylineage.trace;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.policylineage.cache.Recent;
import org.policylineage.cache.Workers;
import org.policylineage.index.Progress;
import org.policylineage.match.Link;

/**
 * The verdict of every link, judged when first asked for; a relation that a person gave stands
 * before the judge's. For several threads.
 */
public final class Verdicts {
  private final RelationJudge judge;

  /** So many weak links are remembered; all of a great corpus would fill the memory. */
  private static final int MOST_WEAK = 20_000;

  /** Accepted links are asked for by lineages, registers and tables. */
  private final Map<Long, Verdict> accepted = new ConcurrentHashMap<>();

  private final Recent<Long, Verdict> weak = new Recent<>(MOST_WEAK);

  private Verdicts(RelationJudge judge) {
    this.judge = judge;
  }

  /** The verdicts of a judge. */
  public static Verdicts of(RelationJudge judge) {
    return new Verdicts(judge);
  }

  /** Judges links by several threads, where all of them will be asked for. */
  public void judge(List<Link> links, Workers workers, Progress progress) {
    AtomicLong done = new AtomicLong();
    workers.inParts(
        links,
        part -> {
          part.forEach(this::of);
          progress.at(Progress.Step.TRACE, done.addAndGet(part.size()), links.size());
        });
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

  /** The verdict of a link of the corpus. */
  public Verdict of(Link link) {
    long key = (long) link.earlier().position() << 32 | link.later().position();
    if (!link.accepted()) {
      return weak.get(key, k -> of(link, judge));
    }
    Verdict verdict = accepted.get(key);
    if (verdict == null) {
      verdict = of(link, judge);
      accepted.put(key, verdict);
    }
    return verdict;
  }
}
