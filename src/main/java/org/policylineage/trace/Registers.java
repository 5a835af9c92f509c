package org.policylineage.trace;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.policylineage.cache.Lazy;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.BodyChange;
import org.policylineage.extract.Stage;
import org.policylineage.match.Link;
import org.policylineage.match.Links;
import org.policylineage.parse.Document;

/**
 * The facts of a corpus in tables: what became of every instrument, campaign, body, figure and
 * date; each is made when it is asked for.
 */
public final class Registers {
  private final Corpus corpus;
  private final Links links;
  private final Supplier<List<InstrumentRow>> instruments;
  private final Supplier<List<CampaignRow>> campaigns;
  private final Supplier<List<AgencyRow>> agencies;
  private final Supplier<List<DeadlineRow>> deadlines;

  private Registers(Corpus corpus, Links links, Lineages lineages) {
    this.corpus = corpus;
    this.links = links;
    this.instruments = new Lazy<>(() -> List.copyOf(InstrumentRegister.of(corpus)));
    this.campaigns = new Lazy<>(() -> List.copyOf(CampaignRegister.of(corpus)));
    this.agencies = new Lazy<>(() -> List.copyOf(AgencyRegister.of(corpus)));
    this.deadlines = new Lazy<>(() -> List.copyOf(DeadlineRegister.of(corpus, lineages)));
  }

  /**
   * One instrument through the documents.
   *
   * @param variants the names as written, the first first
   */
  public record InstrumentRow(
      String name, String kind, List<String> variants, List<InstrumentStep> steps) {
    public InstrumentRow {
      variants = List.copyOf(variants);
      steps = List.copyOf(steps);
    }
  }

  /**
   * What a document says of an instrument.
   *
   * @param stage the furthest stage in the document; null where only its name stands there
   * @param due the latest date of its own; null where there is none
   */
  public record InstrumentStep(Document document, Stage stage, YearMonth due, List<Entry> entries) {
    public InstrumentStep {
      entries = List.copyOf(entries);
    }
  }

  /** One campaign through the documents. */
  public record CampaignRow(String name, List<CampaignStep> steps) {
    public CampaignRow {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A campaign in a document.
   *
   * @param editions the years that the text names, in order; empty where it names none
   */
  public record CampaignStep(
      Document document, List<String> editions, List<String> mentions, List<Entry> entries) {
    public CampaignStep {
      editions = List.copyOf(editions);
      mentions = List.copyOf(mentions);
      entries = List.copyOf(entries);
    }
  }

  /**
   * A body through the documents.
   *
   * @param current the body that has its work today; the same name where nothing changed
   */
  public record AgencyRow(String name, String current, List<AgencyStep> steps) {
    public AgencyRow {
      steps = List.copyOf(steps);
    }
  }

  /** What a body leads and joins in a document. */
  public record AgencyStep(Document document, List<Entry> leads, List<Entry> joins) {
    public AgencyStep {
      leads = List.copyOf(leads);
      joins = List.copyOf(joins);
    }
  }

  /**
   * A change of who answers for linked commitments.
   *
   * @param field lead or participants
   * @param change DIFFERENT where responsibility moved, came or went; RENAMED, SUCCEEDED or SAME
   *     where only the body or its name is another
   * @param from the earlier names, empty for none; canonical, but as written where {@code change}
   *     is SAME
   * @param to the later names
   */
  public record Move(Link link, String field, BodyChange change, String from, String to) {}

  /**
   * A figure that changed.
   *
   * @param measure what is counted, as the later text has it
   * @param from as written earlier
   * @param to as written later
   */
  public record Figure(Link link, String measure, String from, String to) {}

  /** What later documents show of a dated commitment. */
  public enum DeadlineStanding {
    COMPLETED("有完成迹象", "evidence of completion"),
    SLIPPED("逾期仍在列", "overdue and still to be done"),
    ADVANCED("有进展", "advanced"),
    REGRESSED("后退", "at an earlier stage"),
    CONTINUING("延续", "continuing"),
    SILENT("未再提及", "not mentioned again");

    private final String label;
    private final String english;

    DeadlineStanding(String label, String english) {
      this.label = label;
      this.english = english;
    }

    /** The name in Chinese. */
    public String label() {
      return label;
    }

    /** The name in English. */
    public String english() {
      return english;
    }
  }

  /**
   * A dated commitment.
   *
   * @param due the last month in time
   * @param ongoing whether the work is to go on after it
   * @param passed whether that month had passed when the last document was issued
   * @param standing what the links from it show, the first relation in order
   * @param months by how many months a slipped one is late: to its new date, or to the day of the
   *     later text where that sets none; 0 for others
   * @param strand the link that shows it; null where nothing is said
   */
  public record DeadlineRow(
      Entry entry,
      YearMonth due,
      boolean ongoing,
      boolean passed,
      DeadlineStanding standing,
      long months,
      Strand strand) {}

  /** The registers of a corpus whose lineages are traced. */
  public static Registers of(Corpus corpus, Links links, Lineages lineages) {
    return new Registers(corpus, links, lineages);
  }

  /** Instruments by the first document that has them, then in the order of the text. */
  public List<InstrumentRow> instruments() {
    return instruments.get();
  }

  /** Campaigns likewise. */
  public List<CampaignRow> campaigns() {
    return campaigns.get();
  }

  /** Bodies by the number of commitments that name them, most first. */
  public List<AgencyRow> agencies() {
    return agencies.get();
  }

  /** What links show of bodies, in the order of the links. */
  public List<Move> moves() {
    return links.accepted().stream().flatMap(link -> moves(link).stream()).toList();
  }

  /** What one link shows of bodies. */
  public List<Move> moves(Link link) {
    return MoveRegister.moves(link, corpus.lexicon());
  }

  /** Numbers that linked commitments state differently, in the order of the links. */
  public List<Figure> figures() {
    return links.accepted().stream().flatMap(link -> figures(link).stream()).toList();
  }

  /** Numbers that the two ends of a link state differently. */
  public List<Figure> figures(Link link) {
    return MoveRegister.figures(link);
  }

  /** Every commitment with a date of its own, but those of the last document. */
  public List<DeadlineRow> deadlines() {
    return deadlines.get();
  }
}
