package org.policylineage.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Tells once that the cache folder cannot be written; the work goes on without it. */
public final class Unkept {
  private static final AtomicBoolean TOLD = new AtomicBoolean();
  private static volatile Consumer<String> listener = System.err::println;

  private Unkept() {}

  /** Who is told; the error output unless somebody else is named. */
  public static void listener(Consumer<String> whom) {
    listener = whom;
    TOLD.set(false);
  }

  /** Tells of the first failure of a run. */
  public static void tell(Path folder, IOException reason) {
    if (TOLD.compareAndSet(false, true)) {
      listener.accept(
          "lineage: "
              + folder
              + ": work cannot be kept there for the next run ("
              + reason.getClass().getSimpleName()
              + "); the results are not affected; check its rights and the free space, or name"
              + " another folder with --cache");
    }
  }
}
