package org.policylineage.extract;

import java.io.Serializable;
import java.math.BigDecimal;
import org.policylineage.parse.Span;

/**
 * A number with its unit.
 *
 * @param measure the words for what is counted: 发明专利审查周期; empty for years and when none is found
 * @param value the number; 万 and 亿 are multiplied out
 * @param unit the unit as written: 个月, 件, 批; 年份 for a calendar year
 * @param bound ≥, ≤ or =, or empty when the text sets none
 * @param mention the number, its unit and bound as written
 * @param span where the mention stands in the commitment's text
 */
public record Quantity(
    String measure, BigDecimal value, String unit, String bound, String mention, Span span)
    implements Serializable {}
