package org.policylineage.parse;

import java.io.Serializable;
import java.util.List;
import org.policylineage.ingest.DocumentInfo;

/**
 * A parsed document. Every character of its source that is not white space or markup stands in one
 * of these lists.
 *
 * @param source the decoded text that all spans count in
 * @param front what stands before the text proper: titles, numbers, addressees, the covering notice
 * @param sections the headings, in order
 * @param tasks the numbered items or clauses, in order
 * @param prose paragraphs outside tasks, kept and shown but never linked
 * @param furniture what belongs to the page and not to the document
 * @param warnings what the parser could not place or finds odd
 */
public record Document(
    DocumentInfo info,
    String source,
    List<Paragraph> front,
    List<Section> sections,
    List<Task> tasks,
    List<Prose> prose,
    List<Paragraph> furniture,
    List<Warning> warnings)
    implements Serializable {
  public Document {
    front = List.copyOf(front);
    sections = List.copyOf(sections);
    tasks = List.copyOf(tasks);
    prose = List.copyOf(prose);
    furniture = List.copyOf(furniture);
    warnings = List.copyOf(warnings);
  }

  public String id() {
    return info.id();
  }

  /** A stretch of text that has no id. */
  public record Paragraph(String text, Span span) implements Serializable {}

  /**
   * A heading.
   *
   * @param text with its ordinal, as published
   * @param level 1 for the outermost
   */
  public record Section(String text, int level, Span span) implements Serializable {}

  /** A sentence outside tasks, with an id such as {@code opinions-2019/p2.3}. */
  public record Prose(String id, String text, Span span) implements Serializable {}

  /** Something in the source that a person should look at; lines count from 1. */
  public record Warning(int line, String message) implements Serializable {}
}
