package org.policylineage.generate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policylineage.extract.Stage;
import org.policylineage.generate.Plan.Clause;
import org.policylineage.generate.Plan.PlanTask;
import org.policylineage.generate.Plan.Sentence;

/**
 * The true links of a plan. A commitment continues the one its matter stood in last (grade 2).
 * Further back in the lineage, and to what else is planned for its topic, a link is right either
 * way (grade 1). Near misses and new commitments are written as no links (grade 0), so that what a
 * program links them to counts against it.
 */
final class Truth {
  private static final List<String> RELATIONS =
      List.of("completed", "slipped", "regressed", "advanced", "adjusted", "carried_over");

  /** A plan made before, with what is asked of it. */
  private record Known(
      Plan plan,
      Map<Long, List<String>> byMatter,
      Map<String, List<String>> byTopic,
      Map<String, PlanTask> tasks) {
    static Known of(Plan plan) {
      Map<String, List<String>> byTopic = new HashMap<>();
      for (Sentence sentence : plan.sentences()) {
        for (Clause clause : sentence.clauses()) {
          byTopic.computeIfAbsent(topic(clause), key -> new ArrayList<>()).add(sentence.id());
        }
      }
      return new Known(plan, plan.byMatter(), byTopic, plan.tasksBySentence());
    }
  }

  private final List<Known> own = new ArrayList<>();
  private final List<Known> above;

  private Truth(List<Known> above) {
    this.above = above;
  }

  /** For the nation's plans, which have none above. */
  static Truth ofTop() {
    return new Truth(List.of());
  }

  /** For a series below the one whose plans are all known here. */
  Truth below() {
    List<Known> all = new ArrayList<>(above);
    all.addAll(own);
    return new Truth(all);
  }

  /** The links of the plan to those known, which it then joins. */
  Collection<TrueLink> of(Plan plan) {
    Map<String, TrueLink> links = new LinkedHashMap<>();
    direct(plan).forEach(link -> put(links, link));
    List<Known> known = new ArrayList<>(above);
    known.addAll(own);
    if (!own.isEmpty()) {
      none(plan, links);
    }
    for (Known other : known) {
      if (Math.abs(other.plan().year() - plan.year()) <= Generator.YEARS_APART) {
        eitherWay(plan, other, links);
      }
    }
    own.add(Known.of(plan));
    return links.values();
  }

  private List<TrueLink> direct(Plan plan) {
    Map<String, Set<String>> later = new HashMap<>();
    for (Sentence sentence : plan.sentences()) {
      for (Clause clause : sentence.clauses()) {
        if (clause.before() != null) {
          later.computeIfAbsent(clause.earlier(), key -> new HashSet<>()).add(sentence.id());
        }
      }
    }
    List<TrueLink> links = new ArrayList<>();
    for (PlanTask task : plan.tasks()) {
      for (Sentence sentence : task.sentences()) {
        Map<String, List<Clause>> byEarlier = new LinkedHashMap<>();
        for (Clause clause : sentence.clauses()) {
          if (clause.before() != null) {
            byEarlier.computeIfAbsent(clause.earlier(), key -> new ArrayList<>()).add(clause);
          }
        }
        byEarlier.forEach(
            (earlier, clauses) -> {
              Set<Change> changes = changes(plan, task, sentence, earlier, clauses);
              if (later.get(earlier).size() > 1) {
                changes.add(Change.SPLIT);
              }
              if (byEarlier.size() > 1) {
                changes.add(Change.MERGED);
              }
              String relation = relation(plan, earlier, clauses);
              links.add(new TrueLink(earlier, sentence.id(), 2, relation, changes));
            });
      }
    }
    return links;
  }

