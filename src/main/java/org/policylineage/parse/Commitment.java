package org.policylineage.parse;

import java.io.Serializable;

/**
 * One sentence of a task: the unit that is linked.
 *
 * @param id such as {@code plan-2020/22.1}; sentences count from 1, the title not counted
 * @param text without line breaks, blanks or notes
 * @param responsibility the note that says who answers for this sentence
 * @param deadline the note that says by when
 * @param span where it stands in the source
 */
public record Commitment(String id, String text, String responsibility, String deadline, Span span)
    implements Serializable {}
