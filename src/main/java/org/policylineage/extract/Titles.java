package org.policylineage.extract;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LongestCommonSubsequence;
import org.policylineage.cache.Recent;

/** The titles of instruments: instruments.csv, instrument-kinds.csv. */
final class Titles {
  private static final Pattern SERIES = Pattern.compile("[一二三四五六七八九十]+");
  private static final Pattern YEAR = Pattern.compile("^(19|20)[0-9]{2}(年度?)?");
  private static final Pattern BATCH = Pattern.compile("^[第前][0-9一二三四五六七八九十百]+批");
  private static final String OTHER = "other";

  /** Titles of different kinds (a law and its rules) are at most this alike. */
  private static final double ACROSS_KINDS = 0.6;

  private record Known(String name, String kind) {}

  private final Words<String> kinds = new Words<>();
  private final Words<Boolean> bareEndings = new Words<>();
  private final Map<String, Known> known = new HashMap<>();
  private final Words<Boolean> bareNames = new Words<>();
  private final Set<Set<String>> apart = new HashSet<>();

  /** A title is compared with many others. */
  private final Recent<String, String> plain = new Recent<>(10_000);

  private final Cues cues;
  private final Bodies bodies;

  Titles(Table endings, Table instruments, Cues cues, Bodies bodies) {
    this.cues = cues;
    this.bodies = bodies;
    for (Table.Row row : endings.rows()) {
      String ending = row.need("ending");
      kinds.put(ending, row.need("kind"));
      if (row.yes("bare")) {
        bareEndings.put(ending, true);
      }
    }
    for (Table.Row row : instruments.rows()) {
      String mention = row.need("mention");
      String name = row.need("name");
      checkScore(row);
      boolean join = row.oneOf("join", java.util.List.of("yes", "no")).equals("yes");
      if (!join) {
        if (plain(mention).equals(plain(name))) {
          throw row.wrong("a title cannot be kept apart from itself; write two titles or join=yes");
        }
        apart.add(Set.of(plain(mention), plain(name)));
      } else if (known.put(plain(mention), new Known(plain(name), row.need("kind"))) != null) {
        throw row.wrong(mention + " is joined twice; keep one row");
      } else {
        bareNames.put(mention, true);
      }
    }
  }

  private static void checkScore(Table.Row row) {
    try {
      double score = new BigDecimal(row.need("score")).doubleValue();
      if (score < 0 || score > 1) {
        throw row.wrong("score is " + score + "; it must lie between 0 and 1");
      }
    } catch (NumberFormatException e) {
      throw new LexiconException(row.wrong("score is no number; write it as 0.92").getMessage(), e);
    }
  }

  /** The name under which all variants of a title stand. */
  String canonical(String title) {
    String plain = plain(title);
    Known joined = known.get(plain);
    return joined == null ? plain : joined.name();
  }

  /** The kind of a title by the table or by its ending; other when neither tells. */
  String kind(String title) {
    String plain = plain(title);
    Known joined = known.get(plain);
    if (joined != null) {
      return joined.kind();
    }
    int end = plain.endsWith("）") ? plain.lastIndexOf('（') : plain.length();
    String ending = kinds.endingAt(plain, 0, Math.max(end, 0));
    return ending == null ? OTHER : kinds.get(ending);
  }

  /**
   * Without 《》, issuing bodies, 中华人民共和国, 关于, a leading year, and （…） but for a number in a series.
   */
  String plain(String title) {
    return plain.get(title, this::stripped);
  }

