package org.policylineage.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes what a document is from how its text begins and ends: title, issuing bodies, number and
 * date stand apart from the sentences.
 */
final class FactFinder {
  private static final int HEAD_LINES = 80;
  private static final int TITLE_LINES = 4;
  private static final int LONGEST_TITLE = 90;

  private static final Pattern NUMBER =
      Pattern.compile("([\\p{IsHan}]{2,12})[〔\\[［【(（](\\d{4})[〕\\]］】)）](?:第)?(\\d+)号");
  private static final Pattern ENCLOSING =
      Pattern.compile("(.*?)(?:关于)?(?:印发|转发|发布)《?(.+?)》?(?:的(?:通知|公告|通告|决定))?");
  private static final Pattern BY = Pattern.compile("近日，(.{2,60}?)(?:联合)?印发了?《");
  private static final Pattern YEARS = Pattern.compile("(20\\d\\d)(?:[—–-](20\\d\\d))?\\s*年");

  private final ImportWords words;
  private final List<String> lines;
  private final Map<String, String> facts;

  FactFinder(Extract extract, ImportWords words) {
    this.words = words;
    this.facts = extract.facts();
    this.lines =
        extract.lines().stream().map(FactFinder::squeezed).filter(line -> !line.isEmpty()).toList();
  }

  Proposal propose() {
    String title = title();
    String kind = words.kind(title);
    Optional<LocalDate> date = date();
    int year = date.map(LocalDate::getYear).orElse(0);
    int horizon = 0;
    Matcher years = YEARS.matcher(title);
    if (years.find()) {
      horizon = Integer.parseInt(years.group(2) == null ? years.group(1) : years.group(2));
      year = year == 0 ? Integer.parseInt(years.group(1)) : year;
    }
    String stem = words.idStem(kind);
    return new Proposal(
        year == 0 ? stem : stem + "-" + year,
        title,
        (year == 0 ? "" : year + " ") + (kind.isEmpty() ? title : kind),
        kind,
        issuers(title),
        number(),
        date,
        horizon);
  }

  /**
   * The text's own title: of what a covering notice encloses, if that follows, else the notice's.
   */
  private String title() {
    List<String> candidates = candidates();
    String first =
        candidates.isEmpty() ? facts.getOrDefault("title", "").strip() : candidates.get(0);
    Matcher enclosing = ENCLOSING.matcher(first);
    if (enclosing.matches()) {
      String inner = key(enclosing.group(2));
      for (String candidate : candidates) {
        if (key(candidate).equals(inner)) {
          return bare(candidate);
        }
      }
      boolean announced = lines.stream().limit(HEAD_LINES).anyMatch(l -> l.contains("全文如下"));
      return announced ? bare(enclosing.group(2)) : bare(first);
    }
    return bare(first);
  }

  /** Runs of short lines without a stop that end in the name of a kind. */
  private List<String> candidates() {
    List<String> candidates = new ArrayList<>();
    for (int i = 0; i < Math.min(lines.size(), HEAD_LINES); i++) {
      StringBuilder joined = new StringBuilder();
      for (int j = i; j < Math.min(lines.size(), i + TITLE_LINES); j++) {
        if (!mayBeTitle(lines.get(j))) {
          break;
        }
        joined.append(lines.get(j));
        boolean subtitleFollows = j + 1 < lines.size() && lines.get(j + 1).matches("（[^（）]{2,20}）");
        if (!words.kind(joined.toString().replaceFirst("》$", "")).isEmpty()
            && joined.length() <= LONGEST_TITLE) {
          boolean partOfTitle =
              subtitleFollows
                  && Dates.in(lines.get(j + 1)).isEmpty()
                  && !lines.get(j + 1).matches(".*(公开|通过|代章|公布).*");
          candidates.add(partOfTitle ? joined + lines.get(j + 1) : joined.toString());
          i = j;
          break;
        }
      }
    }
    return candidates;
  }

