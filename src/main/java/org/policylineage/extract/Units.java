package org.policylineage.extract;

import java.util.List;

/** What is counted by: units.csv. */
final class Units {
  private final Words<Boolean> cardinal = new Words<>();
  private final Words<Boolean> ordinal = new Words<>();

  Units(Table table) {
    for (Table.Row row : table.rows()) {
      String unit = row.need("unit");
      String kind =
          row.oneOf("kind", List.of("count", "time", "ordinal", "share", "money", "measure"));
      (kind.equals("ordinal") ? ordinal : cardinal).put(unit, true);
    }
  }

  /** Units after a plain number. */
  Words<Boolean> cardinal() {
    return cardinal;
  }

  /** Units after 第 or 前. */
  Words<Boolean> ordinal() {
    return ordinal;
  }
}
