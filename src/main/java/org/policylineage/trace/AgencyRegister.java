package org.policylineage.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Agency;
import org.policylineage.trace.Registers.AgencyRow;
import org.policylineage.trace.Registers.AgencyStep;

/** Every body with what it leads and joins in every document that names it. */
final class AgencyRegister {
  private AgencyRegister() {}

  private record Work(List<Entry> leads, List<Entry> joins) {
    int size() {
      return leads.size() + joins.size();
    }
  }

  static List<AgencyRow> of(Corpus corpus) {
    Map<String, Map<Integer, Work>> bodies = new LinkedHashMap<>();
    for (Entry entry : corpus.entries()) {
      for (Agency agency : entry.facts().responsibility().agencies()) {
        Work work =
            bodies
                .computeIfAbsent(agency.name(), n -> new LinkedHashMap<>())
                .computeIfAbsent(
                    entry.order(), d -> new Work(new ArrayList<>(), new ArrayList<>()));
        List<Entry> own = agency.role() == Agency.Role.LEAD ? work.leads() : work.joins();
        if (own.isEmpty() || own.get(own.size() - 1).position() != entry.position()) {
          own.add(entry);
        }
      }
    }
    List<Map.Entry<String, Map<Integer, Work>>> sorted = new ArrayList<>(bodies.entrySet());
    sorted.sort(Comparator.comparingInt(body -> -size(body.getValue())));
    List<AgencyRow> rows = new ArrayList<>();
    for (Map.Entry<String, Map<Integer, Work>> body : sorted) {
      List<AgencyStep> steps = new ArrayList<>();
      body.getValue()
          .forEach(
              (order, w) ->
                  steps.add(new AgencyStep(corpus.documents().get(order), w.leads(), w.joins())));
      rows.add(new AgencyRow(body.getKey(), corpus.lexicon().currentAgency(body.getKey()), steps));
    }
    return rows;
  }

  private static int size(Map<Integer, Work> work) {
    return work.values().stream().mapToInt(Work::size).sum();
  }
}