  private String stripped(String title) {
    String text = title.replace('(', '（').replace(')', '）').replaceAll("[《》\\s]", "");
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int close = text.charAt(i) == '（' ? text.indexOf('）', i) : -1;
      if (close < 0) {
        kept.append(text.charAt(i));
      } else {
        if (SERIES.matcher(text.substring(i + 1, close)).matches()) {
          kept.append(text, i, close + 1);
        }
        i = close;
      }
    }
    String plain =
        withoutIssuers(BATCH.matcher(YEAR.matcher(kept).replaceFirst("")).replaceFirst(""));
    Words<Boolean> prefixes = cues.of(Cues.Kind.TITLE_PREFIX);
    for (String prefix = prefixes.at(plain, 0, plain.length());
        prefix != null && prefix.length() < plain.length();
        prefix = prefixes.at(plain, 0, plain.length())) {
      plain = plain.substring(prefix.length());
    }
    return plain;
  }

  /** 最高人民法院最高人民检察院关于…: the issuers are no part of the name. */
  private String withoutIssuers(String title) {
    int at = 0;
    for (String body = bodies.at(title, at, title.length());
        body != null;
        body = bodies.at(title, at, title.length())) {
      at += body.length();
      if (at < title.length() && (title.charAt(at) == '、' || title.charAt(at) == ' ')) {
        at++;
      }
    }
    return at > 0 && title.startsWith("关于", at) ? title.substring(at) : title;
  }

  /**
   * How alike two titles are, from 0 to 1.
   *
   * <p>1 for one canonical name and 0 for a pair that the table keeps apart. Else the mean of two
   * Dice coefficients, of the longest common subsequence and of the characters whatever their
   * order, after words that weigh nothing (关于, 若干, 暂行 …) and the ending of a shared kind are left
   * out; at most 0.98, and times 0.6 when the kinds differ.
   */
  double similarity(String a, String b) {
    if (plain(a).equals(plain(b))) {
      return 1;
    }
    if (apart.contains(Set.of(plain(a), plain(b)))) {
      return 0;
    }
    String first = canonical(a);
    String second = canonical(b);
    if (first.equals(second)) {
      return 1;
    }
    return score(first, second);
  }

  /** The same without the table's joinings. */
  double score(String a, String b) {
    boolean sameKind = kind(a).equals(kind(b));
    String x = core(plain(a), sameKind);
    String y = core(plain(b), sameKind);
    if (x.isEmpty() || y.isEmpty()) {
      return 0;
    }
    double sum = x.length() + y.length();
    double subsequence = 2 * new LongestCommonSubsequence().apply(x, y) / sum;
    double characters = 2 * shared(x, y) / sum;
    return Math.min(0.98, (subsequence + characters) / 2) * (sameKind ? 1 : ACROSS_KINDS);
  }

  private String core(String title, boolean dropKind) {
    String text = title;
    if (dropKind) {
      String ending = kinds.endingAt(text, 0, text.length());
      if (ending != null && ending.length() < text.length()) {
        text = text.substring(0, text.length() - ending.length());
      }
    }
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String soft = cues.of(Cues.Kind.TITLE_SOFT).at(text, i, text.length());
      if (soft == null) {
        kept.append(text.charAt(i));
      } else {
        i += soft.length() - 1;
      }
    }
    return kept.toString();
  }

  private static int shared(String x, String y) {
    Map<Character, Integer> counts = new HashMap<>();
    for (char c : x.toCharArray()) {
      counts.merge(c, 1, Integer::sum);
    }
    int shared = 0;
    for (char c : y.toCharArray()) {
      if (counts.merge(c, -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    return shared;
  }

  /** Whether the table has the title. */
  boolean isKnown(String title) {
    return known.containsKey(plain(title));
  }

  /** Whether a kind's word (方案, 办法) stands right at the place. */
  boolean bareEnding(String text, int from, int to) {
    return bareEndings.at(text, from, to) != null;
  }

  /** The kind's word with which the stretch ends, or null; only of kinds that go without 《》. */
  String bareEndingOf(String text, int from, int to) {
    return bareEndings.endingAt(text, from, to);
  }

  /** The longest title of the table that stands at the place without 《》, or null. */
  String bareNameAt(String text, int from, int to) {
    String name = bareNames.at(text, from, to);
    boolean goesOn =
        name != null
            && name.endsWith("法")
            && cues.of(Cues.Kind.LAW_GUARD).at(text, from + name.length(), to) != null;
    return goesOn ? null : name;
  }
}
