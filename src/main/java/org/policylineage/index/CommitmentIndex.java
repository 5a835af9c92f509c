package org.policylineage.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.policylineage.ingest.Script;

/** The commitments of a corpus in Lucene: searched by words, exact facts and vectors. */
public final class CommitmentIndex implements Closeable {
  static final String ID = "id";
  static final String POSITION = "position";
  static final String ORDER = "order";
  static final String DOCUMENT = "document-order";
  static final String TEXT = "text";
  static final String INSTRUMENT = "instrument";
  static final String CAMPAIGN = "campaign";

  private static final int MOST_WORDS = 200;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private CommitmentIndex(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /** Opens the index in a folder that {@link IndexBuilder} wrote. */
  static CommitmentIndex open(Path folder) throws IOException {
    return new CommitmentIndex(DirectoryReader.open(FSDirectory.open(folder)));
  }

  /**
   * The commitments that share words with a text, the best of every document.
   *
   * @param each how many of each document
   * @return hits by the place of their document in the order of date
   */
  public Map<Integer, List<Hit>> byWords(Collection<String> words, int each) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.stream()
        .distinct()
        .limit(IndexSearcher.getMaxClauseCount())
        .forEach(
            word -> query.add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.SHOULD));
    return best(query.build(), each);
  }

  /** The commitments that name one of the instruments or campaigns, by document. */
  public Map<Integer, List<Hit>> byNames(
      Collection<String> instruments, Collection<String> campaigns, int each) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    instruments.forEach(
        name -> query.add(new TermQuery(new Term(INSTRUMENT, name)), BooleanClause.Occur.SHOULD));
    campaigns.forEach(
        name -> query.add(new TermQuery(new Term(CAMPAIGN, name)), BooleanClause.Occur.SHOULD));
    return best(query.build(), each);
  }

  /**
   * The commitments of one document whose vectors lie nearest.
   *
   * @param field which vector
   * @param order the place of the document in the order of date
   */
  public List<Hit> byVector(VectorField field, float[] vector, int order, int most) {
    Query filter = new TermQuery(new Term(DOCUMENT, Integer.toString(order)));
    try {
      // A commitment has several clauses, so more of them are asked for.
      int ask = field == VectorField.CLAUSE ? most * 3 : most;
      Map<Integer, Float> found = new LinkedHashMap<>();
      for (ScoreDoc hit :
          searcher.search(new KnnFloatVectorQuery(field.fieldName(), vector, ask, filter), ask)
              .scoreDocs) {
        found.merge(position(hit.doc), hit.score, Math::max);
      }
      return found.entrySet().stream()
          .limit(most)
          .map(e -> new Hit(e.getKey(), e.getValue()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int position(int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    NumericDocValues positions = leaf.reader().getNumericDocValues(POSITION);
    if (!positions.advanceExact(doc - leaf.docBase)) {
      throw new IllegalStateException("every indexed part knows its commitment");
    }
    return (int) positions.longValue();
  }

  /** The ids of the commitments that answer a query typed by a person, best first. */
  public List<String> search(String text, int most) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    // A pasted page is a query, too; its first words tell what is meant.
    Words.of(Script.simplified(text)).stream()
        .map(Words.Word::term)
        .distinct()
        .limit(MOST_WORDS)
        .forEach(
            word -> query.add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.SHOULD));
    for (String part : Arrays.stream(text.strip().split("\\s+")).limit(MOST_WORDS).toList()) {
      query.add(new TermQuery(new Term(CAMPAIGN, part)), BooleanClause.Occur.SHOULD);
      query.add(new TermQuery(new Term(INSTRUMENT, part)), BooleanClause.Occur.SHOULD);
    }
    try {
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
        Document stored = searcher.storedFields().document(hit.doc);
        ids.add(stored.get(ID));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<Integer, List<Hit>> best(Query query, int each) {
    Map<Integer, List<Hit>> hits = new HashMap<>();
    try {
      searcher.search(query, new ByDocument(hits));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Comparator<Hit> order =
        Comparator.comparing((Hit hit) -> -hit.score()).thenComparing(Hit::position);
    hits.replaceAll((document, list) -> list.stream().sorted(order).limit(each).toList());
    return hits;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gathers all hits by document in one pass over the index. */
  private static final class ByDocument extends SimpleCollector {
    private final Map<Integer, List<Hit>> hits;
    private NumericDocValues positions;
    private NumericDocValues orders;
    private Scorable scorer;

    ByDocument(Map<Integer, List<Hit>> hits) {
      this.hits = hits;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      positions = context.reader().getNumericDocValues(POSITION);
      orders = context.reader().getNumericDocValues(ORDER);
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      if (positions.advanceExact(doc) && orders.advanceExact(doc)) {
        hits.computeIfAbsent((int) orders.longValue(), order -> new ArrayList<>())
            .add(new Hit((int) positions.longValue(), scorer.score()));
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
