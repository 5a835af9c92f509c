package org.policylineage.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policylineage.corpus.Entry;
import org.policylineage.diff.Shared;
import org.policylineage.extract.Instrument;
import org.policylineage.extract.Lexicon;

/** One instrument as two commitments name it. */
record NamedPair(Instrument earlier, Instrument later) {
  /**
   * Less alike titles are two instruments; variants of one title in the tables reach 0.8 and more.
   */
  private static final double SAME = 0.7;

  /** Shorter names in 《》 (《纲要》) stand for what the document's own title names in full. */
  private static final int BRIEF = 3;

  /**
   * The instruments that both sides name, under one name, under much the same one, or the one under
   * an abbreviation of the other; each once, in the order of the earlier text.
   */
  static List<NamedPair> of(Entry earlier, Entry later, Lexicon lexicon) {
    List<NamedPair> pairs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Instrument from : earlier.facts().instruments()) {
      Instrument best = null;
      double alike = 0;
      for (Instrument to : later.facts().instruments()) {
        double likeness = likeness(from, to, later, lexicon);
        if (likeness > alike) {
          alike = likeness;
          best = to;
        }
      }
      if (best != null && alike >= SAME && seen.add(from.name())) {
        pairs.add(new NamedPair(from, best));
      }
    }
    return pairs;
  }

  private static double likeness(Instrument from, Instrument to, Entry later, Lexicon lexicon) {
    if (!from.kind().equals(to.kind()) || !numbers(from.name(), to.name())) {
      return 0;
    }
    double likeness = lexicon.similarity(from.name(), to.name());
    boolean laterBrief = to.name().length() < from.name().length();
    String brief = laterBrief ? to.name() : from.name();
    String full = laterBrief ? from.name() : to.name();
    boolean known =
        brief.length() > BRIEF
            ? likeness > 0
            : laterBrief && later.document().info().title().contains(brief);
    boolean abbreviated = known && full.endsWith(lastOf(brief)) && Shared.abbreviates(brief, full);
    return abbreviated ? Math.max(likeness, SAME) : likeness;
  }

  /** “十三五” and “十四五”, （一） and （三） are two instruments, however alike; a name may leave them out. */
  private static boolean numbers(String a, String b) {
    String first = a.replaceAll("[^0-9一二三四五六七八九十]", "");
    String second = b.replaceAll("[^0-9一二三四五六七八九十]", "");
    return first.equals(second) || first.isEmpty() || second.isEmpty();
  }

  private static String lastOf(String name) {
    return name.substring(Math.max(0, name.length() - 2));
  }
}
