package org.policylineage.parse;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.PatternTable;

/**
 * The words by which layout is told from text, from the table {@code layout.csv}: what is furniture
 * of a page, which headings open general requirements, which parentheses name who and when.
 */
public final class LayoutRules {
  public static final String FILE = "layout.csv";

  enum Kind {
    FURNITURE,
    PAGE_END,
    CONTENTS,
    LEAD,
    FRONT,
    PROSE,
    RESPONSIBILITY,
    NAMES,
    DEADLINE,
    LABEL,
    CLOSING,
    APPENDIX,
    DATE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private final PatternTable table;

  private LayoutRules(PatternTable table) {
    this.table = table;
  }

  /**
   * The table in {@code folder}, or the program's own where the folder has none.
   *
   * @param folder may be null: then the program's own
   * @throws InputException with file and line where a row is wrong
   */
  public static LayoutRules read(Path folder) {
    Set<String> kinds =
        Arrays.stream(Kind.values())
            .map(kind -> kind.word)
            .collect(Collectors.toCollection(TreeSet::new));
    return new LayoutRules(PatternTable.read(folder, FILE, Collections.unmodifiableSet(kinds)));
  }

  /** Whether a pattern of the kind covers the text from its first to its last character. */
  boolean is(Kind kind, String text) {
    return table.matches(kind.word, text);
  }

  /** How many characters from {@code from} on a pattern of the kind covers, 0 where none does. */
  int lengthAt(Kind kind, String text, int from) {
    return table.lengthAt(kind.word, text, from);
  }
}
