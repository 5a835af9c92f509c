package org.policylineage.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.policylineage.cache.Recent;
import org.policylineage.parse.Span;

/** The words of a text as SmartChineseAnalyzer finds them; loaded when first asked. */
public final class Words {
  private static final int MOST_KEPT = 4000;

  /** One text is asked for by several stages and in several links. */
  private static final Recent<String, List<Word>> KEPT = new Recent<>(MOST_KEPT);

  private Words() {}

  /** A word, lower case and stemmed where it is Latin, and where it stands. */
  public record Word(String term, Span span) {}

  private static final class Holder {
    static final Analyzer ANALYZER = new SmartChineseAnalyzer();
  }

  /** The analyzer that the index uses. */
  public static Analyzer analyzer() {
    return Holder.ANALYZER;
  }

  /** Loads the dictionary, which takes a tenth of a second, before it is asked for. */
  public static void load() {
    // A sentence, for the greater of two dictionaries is loaded with the first word pair.
    read("制定办法");
  }

  /** The words of the text in order, punctuation left out. */
  public static List<Word> of(String text) {
    return KEPT.get(text, Words::read);
  }

  private static List<Word> read(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = Holder.ANALYZER.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(term.toString(), new Span(offset.startOffset(), offset.endOffset())));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(words);
  }
}
