package org.policylineage.extract;

import java.io.Serializable;
import org.policylineage.parse.Span;

/**
 * A named operation or programme.
 *
 * @param name the name without its edition: 剑网
 * @param edition the year of the edition, empty when none is given: 2023
 * @param mention the words as written
 * @param span where the mention stands in the commitment's text
 */
public record Campaign(String name, String edition, String mention, Span span)
    implements Serializable {}
