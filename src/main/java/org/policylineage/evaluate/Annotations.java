package org.policylineage.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policylineage.cache.Checksum;
import org.policylineage.ingest.InputException;
import org.policylineage.match.Decision;

/**
 * Links that people annotated: grade 2 the same lineage, grade 1 either way (left out of training
 * and scores); every other pair with an annotated later task is none.
 *
 * @param links in the order of the file
 * @param decided links that reviewers decided, whose later tasks are otherwise not annotated: of
 *     their other pairs nothing is known
 * @param checksum SHA-256 of the file, and of the decisions where there are any
 */
public record Annotations(List<Annotated> links, List<Annotated> decided, String checksum) {
  /** One row; relations are those annotated as equally right. */
  public record Annotated(String earlier, String later, int grade, Set<String> relations) {}

  /**
   * Reads a tab-separated file with the columns earlier, later, grade, relation.
   *
   * @throws InputException with file and line where a row cannot be used
   */
  public static Annotations read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read", "name a file of annotated links");
    }
    List<Annotated> links = new ArrayList<>();
    String[] lines = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).split("\r?\n");
    for (int i = 1; i < lines.length; i++) {
      String[] cells = lines[i].split("\t", -1);
      if (cells.length < 3 || !cells[2].matches("[012]")) {
        throw InputException.at(
            file,
            i + 1,
            "a row has the columns earlier, later, grade (0, 1 or 2), relation",
            "mend the row");
      }
      Set<String> relations =
          cells.length > 3 && !cells[3].equals("-") ? Set.of(cells[3].split("\\|")) : Set.of();
      links.add(new Annotated(cells[0], cells[1], Integer.parseInt(cells[2]), relations));
    }
    return new Annotations(List.copyOf(links), List.of(), Checksum.of(bytes));
  }

  /**
   * The same with reviewers' decisions: a confirmed or relabelled link is of grade 2, a rejected
   * one of grade 0, whatever it was before.
   */
  public Annotations with(Collection<Decision> decisions) {
    Set<String> tasks = laterTasks();
    Map<String, Annotated> annotated = new LinkedHashMap<>();
    Map<String, Annotated> single = new LinkedHashMap<>();
    links.forEach(link -> annotated.put(key(link.earlier(), link.later()), link));
    decided.forEach(link -> single.put(key(link.earlier(), link.later()), link));
    for (Decision decision : decisions) {
      String key = key(decision.earlier(), decision.later());
      int grade = decision.verdict() == Decision.Verdict.REJECT ? 0 : 2;
      Set<String> relations =
          decision.relation().isEmpty() ? Set.of() : Set.of(decision.relation());
      (tasks.contains(taskOf(decision.later())) ? annotated : single)
          .put(key, new Annotated(decision.earlier(), decision.later(), grade, relations));
    }
    return decisions.isEmpty()
        ? this
        : new Annotations(
            List.copyOf(annotated.values()),
            List.copyOf(single.values()),
            Checksum.of(checksum + graded(annotated) + graded(single)));
  }

  private static String graded(Map<String, Annotated> links) {
    StringBuilder text = new StringBuilder();
    links.forEach((key, link) -> text.append(key).append(' ').append(link.grade()).append('\n'));
    return text.toString();
  }

  /** The task of a commitment's id: all before its last dot. */
  static String taskOf(String id) {
    return id.substring(0, id.lastIndexOf('.'));
  }

  /** The later tasks that were annotated. */
  Set<String> laterTasks() {
    Set<String> tasks = new HashSet<>();
    links.forEach(link -> tasks.add(taskOf(link.later())));
    return tasks;
  }

  /** Grades by pair of commitments, or of tasks with the highest grade among their sentences. */
  Map<String, Integer> grades(boolean byTask) {
    Map<String, Integer> grades = new HashMap<>();
    for (Annotated link : links) {
      String key =
          byTask
              ? key(taskOf(link.earlier()), taskOf(link.later()))
              : key(link.earlier(), link.later());
      grades.merge(key, link.grade(), Math::max);
    }
    return grades;
  }

  /** The grades of the decided links. */
  Map<String, Integer> decidedGrades() {
    Map<String, Integer> grades = new HashMap<>();
    decided.forEach(link -> grades.put(key(link.earlier(), link.later()), link.grade()));
    return grades;
  }

  static String key(String earlier, String later) {
    return earlier + " " + later;
  }
}
