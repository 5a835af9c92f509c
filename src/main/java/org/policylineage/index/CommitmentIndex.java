package org.policylineage.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.policylineage.ingest.Script;

/** The commitments of a corpus in Lucene, for people to search by words and names. */
public final class CommitmentIndex implements Closeable {
  static final String ID = "id";
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

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
