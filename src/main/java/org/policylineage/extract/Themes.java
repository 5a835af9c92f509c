package org.policylineage.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The controlled set of themes and the cues that tell them: themes.csv. */
final class Themes {
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Words<Set<String>> textCues = new Words<>();
  private final Words<Set<String>> sectionCues = new Words<>();

  Themes(Table table) {
    for (Table.Row row : table.rows()) {
      String theme = row.need("theme");
      String label = row.need("label");
      String name = row.need("english");
      if (!labels.computeIfAbsent(theme, t -> label).equals(label)
          || !names.computeIfAbsent(theme, t -> name).equals(name)) {
        throw row.wrong(theme + " has another label above; write the same one in all its rows");
      }
      boolean ofText = row.oneOf("field", List.of("text", "section")).equals("text");
      Words<Set<String>> cues = ofText ? textCues : sectionCues;
      String cue = row.need("cue");
      if (cues.get(cue) == null) {
        cues.put(cue, new TreeSet<>());
      }
      cues.get(cue).add(theme);
    }
  }

  Map<String, String> labels() {
    return Collections.unmodifiableMap(labels);
  }

  Map<String, String> names() {
    return Collections.unmodifiableMap(names);
  }

  /** The themes whose cues stand in the text; when none does, those of the section's headings. */
  List<String> of(String text, List<String> sectionPath) {
    Set<String> found = new TreeSet<>();
    collect(textCues, text, found);
    if (found.isEmpty()) {
      sectionPath.forEach(heading -> collect(sectionCues, heading, found));
    }
    List<String> ordered = new ArrayList<>(labels.keySet());
    ordered.retainAll(found);
    return ordered;
  }

  private static void collect(Words<Set<String>> cues, String text, Set<String> found) {
    for (int i = 0; i < text.length(); i++) {
      String cue = cues.at(text, i, text.length());
      if (cue != null) {
        found.addAll(cues.get(cue));
      }
    }
  }
}
