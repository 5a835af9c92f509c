package org.policylineage.extract;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The agencies' names: agencies.csv. */
final class Bodies {
  private record Next(String name, boolean renamed) {}

  private final Words<String> names = new Words<>();
  private final Set<String> generic = new HashSet<>();
  private final Map<String, Next> next = new HashMap<>();

  Bodies(Table table) {
    Map<String, Table.Row> ownRows = new HashMap<>();
    for (Table.Row row : table.rows()) {
      String mention = row.need("mention");
      String name = row.need("name");
      String change = row.oneOf("change", List.of("same", "renamed", "successor", "generic"));
      boolean later = change.equals("renamed") || change.equals("successor");
      if (later) {
        checkMonth(row);
        if (next.put(mention, new Next(name, change.equals("renamed"))) != null) {
          throw row.wrong(mention + " already has a successor; keep one row");
        }
        if (names.get(mention) == null) {
          names.put(mention, mention);
        }
      } else {
        if (ownRows.put(mention, row) != null) {
          throw row.wrong(mention + " is listed twice; keep one row");
        }
        names.put(mention, name);
        if (change.equals("generic")) {
          generic.add(name);
        }
      }
    }
    for (Table.Row row : table.rows()) {
      // A circle of successors would never end.
      Set<String> seen = new HashSet<>();
      for (String at = row.get("mention");
          at != null;
          at = next.containsKey(at) ? next.get(at).name() : null) {
        if (!seen.add(at)) {
          throw row.wrong("the successors of " + at + " lead back to it; break the circle");
        }
      }
    }
  }

  private static void checkMonth(Table.Row row) {
    try {
      var unused = YearMonth.parse(row.need("since"));
    } catch (DateTimeParseException e) {
      throw new LexiconException(
          row.wrong("since is “" + row.get("since") + "”; write it as 2023-03").getMessage(), e);
    }
  }

  /** The longest known name at a place, or null. */
  String at(String text, int from, int to) {
    return names.at(text, from, to);
  }

  boolean known(String mention) {
    return names.contains(mention);
  }

  boolean generic(String name) {
    return generic.contains(name);
  }

  String canonical(String mention) {
    String name = names.get(mention);
    return name == null ? mention : name;
  }

  String current(String mention) {
    String at = canonical(mention);
    while (next.containsKey(at)) {
      at = canonical(next.get(at).name());
    }
    return at;
  }

  BodyChange change(String earlier, String later) {
    String a = canonical(earlier);
    String b = canonical(later);
    if (a.equals(b)) {
      return BodyChange.SAME;
    }
    boolean renamed = true;
    for (String at = a; next.containsKey(at); ) {
      renamed &= next.get(at).renamed();
      at = canonical(next.get(at).name());
      if (at.equals(b)) {
        return renamed ? BodyChange.RENAMED : BodyChange.SUCCEEDED;
      }
    }
    return BodyChange.DIFFERENT;
  }
}
