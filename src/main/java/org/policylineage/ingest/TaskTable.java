package org.policylineage.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of tasks, 序号 | 任务 | 牵头部门 | 完成时限 in any order, becomes numbered lines: {@code 1.
 * 任务。（教育部牵头，科技部参加）（2025年12月底前完成）}.
 */
final class TaskTable {
  private static final int HEAD_ROWS = 3;
  private static final Optional<String> TASK = Optional.of("task");
  private static final Pattern NUMBER = Pattern.compile("[（(]?(\\d{1,4})[.．、）)]?");
  private static final Pattern STOP = Pattern.compile("[。；：:]");
  private static final Pattern DONE = Pattern.compile(".*(?:完成|推进|实施|坚持)");
  private static final Pattern UNTIL = Pattern.compile(".*(?:前|底|内|末)");

  private final ImportWords words;
  private List<String> heads = List.of();
  private List<String> columns = List.of();
  private String section = "";
  private int sections;
  private int fields;
  private boolean hasHeading;
  private int number;

  TaskTable(ImportWords words) {
    this.words = words;
  }

  /** The lines of the table, nothing where its head does not name tasks. */
  Optional<List<String>> lines(List<List<String>> rows) {
    int head = 0;
    while (head < Math.min(HEAD_ROWS, rows.size()) && !isHead(rows.get(head))) {
      head++;
    }
    if (head >= Math.min(HEAD_ROWS, rows.size())) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    rows.subList(0, head).forEach(row -> lines.add(across(row)));
    // Below a head such as 责任分工 may stand a second one with 牵头单位 and 配合单位.
    while (head + 1 < rows.size() && isHead(rows.get(head + 1))) {
      head++;
    }
    List<List<String>> below = rows.subList(head + 1, rows.size());
    heads = rows.get(head).stream().map(TaskTable::squeezed).toList();
    columns = kinds(rows.get(head));
    int first = columns.indexOf("task");
    if (!columns.contains("section") && isOverOthers(first, columns.lastIndexOf("task"), below)) {
      columns.set(first, "section");
    }
    lines.addAll(moreLines(below));
    return Optional.of(lines);
  }

  /** Whether the cells of one column of tasks stand over several rows of another. */
  private static boolean isOverOthers(int column, int other, List<List<String>> rows) {
    for (int i = 1; column < other && i < rows.size(); i++) {
      List<String> above = rows.get(i - 1);
      List<String> row = rows.get(i);
      if (Math.min(above.size(), row.size()) > other
          && !row.get(column).isBlank()
          && row.get(column).equals(above.get(column))
          && !row.get(other).equals(above.get(other))) {
        return true;
      }
    }
    return false;
  }

