package org.policylineage.extract;

import java.util.List;

/** The words by which campaigns are known: campaigns.csv. */
final class CampaignWords {
  /** What may follow a quoted name that makes it a campaign's. */
  final Words<Boolean> cues = new Words<>();

  /** How the object of 实施 ends when it is a programme. */
  final Words<Boolean> programmes = new Words<>();

  /** Names that are a campaign's when a cue or an edition follows, quoted or not. */
  final Words<String> names = new Words<>();

  /** Names that are a campaign's wherever they stand. */
  final Words<String> phrases = new Words<>();

  /** Quoted words that are no campaign's name. */
  final Words<Boolean> not = new Words<>();

  CampaignWords(Table table) {
    for (Table.Row row : table.rows()) {
      String word = row.need("word");
      switch (row.oneOf("class", List.of("cue", "programme", "name", "phrase", "not"))) {
        case "cue" -> cues.put(word, true);
        case "programme" -> programmes.put(word, true);
        case "name" -> names.put(word, row.need("name"));
        case "phrase" -> phrases.put(word, row.need("name"));
        default -> not.put(word, true);
      }
    }
  }
}
