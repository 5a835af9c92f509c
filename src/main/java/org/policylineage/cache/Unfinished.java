package org.policylineage.cache;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written beside its place before it is moved there. The name tells which run writes it, so
 * that a later run can tell what a dead one left.
 */
public final class Unfinished {
  private static final Pattern NAME = Pattern.compile(".*?\\.(\\d+)(?:\\.\\d+)?\\.new");

  /** Numbers what is under way, so that two threads never write one file. */
  private static final AtomicLong WRITTEN = new AtomicLong();

  private Unfinished() {}

  /** A name of its own beside a file or folder. */
  public static Path beside(Path place) {
    return place.resolveSibling(
        "%s.%d.%d.new"
            .formatted(
                place.getFileName(), ProcessHandle.current().pid(), WRITTEN.incrementAndGet()));
  }

  /** Whether the file or folder is one that a run writes or left. */
  public static boolean is(Path path) {
    return NAME.matcher(path.getFileName().toString()).matches();
  }

  /** Whether the run that wrote it has ended without finishing it. */
  public static boolean isLeftByTheDead(Path path) {
    Matcher name = NAME.matcher(path.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1))).filter(ProcessHandle::isAlive).isEmpty();
  }
}
