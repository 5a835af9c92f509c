package org.policylineage.extract;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The words of the field: verbs with their stages, instruments, campaigns, agencies, units, themes
 * and small cues.
 *
 * <p>Read once from CSV tables (UTF-8, header row) that an analyst can edit; each table that the
 * folder does not hold is taken from the program.
 */
public final class Lexicon {
  private final String checksum;
  private final Verbs verbs;
  private final Titles titles;
  private final Bodies bodies;
  private final CampaignWords campaigns;
  private final Units units;
  private final Themes themes;
  private final Places places;
  private final Cues cues;

  private Lexicon(Path folder) {
    Table cueTable = Table.read(folder, "cues.csv", "class", "word");
    Table stages = Table.read(folder, "stages.csv", "word", "role", "stage", "scan", "names");
    Table modifiers = Table.read(folder, "modifiers.csv", "modifier", "effect", "alone");
    Table kinds = Table.read(folder, "instrument-kinds.csv", "ending", "kind", "bare");
    Table instruments =
        Table.read(folder, "instruments.csv", "mention", "name", "kind", "join", "score");
    Table agencies = Table.read(folder, "agencies.csv", "mention", "name", "change", "since");
    Table operations = Table.read(folder, "campaigns.csv", "class", "word", "name");
    Table measures = Table.read(folder, "units.csv", "unit", "kind");
    Table subjects = Table.read(folder, "themes.csv", "theme", "label", "english", "field", "cue");
    Table regions = Table.read(folder, "places.csv", "name", "place", "within");
    this.cues = new Cues(cueTable);
    this.verbs = new Verbs(stages, modifiers);
    this.bodies = new Bodies(agencies);
    this.titles = new Titles(kinds, instruments, cues, bodies);
    this.campaigns = new CampaignWords(operations);
    this.units = new Units(measures);
    this.themes = new Themes(subjects);
    this.places = new Places(regions);
    this.checksum =
        checksum(
            List.of(
                cueTable,
                stages,
                modifiers,
                kinds,
                instruments,
                agencies,
                operations,
                measures,
                subjects,
                regions));
  }

  /**
   * Reads the tables.
   *
   * @param folder where they stand; null or absent for the program's own
   * @throws LexiconException when a row cannot be used: file, line, and what to do
   */
  public static Lexicon read(Path folder) {
    return new Lexicon(folder);
  }

  /** SHA-256 of all tables as read, in hexadecimal: the same tables give the same checksum. */
  public String checksum() {
    return checksum;
  }

  /** The canonical name of an instrument's title, as mentions get it. */
  public String canonical(String title) {
    return titles.canonical(title);
  }

  /**
   * How alike two titles are, from 0 to 1; 1 when the table joins them, 0 when it keeps them apart.
   *
   * @see Titles#similarity
   */
  public double similarity(String a, String b) {
    return titles.similarity(a, b);
  }

  /**
   * Whether an action promises what its stage says: nothing in it only studies (研究), helps on (推动)
   * or leaves open (适时, 视情).
   */
  public boolean firm(Action action) {
    return verbs.firm(action.verb(), action.modifiers());
  }

  /** How two agencies, given by any of their names, stand to each other. */
  public BodyChange change(String earlier, String later) {
    return bodies.change(earlier, later);
  }

  /** The place whose body this is, then the places it lies within; empty for a national body. */
  public List<String> places(String body) {
    return places.of(body);
  }

  /** The canonical name of an agency; the name itself when no table has it. */
  public String agency(String mention) {
    return bodies.canonical(mention);
  }

  /**
   * The body that has the work of this one today, following successors; itself when there is none.
   */
  public String currentAgency(String mention) {
    return bodies.current(mention);
  }

  /** The themes' ids with their Chinese labels, in the order of the table. */
  public Map<String, String> themeLabels() {
    return themes.labels();
  }

  /** The themes' ids with their English labels, in the order of the table. */
  public Map<String, String> themeNames() {
    return themes.names();
  }

  Verbs verbs() {
    return verbs;
  }

  Titles titles() {
    return titles;
  }

  Bodies bodies() {
    return bodies;
  }

  CampaignWords campaigns() {
    return campaigns;
  }

  Units units() {
    return units;
  }

  Themes themes() {
    return themes;
  }

  Cues cues() {
    return cues;
  }

  private static String checksum(List<Table> tables) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Table table : tables) {
        digest.update(
            Path.of(table.name()).getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(table.bytes());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
