package org.policylineage.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Campaign;
import org.policylineage.parse.Document;
import org.policylineage.trace.Registers.CampaignRow;
import org.policylineage.trace.Registers.CampaignStep;

/** Every campaign with its editions in every document that names it. */
final class CampaignRegister {
  private CampaignRegister() {}

  static List<CampaignRow> of(Corpus corpus) {
    Map<String, Map<Integer, List<Entry>>> entries = new LinkedHashMap<>();
    for (Entry entry : corpus.entries()) {
      for (Campaign campaign : entry.facts().campaigns()) {
        List<Entry> own =
            entries
                .computeIfAbsent(campaign.name(), n -> new LinkedHashMap<>())
                .computeIfAbsent(entry.order(), d -> new ArrayList<>());
        if (own.isEmpty() || own.get(own.size() - 1).position() != entry.position()) {
          own.add(entry);
        }
      }
    }
    List<CampaignRow> rows = new ArrayList<>();
    entries.forEach(
        (name, documents) -> {
          List<CampaignStep> steps = new ArrayList<>();
          documents.forEach(
              (order, own) -> steps.add(step(name, corpus.documents().get(order), own)));
          rows.add(new CampaignRow(name, steps));
        });
    return rows;
  }

  private static CampaignStep step(String name, Document document, List<Entry> entries) {
    Set<String> editions = new TreeSet<>();
    Set<String> mentions = new LinkedHashSet<>();
    for (Entry entry : entries) {
      for (Campaign campaign : entry.facts().campaigns()) {
        if (campaign.name().equals(name)) {
          mentions.add(campaign.mention());
          if (!campaign.edition().isEmpty()) {
            editions.add(campaign.edition());
          }
        }
      }
    }
    return new CampaignStep(document, List.copyOf(editions), List.copyOf(mentions), entries);
  }
}
