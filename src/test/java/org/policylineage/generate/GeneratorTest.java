package org.policylineage.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.corpus.Corpus;
import org.policylineage.corpus.Entry;
import org.policylineage.evaluate.Annotations;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.InputException;
import org.policylineage.parse.Document;
import org.policylineage.parse.DocumentParser;
import org.policylineage.parse.LayoutRules;
import org.policylineage.parse.Task;

class GeneratorTest {
  private static final DocumentParser PARSER = new DocumentParser(LayoutRules.read(null));

  private record Made(List<Plan> plans, List<TrueLink> links) {
    static Made of(int tasks, long seed) {
      Made made = new Made(new ArrayList<>(), new ArrayList<>());
      Generator.run(
          tasks,
          seed,
          (plan, links) -> {
            made.plans.add(plan);
            made.links.addAll(links);
          });
      return made;
    }
  }

  private static Document parsed(Plan plan) {
    PlanText text = new PlanText(plan);
    DocumentInfo info =
        new DocumentInfo(
            plan.id(),
            text.title(),
            text.shortTitle(),
            "推进计划",
            List.of(plan.series().issuer()),
            text.number(),
            plan.date(),
            plan.year(),
            plan.id() + ".txt");
    return PARSER.parse(info, text.text());
  }

  @Property(tries = 60)
  void everyTaskIsReadAsItWasMade(
      @ForAll long seed, @ForAll @IntRange(min = 100, max = 700) int n) {
    Made made = Made.of(n, seed);
    assertThat(made.plans.stream().mapToInt(plan -> plan.tasks().size()).sum()).isEqualTo(n);
    for (Plan plan : made.plans) {
      Document document = parsed(plan);
      assertThat(document.warnings()).isEmpty();
      assertThat(document.tasks().stream().flatMap(GeneratorTest::read))
          .containsExactlyElementsOf(
              plan.tasks().stream().flatMap(task -> made(plan, task)).toList());
    }
  }

  private static Stream<String> read(Task task) {
    return task.commitments().stream()
        .map(c -> c.id() + " " + c.text() + " " + c.responsibility() + " " + c.deadline());
  }

  private static Stream<String> made(Plan plan, Plan.PlanTask task) {
    PlanText text = new PlanText(plan);
    return task.sentences().stream()
        .map(s -> s.id() + " " + s.text() + " " + text.who(task) + " " + text.when(task));
  }

  @Property(tries = 20)
  void everyLinkGoesForwardBetweenCommitmentsThatExist(@ForAll long seed) {
    Made made = Made.of(900, seed);
    Map<String, Plan> plans = new HashMap<>();
    Set<String> commitments = new HashSet<>();
    Set<String> pairs = new HashSet<>();
    for (Plan plan : made.plans) {
      plans.put(plan.id(), plan);
      plan.sentences().forEach(sentence -> commitments.add(sentence.id()));
    }
    for (TrueLink link : made.links) {
      assertThat(commitments).contains(link.earlier(), link.later());
      assertThat(pairs.add(link.earlier() + link.later())).as("stands once").isTrue();
      assertThat(plans.get(documentOf(link.earlier())).date())
          .isBefore(plans.get(documentOf(link.later())).date());
      assertThat(link.changes()).isNotEmpty();
      assertThat(link.relation().equals("-")).isEqualTo(link.grade() < 2);
    }
  }

  private static String documentOf(String id) {
    return id.substring(0, id.indexOf('/'));
  }

  @Test
  void theTruthHasEveryKindOfChangeAndRelation() {
    Map<Change, Integer> changes = new EnumMap<>(Change.class);
    Map<String, Integer> relations = new TreeMap<>();
    for (TrueLink link : Made.of(4000, 5).links) {
      link.changes().forEach(change -> changes.merge(change, 1, Integer::sum));
      relations.merge(link.relation(), 1, Integer::sum);
    }
    assertThat(changes).containsOnlyKeys(Change.values());
    assertThat(changes.values()).allMatch(count -> count >= 10);
    assertThat(relations)
        .containsOnlyKeys(
            "-", "adjusted", "advanced", "carried_over", "completed", "regressed", "slipped");
  }

