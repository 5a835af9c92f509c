package org.policylineage.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.extract.Stage;
import org.policylineage.ingest.Script;
import org.policylineage.match.Decision;
import org.policylineage.match.Link;
import org.policylineage.match.Links;
import org.policylineage.parse.Document;
import org.policylineage.parse.Task;

/**
 * Whether and how later documents answer each clause of the document that set the course.
 *
 * <p>That is the earliest document of which no task has a note on who answers for it or by when: it
 * says what is to be done and leaves by whom to the plans. Where every document has such notes it
 * is the earliest one. Silence in later documents is no proof that nothing was done.
 *
 * @param document the one that is followed up
 * @param clauses its tasks, in order
 * @param targets what its prose wants reached by which year
 */
public record FollowUps(Document document, List<Clause> clauses, List<Target> targets) {
  /** How far one document answers a commitment. */
  public enum Followed {
    /** By an accepted link. */
    YES("有", "yes"),
    /** By a likely candidate that was not accepted. */
    WEAK("弱", "weak"),
    NO("无", "no");

    private final String label;
    private final String id;

    Followed(String label, String id) {
      this.label = label;
      this.id = id;
    }

    /** The name in Chinese. */
    public String label() {
      return label;
    }

    /** The name in files. */
    public String id() {
      return id;
    }
  }

  /** How far all later documents together answer a clause. */
  public enum Summary {
    /** Every commitment is answered by at least one document. */
    FULL("全部有后续", "followed in full"),
    /** Some commitments are. */
    PART("部分有后续", "followed in part"),
    /** None is, but there are likely candidates. */
    WEAK("后续较弱", "followed weakly"),
    NONE("未见后续", "no evidence found");

    private final String label;
    private final String english;

    Summary(String label, String english) {
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
   * A later commitment that answers one of the clause.
   *
   * @param lead the canonical names of the bodies that lead it; empty where the text names none
   * @param stage where it stands; null where it has no action
   */
  public record Answer(Link link, Verdict verdict, List<String> lead, Stage stage) {
    public Answer {
      lead = List.copyOf(lead);
    }

    public Entry entry() {
      return link.later();
    }
  }

  /**
   * A commitment and one later document.
   *
   * @param answers the most probable first; the accepted ones alone where there are any
   */
  public record Cell(Entry commitment, Document document, Followed followed, List<Answer> answers) {
    public Cell {
      answers = List.copyOf(answers);
    }
  }

  /** A commitment of the clause with a cell for every later document. */
  public record Row(Entry commitment, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    boolean has(Followed followed) {
      return cells.stream().anyMatch(cell -> cell.followed() == followed);
    }
  }

  /** A clause with its commitments. */
  public record Clause(Task task, List<Row> rows, Summary summary) {
    public Clause {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What the prose wants reached by a year.
   *
   * @param prose the id of the sentence
   * @param quote verbatim, from the year to the end of the sentence or the next year
   */
  public record Target(int year, String prose, String quote) {}

  private static final Pattern BY_YEAR = Pattern.compile("到((?:19|20)[0-9]{2})年");

  public FollowUps {
    clauses = List.copyOf(clauses);
    targets = List.copyOf(targets);
  }

  /**
   * The follow-up as the links show it.
   *
   * @param weak the least probability of a candidate that counts as a weak answer
   */
  public static FollowUps of(Corpus corpus, Links links, Verdicts verdicts, double weak) {
    Document document = course(corpus);
    int order = corpus.documents().indexOf(document);
    Map<Integer, List<Link>> answers = new HashMap<>();
    for (Link link : links.all()) {
      if (link.earlier().order() == order && (link.accepted() || isWeak(link, weak))) {
        answers.computeIfAbsent(link.earlier().position(), p -> new ArrayList<>()).add(link);
      }
    }
    List<Document> later = corpus.documents().subList(order + 1, corpus.documents().size());
    List<Clause> clauses = new ArrayList<>();
    for (Task task : document.tasks()) {
      List<Row> rows = new ArrayList<>();
      for (Entry entry : corpus.entriesOf(order)) {
        if (entry.task().id().equals(task.id())) {
          List<Link> own = answers.getOrDefault(entry.position(), List.of());
          rows.add(
              new Row(entry, later.stream().map(to -> cell(entry, to, own, verdicts)).toList()));
        }
      }
      clauses.add(new Clause(task, rows, summary(rows)));
    }
    return new FollowUps(document, clauses, targets(document));
  }

  private static Document course(Corpus corpus) {
    return corpus.documents().stream()
        .filter(
            document ->
                document.tasks().stream()
                    .allMatch(t -> t.responsibility().isEmpty() && t.deadline().isEmpty()))
        .findFirst()
        .orElseGet(() -> corpus.documents().get(0));
  }

  private static boolean isWeak(Link link, double weak) {
    boolean rejected =
        link.decision() != null && link.decision().verdict() == Decision.Verdict.REJECT;
    return link.probability() >= weak && !rejected;
  }

  private static Cell cell(Entry entry, Document later, List<Link> links, Verdicts verdicts) {
    List<Link> here =
        links.stream().filter(link -> link.later().document().id().equals(later.id())).toList();
    List<Link> accepted = here.stream().filter(Link::accepted).toList();
    Followed followed =
        !accepted.isEmpty() ? Followed.YES : here.isEmpty() ? Followed.NO : Followed.WEAK;
    List<Answer> answers =
        (accepted.isEmpty() ? here : accepted)
            .stream()
                .sorted(java.util.Comparator.comparingDouble(link -> -link.probability()))
                .map(
                    link ->
                        new Answer(
                            link,
                            verdicts.of(link),
                            link.later().facts().responsibility().lead(),
                            link.later().facts().stage()))
                .toList();
    return new Cell(entry, later, followed, answers);
  }

  private static Summary summary(List<Row> rows) {
    long answered = rows.stream().filter(row -> row.has(Followed.YES)).count();
    if (answered > 0) {
      return answered == rows.size() ? Summary.FULL : Summary.PART;
    }
    return rows.stream().anyMatch(row -> row.has(Followed.WEAK)) ? Summary.WEAK : Summary.NONE;
  }

  private static List<Target> targets(Document document) {
    List<Target> targets = new ArrayList<>();
    for (Document.Prose prose : document.prose()) {
      Matcher year = BY_YEAR.matcher(Script.simplified(prose.text()));
      List<Integer> starts = new ArrayList<>();
      List<Integer> years = new ArrayList<>();
      while (year.find()) {
        starts.add(year.start());
        years.add(Integer.parseInt(year.group(1)));
      }
      for (int i = 0; i < starts.size(); i++) {
        int end = i + 1 < starts.size() ? starts.get(i + 1) : prose.text().length();
        targets.add(
            new Target(years.get(i), prose.id(), prose.text().substring(starts.get(i), end)));
      }
    }
    return targets;
  }
}
