package org.policylineage.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.policylineage.ingest.InputException;

/**
 * Writes a corpus with known lineages into a data folder: {@code corpus/} with its documents and
 * their list, {@code gold/links-true.tsv} as annotations have it, {@code gold/kinds.tsv}, which
 * tells what happened between the two ends of each link, and {@code gold/topics.tsv}, which tells
 * what each commitment is about. Documents are written as they are made, so the memory it takes
 * does not grow with the number of tasks.
 */
public final class Generator {
  public static final String LINKS = "gold/links-true.tsv";
  public static final String KINDS = "gold/kinds.tsv";
  public static final String TOPICS = "gold/topics.tsv";

  /** Years between a pair that the truth calls right either way; further ones are too many. */
  public static final int YEARS_APART = 2;

  public static final int FEWEST_TASKS = 100;
  public static final int MOST_TASKS = 10_000_000;

  /** How much was made. */
  public record Summary(int documents, int tasks, int commitments, int links) {}

  /** Takes the documents one by one, with the true links that each of them brings. */
  interface Sink {
    void take(Plan plan, Collection<TrueLink> links);
  }

  private final Extent extent;
  private final long seed;
  private int made;

  private Generator(int tasks, long seed) {
    this.extent = new Extent(tasks, seed);
    this.seed = seed;
  }

  /**
   * Writes the corpus. Equal numbers and seeds give equal bytes.
   *
   * @throws InputException where the folder holds a corpus already or cannot be written
   */
  public static Summary write(int tasks, long seed, Path data) {
    Path corpus = data.resolve("corpus");
    Path list = corpus.resolve("corpus.yaml");
    if (Files.exists(list)) {
      throw new InputException(
          list.toString(), "is a corpus already", "name another folder with --out, or delete it");
    }
    try {
      Files.createDirectories(corpus);
      Files.createDirectories(data.resolve("gold"));
      try (BufferedWriter documents = Files.newBufferedWriter(list, StandardCharsets.UTF_8);
          BufferedWriter links = writer(data.resolve(LINKS), "earlier\tlater\tgrade\trelation");
          BufferedWriter kinds = writer(data.resolve(KINDS), "earlier\tlater\tgrade\tchanges");
          BufferedWriter topics = writer(data.resolve(TOPICS), "commitment\ttopics")) {
        documents.write(
            "# Made by 'lineage generate --tasks " + tasks + " --seed " + seed + "'.\n");
        documents.write("documents:\n");
        int[] counts = new int[4];
        run(
            tasks,
            seed,
            (plan, found) -> {
              try {
                PlanText text = new PlanText(plan);
                Files.writeString(corpus.resolve(plan.id() + ".txt"), text.text());
                documents.write(entry(plan, text));
                for (Plan.Sentence sentence : plan.sentences()) {
                  topics.write(topicsRow(sentence));
                }
                for (TrueLink link : found) {
                  links.write(link.row() + "\n");
                  kinds.write(link.kindsRow() + "\n");
                  counts[3] += link.grade() == 2 ? 1 : 0;
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              counts[0]++;
              counts[1] += plan.tasks().size();
              counts[2] += plan.sentences().size();
            });
        return new Summary(counts[0], counts[1], counts[2], counts[3]);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(
          data.toString(),
          "cannot be written: " + e.getMessage(),
          "check that the folder may be written and has room");
    }
  }

  /** Makes all documents in order: a series year by year, then those below it. */
  static void run(int tasks, long seed, Sink sink) {
    Generator generator = new Generator(tasks, seed);
    generator.run(generator.extent.nation(), List.of(), Truth.ofTop(), sink);
  }

  private void run(Series series, List<Plan> above, Truth truth, Sink sink) {
    Planner planner = new Planner(series, above, seed);
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < series.years(); i++) {
      int year = Extent.LAST_YEAR - series.years() + 1 + i;
      Plan plan = planner.next(year, extent.tasksOf(made++));
      sink.take(plan, truth.of(plan));
      plans.add(plan);
    }
    for (Series below : series.below()) {
      run(below, plans, truth.below(), sink);
    }
  }

  private static String topicsRow(Plan.Sentence sentence) {
    return sentence.id()
        + "\t"
        + sentence.clauses().stream()
            .map(clause -> clause.matter().topic().variants().get(0))
            .distinct()
            .collect(Collectors.joining("|"))
        + "\n";
  }

  private static BufferedWriter writer(Path file, String head) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    writer.write(head + "\n");
    return writer;
  }

  private static String entry(Plan plan, PlanText text) {
    return "  - id: "
        + plan.id()
        + "\n    title: "
        + text.title()
        + "\n    short-title: "
        + text.shortTitle()
        + "\n    kind: 推进计划\n    issuers: ["
        + plan.series().issuer()
        + "]\n    number: "
        + text.number()
        + "\n    date: "
        + plan.date()
        + "\n    horizon: "
        + plan.year()
        + "\n    file: "
        + plan.id()
        + ".txt\n";
  }
}
