package org.policylineage.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import org.policylineage.extract.FactExtractor;
import org.policylineage.extract.Lexicon;
import org.policylineage.index.VectorKind;
import org.policylineage.index.VectorStore;
import org.policylineage.match.MatchModel;
import org.policylineage.match.Matcher;
import org.policylineage.parse.DocumentParser;
import org.policylineage.parse.LayoutRules;
import org.policylineage.trace.Background;
import org.policylineage.trace.RelationJudge;

/** The program's readers, models and vectors, once for every executor. */
final class Tools {
  private final Path folder;
  private final Lexicon lexicon;
  private final DocumentParser parser;
  private final MatchModel model;
  private final VectorStore store;

  /**
   * @param folder holds the tables and models; new vectors are kept here
   * @param published a file of vectors, or null
   */
  Tools(Path folder, Path published) {
    this.folder = folder;
    this.lexicon = Lexicon.read(folder.resolve("lexicon"));
    this.parser = new DocumentParser(LayoutRules.read(folder.resolve("lexicon")));
    this.model = MatchModel.read(folder, VectorKind.MODEL);
    this.store =
        new VectorStore(
            folder.resolve("vectors.bin"), published == null ? List.of() : List.of(published));
  }

  Lexicon lexicon() {
    return lexicon;
  }

  DocumentParser parser() {
    return parser;
  }

  /** One for every task, for it collects warnings and is meant for one thread. */
  FactExtractor extractor() {
    return new FactExtractor(lexicon);
  }

  MatchModel model() {
    return model;
  }

  Matcher matcher() {
    return new Matcher(model);
  }

  /** The vectors of a document; one document at a time, for the model takes all processors. */
  PackedVectors vectors(List<org.policylineage.corpus.Entry> entries) {
    synchronized (store) {
      return PackedVectors.of(entries, store);
    }
  }

  RelationJudge judge(Background background, ToLongFunction<String> counts) {
    return RelationJudge.of(lexicon, () -> background, counts, folder);
  }
}
