package org.policylineage.extract;

import java.io.Serializable;

/**
 * A responsible body.
 *
 * @param name the canonical name of the body as it was called, whatever short or full name was
 *     written
 * @param mention the name as written
 * @param role whether it leads or takes part
 */
public record Agency(String name, String mention, Role role) implements Serializable {
  /** What a body does for a task. */
  public enum Role {
    LEAD,
    PARTICIPANT
  }
}
