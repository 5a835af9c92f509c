package org.policylineage.trace;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Deadline;
import org.policylineage.extract.Instrument;
import org.policylineage.extract.Stage;
import org.policylineage.parse.Document;
import org.policylineage.trace.Registers.InstrumentRow;
import org.policylineage.trace.Registers.InstrumentStep;

/** Every instrument with its stage in every document that names it. */
final class InstrumentRegister {
  private InstrumentRegister() {}

  static List<InstrumentRow> of(Corpus corpus) {
    Map<String, Map<Integer, List<Entry>>> entries = new LinkedHashMap<>();
    Map<String, Set<String>> variants = new LinkedHashMap<>();
    Map<String, String> kinds = new LinkedHashMap<>();
    for (Entry entry : corpus.entries()) {
      for (Instrument instrument : entry.facts().instruments()) {
        String name = instrument.name();
        kinds.putIfAbsent(name, instrument.kind());
        variants.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(instrument.mention());
        List<Entry> own =
            entries
                .computeIfAbsent(name, n -> new LinkedHashMap<>())
                .computeIfAbsent(entry.order(), d -> new ArrayList<>());
        if (own.isEmpty() || own.get(own.size() - 1).position() != entry.position()) {
          own.add(entry);
        }
      }
    }
    List<InstrumentRow> rows = new ArrayList<>();
    entries.forEach(
        (name, documents) -> {
          List<InstrumentStep> steps = new ArrayList<>();
          documents.forEach(
              (order, own) -> steps.add(step(name, corpus.documents().get(order), own)));
          rows.add(
              new InstrumentRow(name, kinds.get(name), List.copyOf(variants.get(name)), steps));
        });
    return rows;
  }

  private static InstrumentStep step(String name, Document document, List<Entry> entries) {
    Stage furthest = null;
    YearMonth due = null;
    for (Entry entry : entries) {
      Stage stage = entry.facts().stageOf(name);
      if (stage != null && (furthest == null || stage.compareTo(furthest) > 0)) {
        furthest = stage;
      }
      Deadline deadline = entry.facts().deadline();
      if (!deadline.inferred()
          && deadline.due() != null
          && (due == null || deadline.due().isAfter(due))) {
        due = deadline.due();
      }
    }
    return new InstrumentStep(document, furthest, due, entries);
  }
}