  @Test
  void commitmentsAreFewMoreThanTasksAndDocumentsLong() {
    List<Plan> plans = Made.of(10_000, 3).plans;
    assertThat(plans.size()).isBetween(45, 55);
    assertThat(plans).allMatch(plan -> plan.tasks().size() > 130 && plan.tasks().size() < 300);
    assertThat(plans.stream().mapToInt(plan -> plan.sentences().size()).sum())
        .isBetween(10_000, 12_500);
  }

  @Test
  void tasksDoNotRepeatEachOther() {
    List<String> texts =
        Made.of(20_000, 2).plans.stream()
            .filter(plan -> plan.year() == Extent.LAST_YEAR)
            .flatMap(plan -> plan.sentences().stream())
            .map(Plan.Sentence::text)
            .toList();
    assertThat(new HashSet<>(texts).size()).isGreaterThan(texts.size() * 95 / 100);
  }

  @Test
  void aMillionTasksFindTheirRegions() {
    Extent extent = new Extent(1_000_000, 1);
    assertThat(extent.documents()).isBetween(3_500, 4_500);
    Set<String> codes = new HashSet<>();
    count(extent.nation(), codes);
    assertThat(codes.size()).isBetween(380, 450);
    new Extent(Generator.MOST_TASKS, 1);
  }

  private static void count(Series series, Set<String> codes) {
    assertThat(codes.add(series.code())).as(series.code()).isTrue();
    series.below().forEach(below -> count(below, codes));
  }

  @Test
  void equalSeedsGiveEqualBytes(@TempDir Path folder) throws IOException {
    Generator.write(300, 11, folder.resolve("a"));
    Generator.write(300, 11, folder.resolve("b"));
    try (Stream<Path> files = Files.walk(folder.resolve("a"))) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSize(8);
      for (Path file : all) {
        Path other = folder.resolve("b").resolve(folder.resolve("a").relativize(file));
        assertThat(file).hasSameBinaryContentAs(other);
      }
    }
  }

  @Test
  void anotherSeedGivesAnotherCorpus() {
    List<String> one = texts(Made.of(300, 11));
    assertThat(texts(Made.of(300, 12))).doesNotContainAnyElementsOf(one);
  }

  private static List<String> texts(Made made) {
    return made.plans.stream().map(plan -> new PlanText(plan).text()).toList();
  }

  @Test
  void diceFallAlikeOnEveryMachine() {
    Dice dice = Dice.of(7, 2021, 3);
    assertThat(IntStream.range(0, 8).map(i -> dice.below(1000)))
        .containsExactly(347, 911, 651, 217, 458, 607, 615, 554);
  }

  @Test
  void theFolderIsReadAsACorpusAndItsLinksAsAnnotations(@TempDir Path folder) {
    Generator.Summary made = Generator.write(400, 4, folder);
    Corpus corpus = Corpus.read(folder);
    assertThat(corpus.documents()).hasSize(made.documents());
    assertThat(corpus.entries()).hasSize(made.commitments());
    List<Annotations.Annotated> links = Annotations.read(folder.resolve(Generator.LINKS)).links();
    assertThat(links.stream().filter(link -> link.grade() == 2)).hasSize(made.links());
    assertThat(links)
        .allMatch(link -> corpus.contains(link.earlier()) && corpus.contains(link.later()));
    assertThat(corpus.entries().stream().map(Entry::facts))
        .anyMatch(facts -> !facts.instruments().isEmpty())
        .anyMatch(facts -> !facts.campaigns().isEmpty());
  }

  @Test
  void aCorpusIsNotWrittenOver(@TempDir Path folder) {
    Generator.write(100, 1, folder);
    assertThatThrownBy(() -> Generator.write(100, 2, folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("corpus.yaml: is a corpus already; ");
  }
}
