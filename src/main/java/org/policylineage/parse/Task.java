package org.policylineage.parse;

import java.io.Serializable;
import java.util.List;

/**
 * One numbered item of a plan, or one clause.
 *
 * @param id such as {@code plan-2020/22}
 * @param section the headings above it, outermost first, with their ordinals
 * @param title the heading sentence that opens it, without its full stop; empty where there is none
 * @param responsibility the note that says who answers for it, as published; empty where none does
 * @param deadline the note that says by when, as published; empty where none does
 * @param marker where its ordinal stands
 * @param heading where its title stands, an empty span where it has none
 * @param notes where the notes stand
 */
public record Task(
    String id,
    List<String> section,
    String title,
    String responsibility,
    String deadline,
    List<Commitment> commitments,
    Span marker,
    Span heading,
    List<Span> notes)
    implements Serializable {
  public Task {
    section = List.copyOf(section);
    commitments = List.copyOf(commitments);
    notes = List.copyOf(notes);
  }
}
