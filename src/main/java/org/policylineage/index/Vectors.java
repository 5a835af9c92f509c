package org.policylineage.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Action;
import org.policylineage.ingest.Script;

/**
 * The vectors of a corpus: of every sentence, of its object, of its clauses and of its headings, in
 * a space where the directions that all texts of the corpus share are damped.
 */
public final class Vectors {
  /**
   * The retrieval instruction that bge was trained with; with it on both sides, meanings lie
   * clearer apart.
   */
  private static final String INSTRUCTION = "为这个句子生成表示以用于检索相关文章：";

  private final float[][] sentences;
  private final float[][] objects;
  private final float[][][] clauses;
  private final float[][] headings;

  private Vectors(float[][] sentences, float[][] objects, float[][][] clauses, float[][] headings) {
    this.sentences = sentences;
    this.objects = objects;
    this.clauses = clauses;
    this.headings = headings;
  }

  /** Looks up or computes all vectors of the corpus. */
  public static Vectors of(Corpus corpus, VectorStore store) {
    List<Entry> entries = corpus.entries();
    store.prepare(texts(corpus));
    float[][] sentences = new float[entries.size()][];
    float[][] objects = new float[entries.size()][];
    float[][][] clauses = new float[entries.size()][][];
    float[][] headings = new float[entries.size()][];
    List<float[]> allClauses = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      sentences[i] = store.vector(prompt(entry.simplified()));
      objects[i] = store.vector(prompt(object(entry)));
      clauses[i] =
          clauses(entry.simplified()).stream()
              .map(c -> store.vector(prompt(c)))
              .toArray(float[][]::new);
      headings[i] = store.vector(prompt(heading(entry)));
      allClauses.addAll(Arrays.asList(clauses[i]));
    }
    Whitening bySentence = Whitening.of(Arrays.asList(sentences));
    Whitening byObject = Whitening.of(Arrays.asList(objects));
    Whitening byClause = Whitening.of(allClauses);
    for (int i = 0; i < entries.size(); i++) {
      headings[i] = bySentence.apply(headings[i]);
      sentences[i] = bySentence.apply(sentences[i]);
      objects[i] = byObject.apply(objects[i]);
      for (int c = 0; c < clauses[i].length; c++) {
        clauses[i][c] = byClause.apply(clauses[i][c]);
      }
    }
    return new Vectors(sentences, objects, clauses, headings);
  }

  /** All texts whose vectors a corpus needs. */
  public static Set<String> texts(Corpus corpus) {
    Set<String> texts = new LinkedHashSet<>();
    for (Entry entry : corpus.entries()) {
      texts.add(prompt(entry.simplified()));
      texts.add(prompt(object(entry)));
      texts.add(prompt(heading(entry)));
      clauses(entry.simplified()).forEach(clause -> texts.add(prompt(clause)));
    }
    return texts;
  }

  public float[] sentence(int position) {
    return sentences[position];
  }

  public float[] object(int position) {
    return objects[position];
  }

  public float[][] clauses(int position) {
    return clauses[position];
  }

  /** Of the title of the task, or of the innermost heading above it. */
  public float[] heading(int position) {
    return headings[position];
  }

  /** The cosine of two vectors of this space, from -1 to 1. */
  public static float cosine(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static String prompt(String text) {
    return INSTRUCTION + Script.simplified(text);
  }

  private static String heading(Entry entry) {
    if (!entry.task().title().isEmpty()) {
      return entry.task().title();
    }
    List<String> section = entry.task().section();
    String last =
        section.isEmpty() ? entry.document().info().title() : section.get(section.size() - 1);
    return last.replaceFirst(
        "^\\s*(?:[（(][^）)]{1,4}[）)]|[^、.．\\s]{1,4}[、.．]|第\\S{1,4}[章节编])\\s*", "");
  }

  /** The parts between commas, colons and stops. */
  static List<String> clauses(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("[，。；：,;:]")) {
      if (part.length() > 1) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? List.of(text) : parts;
  }

  /** What a commitment is about: the sentence without the verbs and adverbs of its actions. */
  private static String object(Entry entry) {
    String text = entry.simplified();
    boolean[] dropped = new boolean[text.length()];
    for (Action action : entry.facts().actions()) {
      Arrays.fill(dropped, action.verbSpan().start(), action.verbSpan().end(), true);
      for (String modifier : action.modifiers()) {
        int at = text.lastIndexOf(modifier, action.verbSpan().start());
        if (at >= 0) {
          Arrays.fill(dropped, at, at + modifier.length(), true);
        }
      }
    }
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!dropped[i]) {
        kept.append(text.charAt(i));
      }
    }
    return kept.chars().filter(Character::isLetterOrDigit).count() < 2 ? text : kept.toString();
  }
}
