package org.policylineage.extract;

import java.io.Serializable;
import java.util.List;
import org.policylineage.parse.Span;

/**
 * A verb and what it is done to.
 *
 * @param verb the verb or chain of verbs as written, without the modifiers before it: 推动出台
 * @param verbSpan where the verb stands in the commitment's text
 * @param object the object as written, up to the end of its clause; empty when there is none
 * @param objectSpan where the object stands; before the verb in 将…压减至…, the same for two verbs that
 *     share it
 * @param stage where the action stands on the ladder
 * @param modifiers the adverbs of the verb in order: 加快, 适时, 持续
 */
public record Action(
    String verb, Span verbSpan, String object, Span objectSpan, Stage stage, List<String> modifiers)
    implements Serializable {
  public Action {
    modifiers = List.copyOf(modifiers);
  }
}
