package org.policylineage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policylineage.corpus.Entry;
import org.policylineage.ingest.DocumentInfo;
import org.policylineage.parse.Document;
import org.policylineage.parse.Task;

/** What became of one input: a document with its commitments, or the reason why it is none. */
sealed interface Read extends Serializable {
  /**
   * A document.
   *
   * @param entries its commitments, without the text and the lists of the document around them
   */
  record Parsed(DocumentInfo info, List<Entry> entries) implements Read {
    /** Takes along only what the stages behind need, for all of it travels between machines. */
    static Parsed of(DocumentInfo info, List<Entry> entries) {
      Document bare =
          new Document(info, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
      Map<String, Task> tasks = new HashMap<>();
      List<Entry> light = new ArrayList<>();
      for (Entry entry : entries) {
        Task task = tasks.computeIfAbsent(entry.task().id(), id -> bare(entry.task()));
        light.add(
            new Entry(
                entry.position(), entry.order(), bare, task, entry.commitment(), entry.facts()));
      }
      return new Parsed(info, light);
    }

    /** The same at its place in the corpus. */
    Parsed at(int order, int start) {
      List<Entry> placed = new ArrayList<>();
      for (Entry entry : entries) {
        placed.add(
            new Entry(
                start + placed.size(),
                order,
                entry.document(),
                entry.task(),
                entry.commitment(),
                entry.facts()));
      }
      return new Parsed(info, placed);
    }

    private static Task bare(Task task) {
      return new Task(
          task.id(),
          task.section(),
          task.title(),
          task.responsibility(),
          task.deadline(),
          List.of(),
          task.marker(),
          task.heading(),
          List.of());
    }
  }

  /**
   * What cannot be used.
   *
   * @param source the file, with the place in it where there is one
   * @param reason in words
   */
  record Rejected(String source, String reason) implements Read {
    static Rejected of(String source, Exception e) {
      String message = e.getMessage() == null ? "" : e.getMessage();
      return new Rejected(
          source,
          e instanceof org.policylineage.ingest.InputException
              ? message
              : e.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse(""));
    }
  }
}