  private Set<Change> changes(
      Plan plan, PlanTask task, Sentence sentence, String earlier, List<Clause> clauses) {
    Set<Change> changes = EnumSet.noneOf(Change.class);
    Known known = known(earlier);
    PlanTask old = known.tasks().get(earlier);
    Series before = known.plan().series();
    Sentence was =
        old.sentences().stream().filter(s -> s.id().equals(earlier)).findFirst().orElseThrow();
    for (Clause clause : clauses) {
      Matter then = clause.before();
      Matter now = clause.matter();
      add(changes, Change.REWORDED, !then.wording().equals(now.wording()));
      boolean concrete = then.measure() != now.measure();
      add(changes, Change.CONCRETE, concrete);
      add(changes, Change.STAGE, !concrete && then.step() != now.step());
      add(changes, Change.AMOUNT, counts(then, now));
      add(changes, Change.ADOPTED, clause.origin() == Plan.Origin.ADOPTED);
      add(changes, Change.RETURNED, clause.origin() == Plan.Origin.RETURNED);
    }
    boolean sameSeries = before == plan.series();
    add(
        changes,
        Change.DEADLINE,
        sameSeries && PlanText.saysWhen(before) && old.deadline() != task.deadline());
    add(
        changes,
        Change.AGENCY,
        sameSeries
            && PlanText.saysWho(before)
            && !PlanText.lead(old, before).equals(PlanText.lead(task, before)));
    List<Long> order = numbers(was);
    List<Long> shared = numbers(sentence).stream().filter(order::contains).toList();
    add(
        changes,
        Change.REORDERED,
        !shared.equals(order.stream().filter(shared::contains).toList()));
    if (was.text().equals(sentence.text())) {
      changes.remove(Change.REWORDED);
      changes.add(Change.KEPT);
    } else if (changes.isEmpty()) {
      changes.add(Change.REWORDED);
    }
    return changes;
  }

  /** Whether both say a number, and another one. */
  private static boolean counts(Matter then, Matter now) {
    return then.measure() == now.measure()
        && now.measure().kind() == Material.Kind.COUNT
        && then.amount() != now.amount();
  }

  private static List<Long> numbers(Sentence sentence) {
    return sentence.clauses().stream().map(clause -> clause.matter().lineage().get(0)).toList();
  }

  private static void add(Set<Change> changes, Change change, boolean holds) {
    if (holds) {
      changes.add(change);
    }
  }

  /** The first that applies to one of the shared matters. */
  private String relation(Plan plan, String earlier, List<Clause> clauses) {
    int due = known(earlier).tasks().get(earlier).deadline();
    boolean passed =
        due > Matter.ONGOING
            && PlanText.saysWhen(known(earlier).plan().series())
            && due < plan.date().getYear() * 100 + plan.date().getMonthValue();
    int first = RELATIONS.size() - 1;
    for (Clause clause : clauses) {
      Matter then = clause.before();
      Matter now = clause.matter();
      boolean unfinished = then.stage().compareTo(Stage.ISSUE) <= 0;
      int stages = now.stage().compareTo(then.stage());
      boolean concrete = then.measure() != now.measure();
      int relation =
          unfinished && stages > 0 && then.names() && now.stage().compareTo(Stage.ISSUE) > 0
              ? 0
              : passed && unfinished && then.names() && stages <= 0 && !concrete
                  ? 1
                  : concrete || stages > 0
                      ? 3
                      : stages < 0
                          ? 2
                          : counts(then, now) || !then.lead().get(0).equals(now.lead().get(0))
                              ? 4
                              : 5;
      first = Math.min(first, relation);
    }
    return RELATIONS.get(first);
  }

  private static void eitherWay(Plan plan, Known other, Map<String, TrueLink> links) {
    boolean isEarlier = other.plan().date().isBefore(plan.date());
    for (Sentence sentence : plan.sentences()) {
      Set<String> others = new LinkedHashSet<>();
      for (Clause clause : sentence.clauses()) {
        for (Long number : clause.matter().lineage()) {
          others.addAll(other.byMatter().getOrDefault(number, List.of()));
        }
        others.addAll(other.byTopic().getOrDefault(topic(clause), List.of()));
      }
      for (String id : others) {
        put(
            links,
            new TrueLink(
                isEarlier ? id : sentence.id(),
                isEarlier ? sentence.id() : id,
                1,
                "-",
                EnumSet.of(Change.EITHER_WAY)));
      }
    }
  }

  private static void none(Plan plan, Map<String, TrueLink> links) {
    for (Sentence sentence : plan.sentences()) {
      for (Clause clause : sentence.clauses()) {
        if (clause.before() == null && !clause.earlier().isEmpty()) {
          put(
              links,
              new TrueLink(
                  clause.earlier(),
                  sentence.id(),
                  0,
                  "-",
                  EnumSet.of(Change.valueOf(clause.origin().name()))));
        }
      }
    }
  }

  private static void put(Map<String, TrueLink> links, TrueLink link) {
    links.putIfAbsent(link.earlier() + "\t" + link.later(), link);
  }

  private Known known(String commitment) {
    String document = commitment.substring(0, commitment.indexOf('/'));
    for (List<Known> plans : List.of(own, above)) {
      for (Known known : plans) {
        if (known.plan().id().equals(document)) {
          return known;
        }
      }
    }
    throw new IllegalStateException("no plan holds " + commitment);
  }

  private static String topic(Clause clause) {
    return clause.matter().topic().variants().get(0);
  }
}
