package org.policylineage.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;

/** All links of a corpus that are worth showing, by later and then earlier commitment. */
public final class Links {
  /** Less likely candidates are not kept. */
  public static final double LEAST = 0.10;

  private final List<Link> links;
  private final List<Link> accepted;

  private Links(List<Link> links) {
    this.links = List.copyOf(links);
    this.accepted = this.links.stream().filter(Link::accepted).toList();
  }

  /** The links of all pairs of documents. */
  public static Links of(Corpus corpus, List<CorpusMatcher.Linked> linked, MatchModel model) {
    List<Link> links = new ArrayList<>();
    for (CorpusMatcher.Linked pair : linked) {
      List<Entry> earlier = corpus.entriesOf(pair.documents().earlier());
      List<Entry> later = corpus.entriesOf(pair.documents().later());
      links.addAll(of(earlier, later, pair.scores(), model));
    }
    return new Links(sorted(links));
  }

  /** The links of two documents, given their commitments. */
  public static List<Link> of(
      List<Entry> earlier, List<Entry> later, LinkScores scores, MatchModel model) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      float p = scores.probability()[i];
      links.add(
          new Link(
              earlier.get(scores.earlier()[i]),
              later.get(scores.later()[i]),
              Math.round(p * 10000.0) / 10000.0,
              p >= model.threshold(),
              null,
              new Reasons(scores.reasons()[i])));
    }
    return links;
  }

  /**
   * The same links with people's decisions applied: confirmed and relabelled ones are accepted,
   * even where the matcher did not propose them, rejected ones are not.
   *
   * @param decisions those that fit the texts as they are
   */
  public Links with(Corpus corpus, List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return this;
    }
    TreeMap<String, Link> byIds = new TreeMap<>();
    links.forEach(link -> byIds.put(link.earlier().id() + " " + link.later().id(), link));
    for (Decision decision : decisions) {
      boolean accepted = decision.verdict() != Decision.Verdict.REJECT;
      String key = decision.earlier() + " " + decision.later();
      Link before = byIds.get(key);
      byIds.put(
          key,
          before == null
              ? new Link(
                  corpus.entry(decision.earlier()),
                  corpus.entry(decision.later()),
                  0,
                  accepted,
                  decision,
                  Reasons.NONE)
              : new Link(
                  before.earlier(),
                  before.later(),
                  before.probability(),
                  accepted,
                  decision,
                  before.reasons()));
    }
    return new Links(sorted(new ArrayList<>(byIds.values())));
  }

  private static List<Link> sorted(List<Link> links) {
    links.sort(
        Comparator.comparingInt((Link link) -> link.later().position())
            .thenComparingInt(link -> link.earlier().position()));
    return links;
  }

  /** All of them, weak ones too. */
  public List<Link> all() {
    return links;
  }

  /** Those that make lineages. */
  public List<Link> accepted() {
    return accepted;
  }
}
