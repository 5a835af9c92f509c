package org.policylineage.ingest;

import java.util.List;
import java.util.Map;

/**
 * What was taken out of a file.
 *
 * @param lines the text in reading order, a paragraph or a printed line each
 * @param facts what the file says of itself: title, issuer, number, date, published
 * @param leftOut what is not in the lines, in words for the user
 */
record Extract(List<String> lines, Map<String, String> facts, List<String> leftOut) {
  Extract {
    lines = List.copyOf(lines);
    facts = Map.copyOf(facts);
    leftOut = List.copyOf(leftOut);
  }
}
