package org.policylineage.extract;

import java.time.LocalDate;
import java.util.List;

/**
 * Reads the facts of commitments.
 *
 * <p>First the actions, because what an action is done to tells instruments and programmes that
 * stand without brackets or quotes; then the rest, each by a reader of its own. Time grows with the
 * length of the text, and for titles in 《》 with the square of their number in one sentence. An
 * extractor collects warnings and is meant for one thread.
 */
public final class FactExtractor {
  private final Lexicon lexicon;
  private final Warnings warnings = new Warnings();
  private final ActionReader actions;
  private final InstrumentReader instruments;
  private final CampaignReader campaigns;
  private final ResponsibilityReader responsibilities;
  private final DeadlineReader deadlines;
  private final QuantityReader quantities;

  /** An extractor that knows the words of a lexicon. */
  public FactExtractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.actions = new ActionReader(lexicon, warnings);
    this.instruments = new InstrumentReader(lexicon);
    this.campaigns = new CampaignReader(lexicon);
    this.responsibilities = new ResponsibilityReader(lexicon, warnings);
    this.deadlines = new DeadlineReader(lexicon);
    this.quantities = new QuantityReader(lexicon);
  }

  /**
   * Reads one commitment.
   *
   * @param text the sentence, without blanks between Chinese characters
   * @param responsibilityNote the note on who answers for the task, without its parentheses; empty
   *     or null for none
   * @param deadlineNote the note on the deadline, without its parentheses; empty or null for none
   * @param sectionPath the headings above the task, outermost first
   * @param issued the day the document was issued; null when unknown
   * @param horizonYear the plan's own year, by whose end undated work is due; 0 for none
   */
  public Facts extract(
      String text,
      String responsibilityNote,
      String deadlineNote,
      List<String> sectionPath,
      LocalDate issued,
      int horizonYear) {
    Brackets brackets = new Brackets(text);
    List<ActionReader.Found> found = actions.read(text, brackets);
    List<Instrument> named = instruments.read(text, brackets, found);
    List<Action> acts = found.stream().map(ActionReader.Found::action).toList();
    return new Facts(
        acts,
        stage(acts, named),
        named,
        campaigns.read(text, brackets, found),
        responsibilities.read(responsibilityNote, text),
        deadlines.read(deadlineNote, text, issued, horizonYear),
        quantities.read(text, brackets),
        lexicon.themes().of(text, sectionPath));
  }

  /** The words met so far that no table has. */
  public Warnings warnings() {
    return warnings;
  }

  /**
   * The furthest stage of a named instrument tells most; without one, the verb the sentence opens
   * with.
   */
  private static Stage stage(List<Action> actions, List<Instrument> instruments) {
    Stage stage = null;
    for (Instrument instrument : instruments) {
      stage = Stage.furthest(stage, Facts.stageAt(actions, instrument.span()));
    }
    return stage != null || actions.isEmpty() ? stage : actions.get(0).stage();
  }
}
