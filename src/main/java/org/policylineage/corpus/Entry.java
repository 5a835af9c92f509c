package org.policylineage.corpus;

import java.io.Serializable;
import org.policylineage.extract.Facts;
import org.policylineage.ingest.Script;
import org.policylineage.parse.Commitment;
import org.policylineage.parse.Document;
import org.policylineage.parse.Task;

/**
 * A commitment with all that surrounds it.
 *
 * @param position its place among all commitments of the corpus, counted from 0
 * @param order the place of its document in the order of date, counted from 0
 */
public record Entry(
    int position, int order, Document document, Task task, Commitment commitment, Facts facts)
    implements Serializable {
  public String id() {
    return commitment.id();
  }

  public String text() {
    return commitment.text();
  }

  /**
   * The text in simplified characters, of the same length: what is compared, never what is shown.
   */
  public String simplified() {
    return Script.simplified(commitment.text());
  }
}
