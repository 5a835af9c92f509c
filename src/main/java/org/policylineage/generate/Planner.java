package org.policylineage.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policylineage.generate.Material.Body;
import org.policylineage.generate.Material.Field;
import org.policylineage.generate.Material.Kind;
import org.policylineage.generate.Material.Measure;
import org.policylineage.generate.Material.Topic;
import org.policylineage.generate.Matter.Wording;
import org.policylineage.generate.Plan.Clause;
import org.policylineage.generate.Plan.Origin;
import org.policylineage.generate.Plan.PlanTask;
import org.policylineage.generate.Plan.Sentence;

/**
 * Makes the plans of one series, year by year: from each plan the next, with what is carried on,
 * changed and dropped, what the plan above has set, and what is new. How often is by the real
 * documents' manner: most is reworded, little is kept word for word.
 */
final class Planner {
  private static final int DROPPED = 14;
  private static final int DROPPED_WHEN_DONE = 35;
  private static final int RETURNS = 12;
  private static final int MOVES_ON = 38;
  private static final int MOVES_ON_WHEN_DUE = 75;
  private static final int CHANGES_DEADLINE = 8;
  private static final int FALLS_BACK = 4;
  private static final int MADE_CONCRETE = 55;
  private static final int MADE_GENERAL = 4;
  private static final int CHANGES_AMOUNT = 70;
  private static final int CHANGES_LEAD = 6;
  private static final int CHANGES_PARTNERS = 20;
  private static final int REWORDED = 88;
  private static final int EACH_WORD = 62;
  private static final int SPLIT = 16;
  private static final int MERGED = 7;
  private static final int REORDERED = 25;
  private static final int MOVED = 12;
  private static final int NEAR_MISS = 40;
  private static final int NEAR_TRIES = 40;
  private static final int SAME_TOPIC = 65;
  private static final int ADOPTED = 40;
  private static final int GENERAL = 12;
  private static final int LARGE = 1 << 20;

  private final Series series;
  private final List<Plan> above;
  private final long seed;
  private final Material material = Material.get();
  private final Phrasing phrasing;
  private final Set<String> taken = new HashSet<>();
  private final Set<Topic> used = new HashSet<>();
  private final List<Clause> resting = new ArrayList<>();
  private Dice dice;
  private List<Clause> models = List.of();
  private Plan last;
  private long born;

  /**
   * @param above the plans of the series above, all years of it
   */
  Planner(Series series, List<Plan> above, long seed) {
    this.series = series;
    this.above = above;
    this.seed = seed;
    this.phrasing = new Phrasing(series);
  }

  /** A task while it is put together: sentences as lists of clauses. */
  private record Draft(Field field, List<List<Clause>> sentences) {}

  /** The plan that follows the last one, with so many tasks. */
  Plan next(int year, int count) {
    dice = Dice.of(seed, series.number(), year);
    used.clear();
    List<Draft> drafts = carriedOn(year);
    if (last != null) {
      last.sentences().forEach(this::use);
    }
    dice.shuffle(drafts);
    while (drafts.size() > count) {
      drafts.remove(drafts.size() - 1);
    }
    models = adoptable(year);
    while (drafts.size() < count) {
      drafts.add(begun(year));
    }
    last = ordered(year, drafts);
    return last;
  }

  private void use(Sentence sentence) {
    sentence.clauses().forEach(clause -> used.add(clause.matter().topic()));
  }

  // --- what goes on

