package org.policylineage.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.policylineage.cache.Checksum;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Action;
import org.policylineage.extract.Agency;
import org.policylineage.extract.Facts;
import org.policylineage.index.Statistics;

/**
 * The names under which matching keeps its work: hashes of all that a result depends on, so that a
 * result is never wrong, only absent.
 */
public final class Keys {
  /** To be raised with every change to the features or to what is kept of them. */
  private static final int REVISION = 2;

  private final List<String> documents;
  private final String common;

  private Keys(List<String> documents, String common) {
    this.documents = documents;
    this.common = common;
  }

  /**
   * The names for a corpus, before a model has a say.
   *
   * @param vectors the kind of the vectors, and which were published
   */
  public static Keys of(Corpus corpus, String vectors, Workers workers) {
    List<String> documents =
        workers.map(
            IntStream.range(0, corpus.documents().size()).boxed().toList(),
            order -> document(corpus.entriesOf(order)));
    String sample = String.join("", documents.subList(0, Statistics.documents(corpus)));
    return new Keys(
        documents, Checksum.of(REVISION + vectors + sample + corpus.lexicon().checksum()));
  }

  /** The same for what a model says. */
  public Keys with(MatchModel model) {
    return new Keys(documents, Checksum.of(common + text(model.first()) + text(model.second())));
  }

  /** Of what the first documents tell of words and vectors. */
  public String statistics() {
    return common;
  }

  private static String text(LogisticModel model) {
    return model.features()
        + Arrays.toString(model.means())
        + Arrays.toString(model.scales())
        + Arrays.toString(model.weights())
        + model.intercept();
  }

  /** Changes with everything that matching reads of a document. */
  private static String document(List<Entry> entries) {
    StringBuilder content = new StringBuilder();
    for (Entry entry : entries) {
      content
          .append(entry.task().id())
          .append('\t')
          .append(entry.task().title())
          .append('\t')
          .append(entry.task().section())
          .append('\t')
          .append(entry.document().info().title())
          .append('\t')
          .append(entry.document().info().date())
          .append('\t')
          .append(entry.text())
          .append('\t');
      add(content, entry.facts());
      content.append('\n');
    }
    return Checksum.of(content.toString());
  }

  /** Field by field, for the text that Java makes of a record takes its time. */
  private static void add(StringBuilder content, Facts facts) {
    for (Action action : facts.actions()) {
      content.append(action.verbSpan().start()).append('-').append(action.verbSpan().end());
      action.modifiers().forEach(modifier -> content.append(modifier).append(','));
      content.append(';');
    }
    content.append('\t');
    facts.instruments().forEach(instrument -> content.append(instrument.name()).append(','));
    content.append('\t');
    facts.campaigns().forEach(campaign -> content.append(campaign.name()).append(','));
    content.append('\t');
    for (Agency agency : facts.responsibility().agencies()) {
      content.append(agency.name()).append(agency.role() == Agency.Role.LEAD ? '+' : ',');
    }
  }

  /** Of what the first pass says of two documents. */
  public String first(Predecessors.Pair pair) {
    return Checksum.of(common + documents.get(pair.earlier()) + documents.get(pair.later()));
  }

  /**
   * Of what the second pass says of two documents.
   *
   * @param touching the keys of the first pass of all pairs that one of the two stands in, in order
   */
  public String second(Predecessors.Pair pair, List<String> touching) {
    return Checksum.of(first(pair) + String.join("", touching));
  }
}
