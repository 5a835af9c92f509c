package org.policylineage.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policylineage.parse.Span;

/**
 * Finds the campaigns of a commitment: a quoted name with a year or before a word such as 行动, a
 * name of the table, and the programme that 实施 has as its object.
 */
final class CampaignReader {
  private static final Pattern EDITION = Pattern.compile("^(.*?)\\s*((?:19|20)[0-9]{2})年?$");
  private static final Pattern YEAR_AFTER = Pattern.compile("\\G\\s*((?:19|20)[0-9]{2})年?");
  private static final int LONGEST_NAME = 14;
  private static final int SHORTEST_PROGRAMME = 6;

  private final CampaignWords words;

  CampaignReader(Lexicon lexicon) {
    this.words = lexicon.campaigns();
  }

  List<Campaign> read(String text, Brackets brackets, List<ActionReader.Found> actions) {
    List<Campaign> campaigns = new ArrayList<>();
    addNamed(text, campaigns);
    addQuoted(text, brackets, campaigns);
    for (ActionReader.Found found : actions) {
      addProgramme(text, brackets, found, campaigns);
    }
    campaigns.sort(Comparator.comparingInt(c -> c.span().start()));
    return campaigns;
  }

  private void addNamed(String text, List<Campaign> campaigns) {
    for (int i = 0; i < text.length(); i++) {
      String phrase = words.phrases.at(text, i, text.length());
      String name = phrase != null ? phrase : words.names.at(text, i, text.length());
      if (name == null) {
        continue;
      }
      int end = i + name.length();
      Matcher year = YEAR_AFTER.matcher(text);
      boolean dated = year.find(end);
      boolean cued = words.cues.at(text, end, text.length()) != null;
      if (phrase != null || ((dated || cued) && !quoted(text, i))) {
        String canonical = phrase != null ? words.phrases.get(phrase) : words.names.get(name);
        add(
            text,
            new Span(i, dated ? year.end() : end),
            canonical,
            dated ? year.group(1) : "",
            campaigns);
        i = end - 1;
      }
    }
  }

  private static boolean quoted(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '“';
  }

  private void addQuoted(String text, Brackets brackets, List<Campaign> campaigns) {
    for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
      int close = text.indexOf('”', open);
      if (close < 0) {
        break;
      }
      if (!brackets.inside(open) || close - open - 1 > LONGEST_NAME || close == open + 1) {
        continue;
      }
      String quoted = text.substring(open + 1, close);
      Matcher inner = EDITION.matcher(quoted);
      String name = inner.matches() && !inner.group(1).isEmpty() ? inner.group(1) : quoted;
      String edition = name.equals(quoted) ? "" : inner.group(2);
      int end = close + 1;
      Matcher after = YEAR_AFTER.matcher(text);
      if (edition.isEmpty() && after.find(end)) {
        edition = after.group(1);
        end = after.end();
      }
      if (words.not.contains(quoted)
          || !(dated(edition, end, close, name) || cued(text, brackets, end, quoted))) {
        continue;
      }
      add(text, new Span(open, end), canonical(name), edition, campaigns);
    }
  }

  /** A year inside the quotes makes a campaign; a year after them may be the next noun's. */
  private boolean dated(String edition, int end, int close, String name) {
    return !edition.isEmpty() && (end == close + 1 || words.names.contains(canonical(name)));
  }

  /** Whether the name itself or what follows it in its phrase says campaign. */
  private boolean cued(String text, Brackets brackets, int from, String quoted) {
    if (words.cues.endingAt(quoted, 0, quoted.length()) != null) {
      return true;
    }
    boolean listed = from < text.length() && "、和及与“".indexOf(text.charAt(from)) >= 0;
    int end = brackets.clauseEnd(from);
    for (int i = from; i < end; i++) {
      if (!listed && (brackets.inside(i) || "、和及与".indexOf(text.charAt(i)) >= 0)) {
        return false;
      }
      if (words.cues.at(text, i, end) != null) {
        return true;
      }
    }
    return false;
  }

  /** 龙腾行动 and 龙腾 are one name. */
  private String canonical(String name) {
    String known = words.names.at(name, 0, name.length());
    if (known != null && words.cues.at(name, known.length(), name.length()) != null) {
      return words.names.get(known);
    }
    return name;
  }

  private void addProgramme(
      String text, Brackets brackets, ActionReader.Found found, List<Campaign> campaigns) {
    if (!found.carriesOut()) {
      return;
    }
    Span core = found.core();
    int from = core.start();
    for (int i = core.start(); i <= core.end(); i++) {
      if (i < core.end() && (brackets.inside(i) || "、和与".indexOf(text.charAt(i)) < 0)) {
        continue;
      }
      Span part = new Span(from, i);
      String name = part.of(text);
      String ending = words.programmes.endingAt(text, from, i);
      boolean free = campaigns.stream().noneMatch(c -> c.span().overlaps(part));
      if (ending != null && name.length() >= SHORTEST_PROGRAMME && free && name.indexOf('“') < 0) {
        add(text, part, name, "", campaigns);
        from = i + 1;
      } else if (ending != null) {
        from = i + 1;
      }
    }
  }

  private static void add(
      String text, Span span, String name, String edition, List<Campaign> campaigns) {
    if (campaigns.stream().noneMatch(c -> c.span().overlaps(span))) {
      campaigns.add(new Campaign(name, edition, span.of(text), span));
    }
  }
}
