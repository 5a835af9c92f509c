package org.policylineage.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table of tasks, 序号 | 任务 | 牵头部门 | 完成时限 in any order, becomes numbered lines: {@code 1.
 * 任务。（教育部牵头，科技部参加）（2025年12月底前完成）}.
 */
final class TaskTable {
  private static final int HEAD_ROWS = 3;
  private static final Pattern DONE = Pattern.compile(".*(?:完成|推进|实施|坚持)");
  private static final Pattern UNTIL = Pattern.compile(".*(?:前|底|内|末)");

  private final ImportWords words;
  private List<String> columns = List.of();
  private String section = "";
  private int sections;
  private int number;

  TaskTable(ImportWords words) {
    this.words = words;
  }

  /** The lines of the table, nothing where its head names no tasks with bodies or deadlines. */
  Optional<List<String>> lines(List<List<String>> rows) {
    int head = 0;
    while (head < Math.min(HEAD_ROWS, rows.size()) && !isHead(rows.get(head))) {
      head++;
    }
    if (head >= Math.min(HEAD_ROWS, rows.size())) {
      return Optional.empty();
    }
    columns = rows.get(head).stream().map(cell -> words.column(cell).orElse("")).toList();
    List<String> lines = new ArrayList<>();
    rows.subList(0, head).forEach(row -> lines.add(across(row)));
    lines.addAll(moreLines(rows.subList(head + 1, rows.size())));
    return Optional.of(lines);
  }

  /** The lines of rows that go on with the table, on a next page with or without its head. */
  List<String> moreLines(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      if (isHead(row)) {
        continue;
      }
      String task = cell(row, "task");
      if (isAcross(row)) {
        lines.add(across(row));
        continue;
      }
      String above = cell(row, "section");
      if (!above.isEmpty() && !above.equals(section)) {
        section = above;
        lines.add(Ordinals.chinese(++sections) + "、" + above);
      }
      if (!task.isEmpty()) {
        number = number(row, number + 1);
        lines.add(number + ". " + withStop(task) + responsibility(row) + deadline(row));
      }
    }
    return lines;
  }

  /** A cell across the table is a heading over the rows below. */
  private static boolean isAcross(List<String> row) {
    return row.stream().map(String::strip).filter(cell -> !cell.isEmpty()).distinct().count() == 1;
  }

  private static String across(List<String> row) {
    return String.join("", row.stream().map(TaskTable::squeezed).distinct().toList());
  }

  private boolean isHead(List<String> row) {
    List<String> kinds = row.stream().map(cell -> words.column(cell).orElse("")).toList();
    return kinds.contains("task")
        && (kinds.contains("lead") || kinds.contains("deadline") || kinds.contains("participants"));
  }

  private String cell(List<String> row, String column) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      if (columns.get(i).equals(column) && text.indexOf(row.get(i).strip()) < 0) {
        text.append(withoutOrdinal(squeezed(row.get(i)), column));
      }
    }
    return text.toString();
  }

  private int number(List<String> row, int next) {
    String digits = cell(row, "number").replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 4 ? next : Integer.parseInt(digits);
  }

  private String responsibility(List<String> row) {
    String lead = list(cell(row, "lead"));
    String participants = list(cell(row, "participants"));
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
    String when = cell(row, "deadline").replaceAll("[。；;]$", "");
    if (when.isEmpty()) {
      return "";
    }
    if (DONE.matcher(when).matches()) {
      return "（" + when + "）";
    }
    return UNTIL.matcher(when).matches() ? "（" + when + "完成）" : "（完成时限：" + when + "）";
  }

  private static String list(String bodies) {
    return bodies.replaceAll("[，,；;\\s]+", "、").replaceAll("^、+|[、。]+$", "");
  }

  private static String withStop(String task) {
    return task.matches("(?s).*[。；;！？]") ? task : task + "。";
  }

  private static String withoutOrdinal(String text, String column) {
    return column.equals("task") ? text.replaceFirst("^\\d{1,3}[.．、](?!\\d)", "") : text;
  }

  /** Cells break lines where they like; bodies below each other are a list. */
  private static String squeezed(String cell) {
    return cell.strip()
        .replaceAll("(?<=[局部委厅院会署办行])\\s*\\R\\s*", "、")
        .replaceAll("\\s*\\R\\s*", "");
  }
}
