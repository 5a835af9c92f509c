package org.policylineage.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places whose bodies issue documents, each within a larger one: places.csv. */
final class Places {
  private final Words<String> names = new Words<>();
  private final Map<String, String> within = new HashMap<>();

  Places(Table table) {
    for (Table.Row row : table.rows()) {
      String place = row.need("place");
      names.put(row.need("name"), place);
      String larger = row.get("within");
      if (!larger.isEmpty() && within.put(place, larger) != null) {
        throw row.wrong(place + " already lies within another place; keep one row");
      }
    }
    for (Table.Row row : table.rows()) {
      List<String> seen = new ArrayList<>();
      for (String at = row.get("place"); at != null; at = within.get(at)) {
        if (seen.contains(at)) {
          throw row.wrong("the places above " + at + " lead back to it; break the circle");
        }
        seen.add(at);
      }
    }
  }

  /** The place that a body's name begins with, then those it lies within; empty for a national. */
  List<String> of(String body) {
    List<String> places = new ArrayList<>();
    String named = names.at(body, 0, body.length());
    for (String at = named == null ? null : names.get(named); at != null; at = within.get(at)) {
      places.add(at);
    }
    return places;
  }
}
