package org.policylineage.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.policylineage.cache.Lazy;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Lexicon;
import org.policylineage.trace.Verdict.PartVerdict;

/**
 * Says what a link shows; the first relation that applies.
 *
 * <p>Rules decide completed, slipped and regressed, and whatever the instruments, batches and
 * numbers of both sides tell: each instrument that both name has a verdict of its own, and the link
 * the strongest. Where they are silent, a small linear model over the facts chooses between
 * advanced, adjusted and carried over.
 */
public final class RelationJudge {
  private final Lexicon lexicon;
  private final RelationFeatures features;
  private final RelationModel model;
  private final InstrumentRule instruments;
  private final BatchRule batches;
  private final UseRule uses;
  private final AdjustedRule adjustments;
  private final Grounds grounds;

  private RelationJudge(
      Lexicon lexicon,
      ToLongFunction<String> counts,
      RelationFeatures features,
      RelationModel model,
      RelationWords words) {
    this.lexicon = lexicon;
    this.features = features;
    this.model = model;
    this.instruments = new InstrumentRule(lexicon, () -> features.background().get().making());
    this.batches = new BatchRule(lexicon);
    this.grounds = new Grounds(features);
    this.uses = new UseRule(counts, words);
    this.adjustments = new AdjustedRule(words);
  }

  RelationJudge(
      Corpus corpus, RelationFeatures features, RelationModel model, RelationWords words) {
    this(corpus.lexicon(), counts(corpus), features, model, words);
  }

  /**
   * A judge for the commitments of a corpus.
   *
   * @param data the data folder, with the table of words and the model; where it lacks one, the
   *     program's own is taken
   */
  public static RelationJudge of(Corpus corpus, Path data) {
    return of(corpus, new Lazy<>(() -> Background.of(corpus.entries())), data);
  }

  /**
   * The same.
   *
   * @param background of the corpus; asked for when the first link needs it
   */
  public static RelationJudge of(Corpus corpus, Supplier<Background> background, Path data) {
    return of(corpus.lexicon(), background, counts(corpus), data);
  }

  /**
   * A judge that sees the commitments of a link only.
   *
   * @param background of the whole corpus
   * @param counts how many commitments of the corpus hold a {@linkplain #things thing}
   * @param data as above
   */
  public static RelationJudge of(
      Lexicon lexicon, Supplier<Background> background, ToLongFunction<String> counts, Path data) {
    return new RelationJudge(
        lexicon,
        counts,
        new RelationFeatures(lexicon, background),
        RelationModel.read(data),
        RelationWords.read(data.resolve("lexicon")));
  }

  private static ToLongFunction<String> counts(Corpus corpus) {
    Supplier<Mentions> mentions = new Lazy<>(() -> new Mentions(corpus.entries()));
    return thing -> mentions.get().count(thing, UseRule.COMMON);
  }

  /** The words of a link whose number in the corpus its verdict may depend on. */
  public Set<String> things(Entry earlier, Entry later) {
    return uses.things(earlier, later);
  }

  /** The verdict on a link from the earlier to the later commitment. */
  public Verdict judge(Entry earlier, Entry later) {
    List<NamedPair> pairs = NamedPair.of(earlier, later, lexicon);
    List<PartVerdict> parts = new ArrayList<>();
    for (NamedPair pair : pairs) {
      PartVerdict part = instruments.judge(earlier, later, pair);
      if (part != null) {
        parts.add(part);
      }
    }
    PartVerdict strongest = null;
    for (PartVerdict part : parts) {
      if (strongest == null || part.relation().compareTo(strongest.relation()) < 0) {
        strongest = part;
      }
    }
    Verdict batch = batches.judge(earlier, later);
    if (batch != null && batch.relation() == Relation.COMPLETED) {
      return with(batch, parts);
    }
    if (strongest != null && strongest.relation().compareTo(Relation.ADVANCED) <= 0) {
      return new Verdict(strongest.relation(), parts, strongest.evidence());
    }
    Verdict use = uses.judge(earlier, later);
    if (use != null) {
      return with(use, parts);
    }
    if (batch != null) {
      return with(batch, parts);
    }
    Verdict adjusted = adjustments.judge(earlier, later, pairs);
    if (adjusted != null) {
      return with(adjusted, parts);
    }
    if (strongest != null) {
      return new Verdict(strongest.relation(), parts, strongest.evidence());
    }
    Relation chosen = model.choose(features.of(earlier, later));
    return new Verdict(chosen, parts, grounds.of(chosen, earlier, later));
  }

  private static Verdict with(Verdict verdict, List<PartVerdict> parts) {
    return new Verdict(verdict.relation(), parts, verdict.evidence());
  }
}
