package org.policylineage.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Action;
import org.policylineage.ingest.Script;

/**
 * The texts of a commitment that get vectors.
 *
 * @param sentence the whole sentence
 * @param object what it is about: the sentence without the verbs and adverbs of its actions
 * @param heading the title of the task, or the innermost heading above it
 * @param clauses the parts between commas, colons and stops
 */
record EntryTexts(String sentence, String object, String heading, List<String> clauses) {
  /**
   * The retrieval instruction that bge was trained with; with it on both sides, meanings lie
   * clearer apart.
   */
  static final String PROMPT = "为这个句子生成表示以用于检索相关文章：";

  static EntryTexts of(Entry entry) {
    return new EntryTexts(
        prompt(entry.simplified()),
        prompt(object(entry)),
        prompt(heading(entry)),
        clauses(entry.simplified()).stream().map(EntryTexts::prompt).toList());
  }

  /** All of them. */
  List<String> all() {
    List<String> all = new ArrayList<>(List.of(sentence, object, heading));
    all.addAll(clauses);
    return all;
  }

  private static String prompt(String text) {
    return PROMPT + Script.simplified(text);
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

  private static List<String> clauses(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("[，。；：,;:]")) {
      if (part.length() > 1) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? List.of(text) : parts;
  }

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