  /** What of the table is not in its lines, in words for the user. */
  List<String> leftOut() {
    List<String> leftOut = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isEmpty() && !heads.get(i).isEmpty()) {
        leftOut.add("column: " + heads.get(i));
      }
    }
    return leftOut;
  }

  boolean hasColumns(int count) {
    return columns.size() == count;
  }

  /** The lines of rows that go on with the table, on a next page with or without its head. */
  List<String> moreLines(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> cells : rows) {
      if (isHead(cells)) {
        continue;
      }
      List<String> row = withOrdinal(cells);
      if (isAcross(row)) {
        String text = across(row);
        boolean parted = row.stream().anyMatch(String::isBlank);
        boolean note = parted || STOP.matcher(text).find();
        lines.add(note ? text : heading(text));
        if (!note) {
          fields = 0;
          hasHeading = true;
          section = "";
        }
        continue;
      }
      String above = squeezed(String.join("、", cells(row, "section")));
      if (!above.isEmpty() && !above.equals(section)) {
        section = above;
        lines.add(hasHeading ? field(above) : heading(above));
      }
      String task = task(row);
      if (!task.isEmpty()) {
        number = number(row, number + 1);
        lines.add(number + ". " + task + responsibility(row) + deadline(row));
      }
    }
    return lines;
  }

  /**
   * A cell across the table is a heading over the rows below, a note, or the rest of a cell that a
   * page parts.
   */
  private static boolean isAcross(List<String> row) {
    return row.stream().map(String::strip).filter(cell -> !cell.isEmpty()).distinct().count() == 1;
  }

  /** The ordinal of a heading may stand in the column of numbers: 一 | 饮用水水源保护. */
  private List<String> withOrdinal(List<String> row) {
    int at = columns.indexOf("number");
    List<String> rest = new ArrayList<>(row);
    String ordinal = at >= 0 && at < row.size() ? rest.remove(at).strip() : "";
    boolean heading = rest.size() > 1 && rest.stream().distinct().count() == 1;
    boolean across = heading && ordinal.equals(rest.get(0).strip());
    if (!heading || across || ordinal.isEmpty() || rest.get(0).isBlank()) {
      return row;
    }
    String joined = Ordinals.open(ordinal) ? ordinal : ordinal + "、";
    return List.of(joined + rest.get(0).strip());
  }

  private String heading(String text) {
    return Ordinals.open(text) ? text : Ordinals.chinese(++sections) + "、" + text;
  }

  /** Below a heading across the table. */
  private String field(String text) {
    return Ordinals.open(text) ? text : "（" + Ordinals.chinese(++fields) + "）" + text;
  }

  private static String across(List<String> row) {
    return String.join("", row.stream().map(TaskTable::squeezed).distinct().toList());
  }

  private boolean isHead(List<String> row) {
    List<String> kinds = kinds(row);
    boolean answered =
        kinds.contains("lead") || kinds.contains("deadline") || kinds.contains("participants");
    boolean counted = kinds.contains("number") || kinds.contains("section");
    boolean saysTask = row.stream().anyMatch(cell -> words.column(cell).equals(TASK));
    return kinds.contains("task") && (answered || (counted && saysTask));
  }

  /** An item, such as 项目, is a task where bodies or a deadline stand beside it. */
  private List<String> kinds(List<String> head) {
    List<String> kinds = new ArrayList<>();
    head.forEach(cell -> kinds.add(words.column(cell).orElse("").replace("item", "task")));
    return kinds;
  }

  /** The cells of a kind that say something; a cell over several columns counts once. */
  private List<String> cells(List<String> row, String kind) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      String text = columns.get(i).equals(kind) ? row.get(i).strip() : "";
      if (!text.isEmpty() && !words.isBlank(text) && !cells.contains(text)) {
        cells.add(text);
      }
    }
    return cells;
  }

  private String task(List<String> row) {
    StringBuilder task = new StringBuilder();
    for (String cell : cells(row, "task")) {
      task.append(withStop(withoutOrdinal(squeezed(cell))));
    }
    return task.toString();
  }

  private int number(List<String> row, int next) {
    Matcher digits = NUMBER.matcher(String.join("", cells(row, "number")));
    return digits.matches() ? Integer.parseInt(digits.group(1)) : next;
  }

  private String responsibility(List<String> row) {
    String lead = bodies(row, "lead");
    String participants = bodies(row, "participants");
    if (lead.isEmpty() && participants.isEmpty()) {
      return "";
    }
    if (participants.isEmpty()) {
      return "（" + lead + (lead.endsWith("负责") ? "" : "负责") + "）";
    }
    return lead.isEmpty()
        ? "（配合单位：" + participants + "）"
        : "（" + lead + "牵头，" + participants + "参加）";
  }

  private String deadline(List<String> row) {
    String when = squeezed(String.join("、", cells(row, "deadline"))).replaceAll("[。；;]$", "");
    if (when.isEmpty()) {
      return "";
    }
    if (DONE.matcher(when).matches()) {
      return "（" + when + "）";
    }
    return UNTIL.matcher(when).matches() ? "（" + when + "完成）" : "（完成时限：" + when + "）";
  }

  private String bodies(List<String> row, String kind) {
    return String.join("、", cells(row, kind).stream().map(this::bodies).toList())
        .replaceAll("[，,；;\\s]+", "、")
        .replaceAll("^、+|[、。]+$", "");
  }

  /** Bodies below each other are a list; a narrow cell breaks its lines within names, too. */
  private String bodies(String cell) {
    String before = "";
    StringBuilder bodies = new StringBuilder();
    for (String line : cell.split("\\s*\\R\\s*")) {
      bodies.append(words.partsBodies(before, line) ? "、" : "").append(line);
      before = line;
    }
    return bodies.toString();
  }

  private static String withStop(String task) {
    return task.matches("(?s).*[。；;：！？]") ? task : task + "。";
  }

  private static String withoutOrdinal(String text) {
    return text.replaceFirst("^\\d{1,3}[.．、](?!\\d)", "");
  }

  /** Cells break lines where they like. */
  private static String squeezed(String cell) {
    return cell.strip().replaceAll("\\s*\\R\\s*", "");
  }
}
