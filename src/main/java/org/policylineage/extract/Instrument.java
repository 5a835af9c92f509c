package org.policylineage.extract;

import java.io.Serializable;
import org.policylineage.parse.Span;

/**
 * A named law, rule, standard, plan or the like.
 *
 * @param name the canonical name: no brackets, no 中华人民共和国, no （试行）, variants joined as the table
 *     says
 * @param kind law, regulation, rule, interpretation, treaty, opinion, guideline, standard, plan,
 *     catalogue, report, or other
 * @param mention the name as written, without 《》
 * @param span where the mention stands in the commitment's text, without 《》
 */
public record Instrument(String name, String kind, String mention, Span span)
    implements Serializable {}
