package org.policylineage.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.policylineage.Matching;
import org.policylineage.PolicyLineage;
import org.policylineage.Settings;
import org.policylineage.cache.Workers;
import org.policylineage.corpus.Corpus;
import org.policylineage.evaluate.Annotations;
import org.policylineage.evaluate.Practice;
import org.policylineage.export.Findings;
import org.policylineage.generate.Generator;
import org.policylineage.index.Progress;
import org.policylineage.index.VectorKind;
import org.policylineage.ingest.BuiltIn;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command which reads a corpus has. */
final class Workspace {
  @Option(names = "--data", paramLabel = "DIR", defaultValue = "data")
  Path data;

  @Option(names = "--cache", paramLabel = "DIR", defaultValue = ".lineage")
  Path cache;

  @Option(names = "--vectors", paramLabel = "KIND", defaultValue = "MODEL")
  VectorKind vectors;

  @Option(names = "--threads", paramLabel = "N")
  Integer threads;

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  Findings trace() {
    for (Path table : BuiltIn.emptyTables(data.resolve("lexicon"))) {
      note(
          "注意 note: "
              + table
              + " has no rows, so nothing is known by it; fill it, or remove it to use the"
              + " program's own");
    }
    return watched(progress -> PolicyLineage.trace(data, cache, settings(), progress));
  }

  /** Judges all accepted links by all threads, where all will be shown. */
  void judge(Findings findings) {
    watched(
        progress -> {
          try (Workers workers = Workers.of(threads())) {
            findings.verdicts().judge(findings.links().accepted(), workers, progress);
          }
          return findings;
        });
  }

  /** Does what takes long, and tells of it where somebody watches. */
  <T> T watched(Function<Progress, T> work) {
    Progress progress = root().progress();
    try {
      return work.apply(progress);
    } finally {
      close(progress);
    }
  }

  private Settings settings() {
    if (threads != null && threads < 1) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "--threads: at least one thread is needed, not " + threads);
    }
    return new Settings(vectors, threads == null ? Workers.available() : threads);
  }

  /** How many threads work. */
  int threads() {
    return settings().threads();
  }

  Corpus corpus() {
    return Corpus.read(data, threads());
  }

  Matching matching(Corpus corpus) {
    return new Matching(corpus, data, cache, settings(), Progress.NONE);
  }

  /**
   * What a generated folder teaches beside annotated links.
   *
   * @param folder null for nothing
   */
  Practice practice(Path folder) {
    if (folder == null) {
      return null;
    }
    Annotations truth = Annotations.read(folder.resolve(Generator.LINKS));
    Corpus generated = Corpus.read(folder, threads());
    Matching matching = new Matching(generated, folder, cache, settings(), Progress.NONE);
    return Practice.of(generated, matching.candidates(), truth);
  }

  /** What is told besides the answer; nothing where quiet is asked for. */
  void note(String message) {
    if (!root().quiet) {
      command.commandLine().getErr().println(message);
    }
  }

  boolean quiet() {
    return root().quiet;
  }

  private Lineage root() {
    return (Lineage) command.root().userObject();
  }

  private static void close(Progress progress) {
    if (progress instanceof ProgressLine line) {
      line.close();
    }
  }
}
