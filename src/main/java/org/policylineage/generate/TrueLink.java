package org.policylineage.generate;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of a pair of commitments.
 *
 * @param grade 2 the later continues the earlier, 1 either way, 0 it does not
 * @param relation what the link shows, {@code -} where it is none
 * @param changes what happened between the two
 */
public record TrueLink(
    String earlier, String later, int grade, String relation, Set<Change> changes) {
  String row() {
    return String.join("\t", earlier, later, "" + grade, relation);
  }

  String kindsRow() {
    return String.join(
        "\t",
        earlier,
        later,
        "" + grade,
        changes.stream().sorted().map(Change::id).collect(Collectors.joining("|")));
  }
}
