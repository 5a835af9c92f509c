package org.policylineage.extract;

/** How the agency named later stands to the one named earlier. */
public enum BodyChange {
  /** One body under one name, or a short and a full name of it. */
  SAME,
  /** One body that took another name. */
  RENAMED,
  /** Another body that took over the work. */
  SUCCEEDED,
  /** Two bodies: the responsibility moved. */
  DIFFERENT
}
