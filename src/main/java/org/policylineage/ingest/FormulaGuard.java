package org.policylineage.ingest;

import java.util.regex.Pattern;

/**
 * Cells of CSV that a spreadsheet would run: Excel and its kin take one that opens so for a
 * formula. A quote before it makes it a text; a cell that has such a quote of its own gets one
 * more, so that both read back as they were.
 */
public final class FormulaGuard {
  private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\t\r]");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private FormulaGuard() {}

  /** The cell as it is written. */
  public static String safe(String cell) {
    boolean formula = FORMULA.matcher(cell).find() && !NUMBER.matcher(cell).matches();
    return formula ? "'" + cell : cell;
  }

  /** The cell as it was before it was written. */
  public static String plain(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).find() ? cell.substring(1) : cell;
  }
}
