package org.policylineage.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.policylineage.index.Words;

/**
 * What the program is held against: one Lucene index of all commitments; each asks it with its own
 * words for the best among earlier ones, whose scores are divided by what the commitment scores on
 * itself. Nothing else: no vectors, names, stages or model.
 */
final class PlainBm25 {
  private static final int MOST = 10;

  /** A commitment and its day. */
  record Text(String id, String text, int day) {}

  private PlainBm25() {}

  static List<Accuracy.Pair> pairs(List<Text> texts, Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      write(texts, directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return ask(texts, new IndexSearcher(reader));
      }
    }
  }

  private static void write(List<Text> texts, Directory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Words.analyzer()))) {
      for (Text text : texts) {
        Document document = new Document();
        document.add(new StoredField("id", text.id()));
        document.add(new IntPoint("day", text.day()));
        document.add(new TextField("text", text.text(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }

  private static List<Accuracy.Pair> ask(List<Text> texts, IndexSearcher searcher)
      throws IOException {
    List<Accuracy.Pair> pairs = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (Text text : texts) {
      BooleanQuery.Builder words = new BooleanQuery.Builder();
      Set<String> terms = new LinkedHashSet<>();
      Words.of(text.text()).forEach(word -> terms.add(word.term()));
      terms.forEach(
          term -> words.add(new TermQuery(new Term("text", term)), BooleanClause.Occur.SHOULD));
      BooleanQuery query = words.build();
      BooleanQuery earlier =
          new BooleanQuery.Builder()
              .add(query, BooleanClause.Occur.MUST)
              .add(
                  IntPoint.newRangeQuery("day", Integer.MIN_VALUE, text.day() - 1),
                  BooleanClause.Occur.FILTER)
              .build();
      // The best of all is most often the commitment itself; an equal text scores no higher.
      ScoreDoc[] self = searcher.search(query, 1).scoreDocs;
      for (ScoreDoc hit : searcher.search(earlier, MOST).scoreDocs) {
        pairs.add(
            new Accuracy.Pair(
                stored.document(hit.doc).get("id"), text.id(), hit.score / self[0].score));
      }
    }
    return pairs;
  }
}
