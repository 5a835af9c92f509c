package org.policylineage.extract;

import java.io.Serializable;
import java.util.List;
import org.policylineage.parse.Span;

/**
 * All that was read from one commitment; every list is in the order of the text.
 *
 * @param actions the verbs with their objects
 * @param stage the most telling stage: the furthest of an action on a named instrument, else that
 *     of the first action; null when there is no action
 * @param instruments the named laws, rules, standards, plans
 * @param campaigns the named operations and programmes
 * @param responsibility who answers for it
 * @param deadline by when
 * @param quantities the numbers and years
 * @param themes the ids of its themes, in the order of the table
 */
public record Facts(
    List<Action> actions,
    Stage stage,
    List<Instrument> instruments,
    List<Campaign> campaigns,
    Responsibility responsibility,
    Deadline deadline,
    List<Quantity> quantities,
    List<String> themes)
    implements Serializable {
  public Facts {
    actions = List.copyOf(actions);
    instruments = List.copyOf(instruments);
    campaigns = List.copyOf(campaigns);
    quantities = List.copyOf(quantities);
    themes = List.copyOf(themes);
  }

  /**
   * The furthest stage of an instrument here.
   *
   * @param instrument a canonical name
   * @return null when the instrument is not named or no action concerns it
   */
  public Stage stageOf(String instrument) {
    Stage furthest = null;
    for (Instrument named : instruments) {
      if (named.name().equals(instrument)) {
        furthest = Stage.furthest(furthest, stageAt(actions, named.span()));
      }
    }
    return furthest;
  }

  /** The furthest stage among the actions with the smallest object around the span. */
  static Stage stageAt(List<Action> actions, Span span) {
    Stage stage = null;
    int smallest = Integer.MAX_VALUE;
    for (Action action : actions) {
      Span object = action.objectSpan();
      if (object.start() > span.start()
          || object.end() < span.end()
          || object.length() > smallest) {
        continue;
      }
      stage = object.length() < smallest ? action.stage() : Stage.furthest(stage, action.stage());
      smallest = object.length();
    }
    return stage;
  }
}
