package org.policylineage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares the program with answers made by hand for 60 commitments drawn at random.
 *
 * <p>The answers were written from the texts before the program's output for them had been seen;
 * the codebook also gives the figures of that first comparison. A change that lowers one of these
 * fails.
 */
class SampleTest {
  private static final int SEED = 60;

  /** An answer of one kind to one commitment. */
  private record Answer(String id, String kind, String text) {}

  /** Hits, wrong answers and missed ones. */
  private record Score(int hits, int wrong, int missed) {
    double precision() {
      return hits / (double) Math.max(1, hits + wrong);
    }

    double recall() {
      return hits / (double) Math.max(1, hits + missed);
    }
  }

  @Test
  void theSampleIsTheOneTheSeedDraws() throws IOException {
    List<String> ids =
        Reading.corpus().stream().map(Reading.Commitment::id).collect(Collectors.toList());
    Collections.shuffle(ids, new Random(SEED));
    assertThat(answers().stream().map(Answer::id).distinct())
        .containsExactlyInAnyOrderElementsOf(ids.subList(0, 60));
  }

  @ParameterizedTest
  @CsvSource({
    // kind, right, wrong, missed: the figures of the codebook
    "action,109,0,0",
    "stage,109,0,0",
    "instrument,16,0,0",
    "instrument stage,16,0,0",
    "campaign,4,0,1",
    "agency,58,0,0",
    "severally,5,0,0",
    "deadline,49,0,0",
    "quantity,5,0,0",
    "measure,4,1,1",
    "theme,69,17,3",
  })
  void isNoWorseThanMeasured(String kind, int hits, int wrong, int missed) throws IOException {
    Score measured = new Score(hits, wrong, missed);
    Score score = scores().get(kind);
    assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(measured.precision());
    assertThat(score.recall()).as("recall").isGreaterThanOrEqualTo(measured.recall());
  }

  private static Map<String, Score> scores() throws IOException {
    List<Answer> expected = new ArrayList<>();
    for (Answer answer : answers()) {
      expected.addAll(split(answer));
    }
    List<Answer> given = new ArrayList<>();
    for (Reading.Commitment commitment : Reading.corpus()) {
      if (expected.stream().anyMatch(answer -> answer.id().equals(commitment.id()))) {
        for (Answer answer : given(commitment)) {
          given.addAll(split(answer));
        }
      }
    }
    Map<String, Score> scores = new LinkedHashMap<>();
    for (String kind : expected.stream().map(Answer::kind).distinct().toList()) {
      List<Answer> missed = new ArrayList<>(of(kind, expected));
      List<Answer> wrong = new ArrayList<>(of(kind, given));
      int hits = 0;
      for (Answer answer : of(kind, expected)) {
        if (wrong.remove(answer)) {
          missed.remove(answer);
          hits++;
        }
      }
      scores.put(kind, new Score(hits, wrong.size(), missed.size()));
    }
    return scores;
  }

  /**
   * An action counts by verb and object, its stage apart; so do an instrument and its stage, a
   * number and its measure.
   */
  private static List<Answer> split(Answer answer) {
    String[] cells = answer.text().split("\\|", -1);
    return switch (answer.kind()) {
      case "action" ->
          List.of(
              new Answer(answer.id(), "action", cells[0] + "|" + cells[1]),
              new Answer(answer.id(), "stage", cells[0] + "|" + cells[2]));
      case "instrument" ->
          List.of(
              new Answer(answer.id(), "instrument", cells[0]),
              new Answer(answer.id(), "instrument stage", answer.text()));
      case "quantity" ->
          List.of(
              new Answer(answer.id(), "quantity", cells[0] + "|" + cells[1] + "|" + cells[2]),
              new Answer(answer.id(), "measure", cells[0] + "|" + cells[3]));
      default -> List.of(answer);
    };
  }

  private static List<Answer> given(Reading.Commitment commitment) {
    String id = commitment.id();
    Facts facts = commitment.facts();
    List<Answer> given = new ArrayList<>();
    for (Action action : facts.actions()) {
      given.add(
          new Answer(id, "action", action.verb() + "|" + action.object() + "|" + action.stage()));
    }
    for (Instrument instrument : facts.instruments()) {
      given.add(
          new Answer(id, "instrument", instrument.name() + "|" + facts.stageOf(instrument.name())));
    }
    for (Campaign campaign : facts.campaigns()) {
      given.add(new Answer(id, "campaign", campaign.name() + "|" + campaign.edition()));
    }
    for (Quantity quantity : facts.quantities()) {
      given.add(
          new Answer(
              id,
              "quantity",
              quantity.value().toPlainString()
                  + "|"
                  + quantity.unit()
                  + "|"
                  + quantity.bound()
                  + "|"
                  + quantity.measure()));
    }
    for (Agency agency : facts.responsibility().agencies()) {
      boolean leads = agency.role() == Agency.Role.LEAD;
      given.add(new Answer(id, "agency", agency.name() + "|" + (leads ? "lead" : "participant")));
    }
    if (facts.responsibility().severally()) {
      given.add(new Answer(id, "severally", "yes"));
    }
    Deadline deadline = facts.deadline();
    List<String> words = new ArrayList<>();
    if (deadline.due() != null) {
      words.add(deadline.due().toString());
    }
    if (deadline.ongoing()) {
      words.add("ongoing");
    }
    if (deadline.inferred()) {
      words.add("inferred");
    }
    if (!words.isEmpty()) {
      given.add(new Answer(id, "deadline", String.join(" ", words)));
    }
    facts.themes().forEach(theme -> given.add(new Answer(id, "theme", theme)));
    return given;
  }

  private static List<Answer> of(String kind, List<Answer> answers) {
    return answers.stream().filter(answer -> answer.kind().equals(kind)).toList();
  }

  private static List<Answer> answers() throws IOException {
    try (InputStream file = SampleTest.class.getResourceAsStream("sample.csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .skip(1)
          .map(line -> line.split(",", 3))
          .map(cells -> new Answer(cells[0], cells[1], cells[2]))
          .toList();
    }
  }
}
