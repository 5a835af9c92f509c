package org.policylineage.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Campaign;
import org.policylineage.extract.Instrument;

/**
 * The commitments of one document in Lucene, kept in memory. Rarities come from the statistics of
 * the whole corpus, so what a search finds in one document does not depend on which others are
 * indexed, or where. Places count from 0 within the document.
 */
public final class DocumentIndex {
  private static final String TEXT = "text";
  private static final String INSTRUMENT = "instrument";
  private static final String CAMPAIGN = "campaign";

  private final IndexSearcher searcher;
  private final int size;

  private DocumentIndex(IndexSearcher searcher, int size) {
    this.searcher = searcher;
    this.size = size;
  }

  /**
   * Indexes the commitments of a document.
   *
   * @param words the words of each, as {@link Terms#words} finds them
   */
  public static DocumentIndex of(
      List<Entry> entries, List<List<String>> words, Statistics statistics) {
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig().setUseCompoundFile(false).setCommitOnClose(true))) {
        for (int i = 0; i < entries.size(); i++) {
          writer.addDocument(document(entries.get(i), words.get(i)));
        }
      }
      DirectoryReader reader = DirectoryReader.open(directory);
      return new DocumentIndex(new GlobalSearcher(reader, statistics), entries.size());
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private static Document document(Entry entry, List<String> words) {
    Document document = new Document();
    document.add(new TextField(TEXT, new WordStream(words)));
    for (Instrument instrument : entry.facts().instruments()) {
      document.add(new StringField(INSTRUMENT, instrument.name(), Field.Store.NO));
    }
    for (Campaign campaign : entry.facts().campaigns()) {
      document.add(new StringField(CAMPAIGN, campaign.name(), Field.Store.NO));
    }
    return document;
  }

  /** The places of the commitments that share words, best first by BM25. */
  public int[] byWords(Collection<String> words, int most) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.stream()
        .distinct()
        .limit(IndexSearcher.getMaxClauseCount())
        .forEach(word -> add(query, TEXT, word));
    return best(query.build(), most);
  }

  /** The places of the commitments that name one of the instruments or campaigns. */
  public int[] byNames(Entry entry, int most) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    entry.facts().instruments().forEach(i -> add(query, INSTRUMENT, i.name()));
    entry.facts().campaigns().forEach(c -> add(query, CAMPAIGN, c.name()));
    return best(query.build(), most);
  }

  private static void add(BooleanQuery.Builder query, String field, String term) {
    query.add(new TermQuery(new Term(field, term)), BooleanClause.Occur.SHOULD);
  }

  private int[] best(Query query, int most) {
    if (size == 0) {
      return new int[0];
    }
    try {
      // Ties stand in the order of the text, for Lucene numbers what it is given in order.
      ScoreDoc[] hits = searcher.search(query, most).scoreDocs;
      int[] places = new int[hits.length];
      for (int i = 0; i < places.length; i++) {
        places[i] = hits[i].doc;
      }
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  /** Scores by the rarities of the whole corpus; names all weigh the same. */
  private static final class GlobalSearcher extends IndexSearcher {
    private final Statistics statistics;

    GlobalSearcher(DirectoryReader reader, Statistics statistics) {
      super(reader);
      this.statistics = statistics;
      setQueryCache(null);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
      int hash = Terms.hashes(List.of(term.text()))[0];
      long n = term.field().equals(TEXT) ? statistics.words().of(hash) : 1;
      return new TermStatistics(new BytesRef(term.text()), n, Math.max(n, totalTermFreq));
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) {
      long texts = Math.max(1, statistics.words().texts());
      long length = field.equals(TEXT) ? Math.max(texts, statistics.length()) : texts;
      return new CollectionStatistics(field, texts, texts, length, texts);
    }
  }

  /** Words that were found before, handed to Lucene as they are. */
  private static final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> words;
    private int at;

    WordStream(List<String> words) {
      this.words = new ArrayList<>(words);
    }

    @Override
    public boolean incrementToken() {
      if (at == words.size()) {
        return false;
      }
      clearAttributes();
      term.append(words.get(at++));
      return true;
    }

    @Override
    public void reset() {
      at = 0;
    }
  }
}
