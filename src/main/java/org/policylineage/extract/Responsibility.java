package org.policylineage.extract;

import java.io.Serializable;
import java.util.List;

/**
 * Who answers for a task.
 *
 * @param agencies the bodies in the order of the note
 * @param severally whether each answers for its own part (按职责分工, 分别)
 * @param text the note as written, empty when there is none
 */
public record Responsibility(List<Agency> agencies, boolean severally, String text)
    implements Serializable {
  public Responsibility {
    agencies = List.copyOf(agencies);
  }

  /** The canonical names of the bodies that lead; usually one, the first listed. */
  public List<String> lead() {
    return names(Agency.Role.LEAD);
  }

  /** The canonical names of the bodies that take part. */
  public List<String> participants() {
    return names(Agency.Role.PARTICIPANT);
  }

  private List<String> names(Agency.Role role) {
    return agencies.stream().filter(agency -> agency.role() == role).map(Agency::name).toList();
  }
}