  private boolean mayBeTitle(String line) {
    return line.matches(".*\\p{IsHan}.*")
        && line.chars().noneMatch(c -> "。；：:！？>".indexOf(c) >= 0)
        && !Ordinals.open(line)
        && !NUMBER.matcher(line).find()
        && !line.matches("[（(].*")
        && Dates.alone(line).isEmpty()
        && !words.isBody(line)
        // What comes again and again is a running head.
        && Collections.frequency(lines, line) < 3;
  }

  private List<String> issuers(String title) {
    String stated = facts.getOrDefault("issuer", "");
    List<String> found = bodies(stated);
    if (found.isEmpty()) {
      found = signature();
    }
    for (int i = 0; found.isEmpty() && i < Math.min(lines.size(), HEAD_LINES); i++) {
      Matcher by = BY.matcher(lines.get(i));
      Matcher enclosing = ENCLOSING.matcher(lines.get(i));
      if (by.find()) {
        found = bodies(by.group(1));
      }
      if (found.isEmpty() && enclosing.matches()) {
        found = bodies(enclosing.group(1));
      }
    }
    Matcher about = Pattern.compile("(.{2,40}?)关于.*").matcher(title);
    return found.isEmpty() && about.matches() ? bodies(about.group(1)) : found;
  }

  /**
   * The bodies on the lines above a date that stands alone, in their order; the number of the
   * document may stand between them and the date.
   */
  private List<String> signature() {
    for (int i = 1; i < lines.size(); i++) {
      if (Dates.alone(lines.get(i)).isEmpty()) {
        continue;
      }
      List<String> bodies = new ArrayList<>();
      for (int j = i - 1; j >= 0 && mayBeSigned(lines.get(j)); j--) {
        bodies.addAll(0, bodies(lines.get(j)));
      }
      if (!bodies.isEmpty()) {
        return bodies;
      }
    }
    return List.of();
  }

  private boolean mayBeSigned(String line) {
    return !bodies(line).isEmpty() || line.contains("代章") || NUMBER.matcher(line).matches();
  }

  /** The line's parts if each of them is a body. */
  private List<String> bodies(String text) {
    List<String> parts =
        List.of(text.strip().split("[\\s\u3000、，,]+")).stream()
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.stream().allMatch(words::isBody) ? parts : List.of();
  }

  private String number() {
    Matcher stated = NUMBER.matcher(squeezed(facts.getOrDefault("number", "")));
    if (stated.find()) {
      return stated.group(1) + "〔" + stated.group(2) + "〕" + stated.group(3) + "号";
    }
    for (String line : lines.subList(0, Math.min(lines.size(), HEAD_LINES))) {
      Matcher number = NUMBER.matcher(line.replaceAll("\\s", ""));
      if (number.find() && line.length() < 60 && !line.contains("《")) {
        return number.group(1) + "〔" + number.group(2) + "〕" + number.group(3) + "号";
      }
    }
    return "";
  }

  private Optional<LocalDate> date() {
    Optional<LocalDate> found = Dates.in(facts.getOrDefault("date", ""));
    for (int i = 0; found.isEmpty() && i < lines.size(); i++) {
      found = Dates.alone(lines.get(i));
    }
    if (found.isEmpty()) {
      found = Dates.in(facts.getOrDefault("published", ""));
    }
    for (int i = 0; found.isEmpty() && i < Math.min(lines.size(), HEAD_LINES); i++) {
      String[] parts = lines.get(i).split("[：:]", 2);
      if (parts.length > 1
          && words.fact(parts[0]).filter(f -> f.matches("date|published")).isPresent()) {
        found = Dates.in(parts[1]);
      }
    }
    return found;
  }

  private static String bare(String title) {
    return title.matches("《[^《》]*》") ? title.substring(1, title.length() - 1) : title;
  }

  private static String key(String title) {
    return title.replaceAll("[\\s《》]", "");
  }

  /** Without mark-down and without blanks but between Latin words and between names. */
  private static String squeezed(String line) {
    return line.replaceAll("^[#>\\s\u3000\u00A0]+|\\*\\*", "")
        .replaceAll(
            "(?<=[\\p{IsHan}，。、）》”—])[ \u00A0]+(?=[\\d“《（])|(?<=\\d)[ \u00A0]+(?=\\p{IsHan})", "")
        .strip();
  }
}
