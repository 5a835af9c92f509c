package org.policylineage.trace;

import java.io.Serializable;
import org.policylineage.corpus.Entry;
import org.policylineage.match.Link;

/** An accepted link and what it shows. */
public record Strand(Link link, Verdict verdict) implements Serializable {
  public Entry earlier() {
    return link.earlier();
  }

  public Entry later() {
    return link.later();
  }
}