  private List<Draft> carriedOn(int year) {
    List<Draft> drafts = new ArrayList<>();
    if (last == null) {
      return drafts;
    }
    for (Clause clause : List.copyOf(resting)) {
      if (dice.happens(RETURNS)) {
        Matter back = changed(clause.matter(), year);
        Clause returned = new Clause(back, Origin.RETURNED, clause.earlier(), clause.matter());
        drafts.add(new Draft(fieldOf(back), listOf(listOf(returned))));
      }
    }
    resting.clear();
    for (PlanTask task : last.tasks()) {
      Draft draft = new Draft(task.field(), new ArrayList<>());
      for (Sentence sentence : task.sentences()) {
        List<Clause> kept = kept(sentence, year);
        if (kept.size() > 1 && dice.happens(SPLIT)) {
          List<Clause> part = listOf(kept.remove(dice.below(kept.size())));
          (dice.happens(60) ? added(drafts, task.field()) : draft).sentences().add(part);
        }
        if (!kept.isEmpty()) {
          draft.sentences().add(kept);
        }
      }
      if (draft.sentences().size() > 1 && dice.happens(MOVED)) {
        added(drafts, task.field()).sentences().add(draft.sentences().remove(0));
      }
      if (!draft.sentences().isEmpty()) {
        drafts.add(draft);
      }
    }
    return merged(drafts);
  }

  private List<Clause> kept(Sentence sentence, int year) {
    List<Clause> kept = new ArrayList<>();
    for (Clause clause : sentence.clauses()) {
      Matter matter = clause.matter();
      if (dice.happens(matter.isLast() ? DROPPED_WHEN_DONE : DROPPED)) {
        resting.add(new Clause(matter, clause.origin(), sentence.id(), null));
      } else {
        kept.add(new Clause(changed(matter, year), Origin.CONTINUED, sentence.id(), matter));
      }
    }
    if (kept.size() > 1 && dice.happens(REORDERED)) {
      kept.add(kept.remove(0));
    }
    return kept;
  }

  private static Draft added(List<Draft> drafts, Field field) {
    Draft draft = new Draft(field, new ArrayList<>());
    drafts.add(draft);
    return draft;
  }

