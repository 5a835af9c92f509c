package org.policylineage.extract;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * By when.
 *
 * @param due the last month in time, or null when none is known
 * @param ongoing whether the work is to go on (持续推进), with or without a date
 * @param inferred whether {@code due} is no date of the text but December of the plan's own year
 * @param text the words that say it, empty when inferred or absent
 */
public record Deadline(YearMonth due, boolean ongoing, boolean inferred, String text)
    implements Serializable {}
