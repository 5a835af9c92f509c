package org.policylineage.generate;

import java.util.ArrayList;
import java.util.List;
import org.policylineage.extract.Stage;
import org.policylineage.generate.Material.Body;
import org.policylineage.generate.Material.Measure;
import org.policylineage.generate.Material.Topic;

/**
 * What a clause promises, behind its words, as it stands in one plan.
 *
 * @param lineage numbers of the matter itself, then of the matters of higher plans that it takes up
 * @param step which of the measure's steps it has reached
 * @param amount how many, of a measure that counts
 * @param named which kind of instrument or which campaign, of a measure that names one
 * @param lead the bodies that answer for it, the first one leads
 * @param deadline by when: year × 100 + month, {@link #ONGOING} or {@link #OPEN}
 * @param wording how it is put this time
 */
record Matter(
    List<Long> lineage,
    Topic topic,
    Measure measure,
    int step,
    int amount,
    int named,
    List<Body> lead,
    int deadline,
    Wording wording) {
  static final int OPEN = 0;
  static final int ONGOING = 1;

  /**
   * The choices of words; each is a number that is reduced to what there is to choose from.
   *
   * @param scope the group or field it is said of, -1 for none
   * @param place a place it is said of where the region has some, -1 for none
   * @param tail the phrase that rounds it off, -1 for none
   */
  record Wording(
      int scheme, int topic, int word, int title, int scope, int scopeWord, int place, int tail) {}

  Stage stage() {
    return measure.steps().get(step).stage();
  }

  boolean isLast() {
    return step == measure.steps().size() - 1;
  }

  /** What no two matters of one issuer share unless they are one. */
  String key() {
    return topic.variants().get(0) + measure.name() + (names() ? named : "");
  }

  boolean names() {
    return measure.kind() == Material.Kind.INSTRUMENT || measure.kind() == Material.Kind.CAMPAIGN;
  }

  boolean isGeneral() {
    return measure.kind() == Material.Kind.GENERAL;
  }

  /** The same as one that takes up the matter of a higher plan. */
  Matter below(Matter above) {
    List<Long> numbers = new ArrayList<>(List.of(lineage.get(0)));
    numbers.addAll(above.lineage);
    return new Matter(
        List.copyOf(numbers), topic, measure, step, amount, named, lead, deadline, wording);
  }

  Matter with(Wording other) {
    return new Matter(lineage, topic, measure, step, amount, named, lead, deadline, other);
  }

  Matter with(Measure other, int otherStep) {
    return new Matter(lineage, topic, other, otherStep, amount, named, lead, deadline, wording);
  }

  Matter withAmount(int other) {
    return new Matter(lineage, topic, measure, step, other, named, lead, deadline, wording);
  }

  Matter with(List<Body> bodies) {
    return new Matter(lineage, topic, measure, step, amount, named, bodies, deadline, wording);
  }

  Matter withDeadline(int other) {
    return new Matter(lineage, topic, measure, step, amount, named, lead, other, wording);
  }
}
