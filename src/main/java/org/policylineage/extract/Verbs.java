package org.policylineage.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The verbs, the nouns that tell a stage, and the adverbs: stages.csv and modifiers.csv. */
final class Verbs {
  /** How a verb behaves before other words. */
  enum Role {
    /** Takes an object, or a further verb with the same object: 制定出台. */
    VERB,
    /** Takes an object only: 打击. */
    PLAIN,
    /** Takes an object whose last noun can tell the stage: 开展…研究. */
    LIGHT,
    /** Promises to help on, not to finish: 推动出台. */
    PUSH,
    /** Promises that others are helped to do: 鼓励企业加强…. */
    HELP,
    /** Before another verb, promises only to study it: 探索建立. */
    STUDY
  }

  /**
   * A verb.
   *
   * @param scan whether it can be trusted as the verb of a clause when it stands inside it
   * @param names whether its object can be an instrument's title without 《》
   */
  record Verb(String word, Role role, Stage stage, boolean scan, boolean names) {
    /** Whether the verb only helps on what another verb says. */
    boolean helps() {
      return role == Role.PUSH || role == Role.HELP;
    }
  }

  /** A noun at the end of an object that tells the stage: 推进…修订. */
  record Tail(Stage stage, boolean names) {}

  /**
   * An adverb.
   *
   * @param sustains whether it lifts implementing to sustaining
   * @param conditional whether it leaves the time or the doing open
   * @param alone its stage when it is the verb itself, or null
   */
  record Modifier(boolean sustains, boolean conditional, Stage alone) {}

  private static final List<String> STAGES =
      Arrays.stream(Stage.values()).map(Stage::name).toList();

  private final Words<Verb> verbs = new Words<>();
  private final Words<Tail> tails = new Words<>();
  private final Words<Stage> products = new Words<>();
  private final Words<Modifier> modifiers = new Words<>();

  Verbs(Table stages, Table adverbs) {
    for (Table.Row row : stages.rows()) {
      String word = row.need("word");
      String role =
          row.oneOf(
              "role",
              List.of("verb", "plain", "light", "push", "help", "study", "tail", "product"));
      Stage stage = Stage.valueOf(row.oneOf("stage", STAGES));
      boolean seen =
          switch (role) {
            case "tail" -> tails.contains(word);
            case "product" -> products.contains(word);
            default -> verbs.contains(word);
          };
      if (seen) {
        throw row.wrong(word + " is listed twice as such; keep one row");
      }
      switch (role) {
        case "tail" -> tails.put(word, new Tail(stage, row.yes("names")));
        case "product" -> products.put(word, stage);
        default ->
            verbs.put(
                word,
                new Verb(
                    word,
                    Role.valueOf(role.toUpperCase(Locale.ROOT)),
                    stage,
                    row.yes("scan"),
                    row.yes("names")));
      }
    }
    for (Table.Row row : adverbs.rows()) {
      String effect = row.oneOf("effect", List.of("none", "sustain", "conditional"));
      Stage alone = row.get("alone").isEmpty() ? null : Stage.valueOf(row.oneOf("alone", STAGES));
      modifiers.put(
          row.need("modifier"),
          new Modifier(effect.equals("sustain"), effect.equals("conditional"), alone));
    }
  }

  /** Whether no verb of the chain and no adverb before it weakens the promise. */
  boolean firm(String chain, List<String> adverbs) {
    for (int i = 0; i < chain.length(); ) {
      String word = verbs.at(chain, i, chain.length());
      Verb verb = word == null ? null : verbs.get(word);
      if (verb != null
          && (verb.helps() || verb.stage() == Stage.STUDY || verb.stage() == Stage.DRAFT)) {
        return false;
      }
      i += word == null ? 1 : word.length();
    }
    return adverbs.stream().map(modifiers::get).noneMatch(m -> m != null && m.conditional());
  }

  Words<Verb> verbs() {
    return verbs;
  }

  Words<Tail> tails() {
    return tails;
  }

  Words<Stage> products() {
    return products;
  }

  Words<Modifier> modifiers() {
    return modifiers;
  }
}