  /** Two tasks of one section become one, as a sentence of both or as two sentences. */
  private List<Draft> merged(List<Draft> drafts) {
    Map<String, Draft> waiting = new HashMap<>();
    List<Draft> left = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft other = waiting.get(sectionOf(draft));
      if (other != null && draft.sentences().size() == 1 && other.sentences().size() == 1) {
        waiting.remove(sectionOf(draft));
        List<Clause> sentence = other.sentences().get(0);
        if (dice.happens(65) && sentence.size() + draft.sentences().get(0).size() <= 3) {
          sentence.addAll(draft.sentences().get(0));
        } else {
          other.sentences().addAll(draft.sentences());
        }
        continue;
      }
      if (dice.happens(MERGED * 2)) {
        waiting.put(sectionOf(draft), draft);
      }
      left.add(draft);
    }
    return left;
  }

  private Matter changed(Matter old, int year) {
    Matter matter = old;
    if (matter.isGeneral() && dice.happens(MADE_CONCRETE)) {
      Measure measure = dice.one(material.measures.get(Kind.WORK));
      matter = unlessTaken(matter, measure, dice.below(measure.steps().size()));
    } else if (matter.measure().kind() == Kind.WORK && dice.happens(MADE_GENERAL)) {
      matter = unlessTaken(matter, material.measures.get(Kind.GENERAL).get(0), 0);
    } else if (!matter.isLast()
        && dice.happens(isDue(matter, year) ? MOVES_ON_WHEN_DUE : MOVES_ON)) {
      matter = matter.with(matter.measure(), matter.step() + 1);
    } else if (matter.step() > 0 && dice.happens(FALLS_BACK)) {
      matter = matter.with(matter.measure(), matter.step() - 1);
    }
    if (matter.measure().kind() == Kind.COUNT && dice.happens(CHANGES_AMOUNT)) {
      matter = matter.withAmount(amount());
    }
    if (isDue(matter, year) || dice.happens(CHANGES_DEADLINE)) {
      matter = matter.withDeadline(deadline(year));
    }
    if (dice.happens(CHANGES_LEAD)) {
      matter = matter.with(bodies(fieldOf(matter)));
    } else if (dice.happens(CHANGES_PARTNERS)) {
      matter = matter.with(withPartners(matter.lead().get(0)));
    }
    return dice.happens(REWORDED) ? matter.with(reworded(matter.wording())) : matter;
  }

  private static boolean isDue(Matter matter, int year) {
    return matter.deadline() > Matter.ONGOING && matter.deadline() / 100 < year;
  }

  private Matter unlessTaken(Matter matter, Measure measure, int step) {
    Matter other = matter.with(measure, step);
    return taken.add(other.key()) ? other : matter;
  }

  private Wording reworded(Wording old) {
    Wording other = wording();
    return new Wording(
        dice.happens(EACH_WORD) ? other.scheme() : old.scheme(),
        dice.happens(EACH_WORD) ? other.topic() : old.topic(),
        dice.happens(EACH_WORD) ? other.word() : old.word(),
        dice.happens(25) ? other.title() : old.title(),
        dice.happens(45) ? -1 : old.scope(),
        dice.happens(EACH_WORD) ? other.scopeWord() : old.scopeWord(),
        dice.happens(45) ? other.place() : old.place(),
        dice.happens(EACH_WORD) ? other.tail() : old.tail());
  }

  // --- what begins

  /** A task that continues nothing of this series: like one of the last plan, taken up, or new. */
  private Draft begun(int year) {
    if (!models.isEmpty() && dice.happens(ADOPTED)) {
      Clause model = models.remove(models.size() - 1);
      Matter matter = adopted(model.matter(), year);
      if (used.add(matter.topic()) && taken.add(matter.key())) {
        Clause clause = new Clause(matter, Origin.ADOPTED, model.earlier(), model.matter());
        return new Draft(fieldOf(matter), listOf(listOf(clause)));
      }
    }
    Field field = dice.one(series.fields());
    Draft draft = new Draft(field, new ArrayList<>());
    int sentences = dice.happens(9) ? 2 : dice.happens(3) ? 3 : 1;
    for (int i = 0; i < sentences; i++) {
      List<Clause> clauses = new ArrayList<>();
      int size = dice.happens(64) ? dice.happens(15) ? 3 : 2 : 1;
      while (clauses.size() < size) {
        clauses.add(newClause(field, clauses.isEmpty() ? null : clauses.get(0), year));
      }
      draft.sentences().add(clauses);
    }
    return draft;
  }

  /**
   * @param beside the clause it stands beside, null where it opens its sentence
   */
  private Clause newClause(Field field, Clause beside, int year) {
    if (last != null && dice.happens(NEAR_MISS)) {
      for (int tries = 0; tries < NEAR_TRIES; tries++) {
        Sentence like = dice.one(dice.one(last.tasks()).sentences());
        Matter model = dice.one(like.clauses()).matter();
        // Named things are rarer, and their near misses the ones to beware of.
        boolean passedOver = !model.names() && tries < NEAR_TRIES / 2;
        if (!passedOver && model.topic().field().equals(field.name())) {
          Clause near = near(field, model, like.id(), year);
          if (taken.add(near.matter().key())) {
            used.add(near.matter().topic());
            return near;
          }
        }
      }
    }
    Matter matter = fresh(field, topic(field, beside), year);
    for (int tries = 0; !taken.add(matter.key()); tries++) {
      matter = fresh(field, topic(field, tries < NEAR_TRIES ? beside : null), year);
    }
    used.add(matter.topic());
    for (Clause model : models) {
      if (model.matter().topic() == matter.topic()) {
        // Who plans for what the plan above has set answers it, if by a measure of its own.
        return new Clause(
            matter.below(model.matter()), Origin.ADOPTED, model.earlier(), model.matter());
      }
    }
    return new Clause(matter, Origin.NEW, last == null ? "" : neighbour(field), null);
  }

  /**
   * Clauses of a sentence speak of one topic or of topics of one section. Else a topic is one
   * matter's as long as there are others to choose from, for two commitments on one topic are taken
   * for one lineage by most who read them.
   */
  private Topic topic(Field field, Clause beside) {
    List<Topic> choice = field.topics();
    if (beside != null) {
      Topic topic = beside.matter().topic();
      if (dice.happens(SAME_TOPIC)) {
        return topic;
      }
      choice = choice.stream().filter(t -> t.section().equals(topic.section())).toList();
    }
    Topic topic = dice.one(choice);
    for (int tries = 0; tries < NEAR_TRIES && used.contains(topic); tries++) {
      topic = dice.one(choice);
    }
    return topic;
  }

  /** A commitment of the last plan in the same field: what a careless reader might take it for. */
  private String neighbour(Field field) {
    PlanTask task = dice.one(last.tasks());
    for (int tries = 0; tries < 20 && task.field() != field; tries++) {
      task = dice.one(last.tasks());
    }
    return task.sentences().get(0).id();
  }

  /** A matter in nearly the words of another, but of another object, instrument or campaign. */
  private Clause near(Field field, Matter model, String like, int year) {
    boolean sameTopic = model.names() && dice.happens(60);
    Matter matter =
        new Matter(
            List.of(number()),
            sameTopic ? model.topic() : topic(field, null),
            model.measure(),
            dice.happens(70) ? model.step() : dice.below(model.measure().steps().size()),
            amount(),
            model.names() && !sameTopic ? model.named() : dice.below(LARGE),
            model.lead(),
            deadline(year),
            dice.happens(50) ? model.wording() : reworded(model.wording()));
    Origin origin =
        !sameTopic
            ? Origin.NEAR_OBJECT
            : model.measure().kind() == Kind.CAMPAIGN
                ? Origin.NEAR_CAMPAIGN
                : Origin.NEAR_INSTRUMENT;
    return new Clause(narrowed(matter), origin, like, null);
  }

  /** The clauses of the plan above that this series may take up, of the same or the last year. */
  private List<Clause> adoptable(int year) {
    List<Clause> models = new ArrayList<>();
    LocalDate date = date(year);
    for (Plan plan : above) {
      if (plan.year() < year - 1 || !plan.date().isBefore(date)) {
        continue;
      }
      for (PlanTask task : plan.tasks()) {
        if (series.fields().contains(task.field())) {
          task.sentences()
              .forEach(
                  sentence ->
                      sentence
                          .clauses()
                          .forEach(
                              clause ->
                                  models.add(
                                      new Clause(
                                          clause.matter(), Origin.ADOPTED, sentence.id(), null))));
        }
      }
    }
    dice.shuffle(models);
    return models;
  }

  private Matter adopted(Matter model, int year) {
    List<Long> lineage = new ArrayList<>(List.of(number()));
    lineage.addAll(model.lineage());
    return changed(
        new Matter(
            List.copyOf(lineage),
            model.topic(),
            model.measure(),
            model.step(),
            model.amount(),
            model.named(),
            bodies(fieldOf(model)),
            deadline(year),
            reworded(model.wording())),
        year);
  }

  private Matter fresh(Field field, Topic topic, int year) {
    int kind = dice.below(100);
    Kind chosen =
        kind < GENERAL
            ? Kind.GENERAL
            : kind < 62
                ? Kind.WORK
                : kind < 74 ? Kind.COUNT : kind < 93 ? Kind.INSTRUMENT : Kind.CAMPAIGN;
    Measure measure = dice.one(material.measures.get(chosen));
    // Most begin early: study, draft, push; later steps come with the years.
    int step = Math.min(dice.below(measure.steps().size()), dice.below(measure.steps().size()));
    return narrowed(
        new Matter(
            List.of(number()),
            topic,
            measure,
            step,
            amount(),
            dice.below(LARGE),
            bodies(field),
            deadline(year),
            wording()));
  }

  /** So that equal kinds and campaigns have equal keys. */
  private Matter narrowed(Matter matter) {
    int choices =
        matter.measure().kind() == Kind.CAMPAIGN
            ? material.campaigns.size()
            : material.titles.size();
    return new Matter(
        matter.lineage(),
        matter.topic(),
        matter.measure(),
        matter.step(),
        matter.amount(),
        matter.named() % choices,
        matter.lead(),
        matter.deadline(),
        matter.wording());
  }

  private long number() {
    return (long) series.number() << 32 | born++;
  }

  private int amount() {
    return dice.happens(60) ? 2 + dice.below(30) : 10 * (4 + dice.below(60));
  }

  private int deadline(int year) {
    int kind = dice.below(100);
    if (kind < 22) {
      return Matter.OPEN;
    }
    if (kind < 45) {
      return Matter.ONGOING;
    }
    int[] months = {3, 6, 9, 10, 11, 12, 12, 12, 12};
    return (year + (dice.happens(15) ? 1 : 0)) * 100 + months[dice.below(months.length)];
  }

  private List<Body> bodies(Field field) {
    return withPartners(dice.one(field.bodies()));
  }

  private List<Body> withPartners(Body lead) {
    Set<Body> bodies = new LinkedHashSet<>(Set.of(lead));
    int partners = dice.happens(40) ? 0 : 1 + dice.below(3);
    for (int i = 0; i < partners; i++) {
      bodies.add(dice.one(material.bodies));
    }
    return List.copyOf(bodies);
  }

  private Wording wording() {
    return new Wording(
        dice.below(LARGE),
        dice.below(LARGE),
        dice.below(LARGE),
        dice.below(LARGE),
        dice.happens(11) ? dice.below(LARGE) : -1,
        dice.below(LARGE),
        dice.happens(9) ? dice.below(LARGE) : -1,
        dice.happens(3) ? dice.below(LARGE) : -1);
  }

  // --- how it is laid out

  /** The fields in their order, most tasks where their like stood, numbered through. */
  private Plan ordered(int year, List<Draft> drafts) {
    List<Field> fields = new ArrayList<>(series.fields());
    if (dice.happens(30)) {
      dice.shuffle(fields);
    }
    Map<String, Map<String, List<Draft>>> sections = new LinkedHashMap<>();
    fields.forEach(field -> sections.put(field.name(), new LinkedHashMap<>()));
    for (Draft draft : drafts) {
      sections
          .get(draft.field().name())
          .computeIfAbsent(sectionOf(draft), key -> new ArrayList<>())
          .add(draft);
    }
    String id = series.code() + "-" + year;
    List<PlanTask> tasks = new ArrayList<>();
    sections.forEach(
        (field, groups) ->
            groups.values().stream()
                .flatMap(List::stream)
                .forEach(draft -> tasks.add(task(id + "/" + (tasks.size() + 1), draft, year))));
    return new Plan(series, year, date(year), List.copyOf(tasks));
  }

  private static String sectionOf(Draft draft) {
    return draft.sentences().get(0).get(0).matter().topic().section();
  }

  private PlanTask task(String id, Draft draft, int year) {
    List<Sentence> sentences = new ArrayList<>();
    for (List<Clause> clauses : draft.sentences()) {
      List<Matter> matters = clauses.stream().map(Clause::matter).toList();
      sentences.add(
          new Sentence(
              id + "." + (sentences.size() + 1),
              List.copyOf(clauses),
              phrasing.sentence(matters, year)));
    }
    Matter first = draft.sentences().get(0).get(0).matter();
    return new PlanTask(id, draft.field(), first.lead(), first.deadline(), sentences);
  }

  /** The nation plans first, then the provinces, then the cities: who takes up comes later. */
  private LocalDate date(int year) {
    int month = series.isNational() ? 1 : series.city().isEmpty() ? 3 : 6;
    Dice day = Dice.of(seed, series.number(), year, 9);
    return LocalDate.of(year, month + day.below(2), 1 + day.below(28));
  }

  private Field fieldOf(Matter matter) {
    return material.field(matter.topic().field());
  }

  private static <T> List<T> listOf(T value) {
    return new ArrayList<>(List.of(value));
  }
}
