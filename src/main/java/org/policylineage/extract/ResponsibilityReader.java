package org.policylineage.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads who answers for a task: the first body listed leads, unless the note itself says who leads
 * (…牵头, 牵头单位：…；配合单位：…).
 */
final class ResponsibilityReader {
  private static final String PARTS = "，；。,;";
  private static final String STOPS = "，；：。、,;: 　和及（）()";

  /** Of characters, in the parentheses of a name. */
  private static final int LONGEST_ASIDE = 24;

  private final Lexicon lexicon;
  private final Warnings warnings;

  ResponsibilityReader(Lexicon lexicon, Warnings warnings) {
    this.lexicon = lexicon;
    this.warnings = warnings;
  }

  /**
   * Reads the note, or without one the subject of the sentence (国家知识产权局要会同…).
   *
   * @param note the words inside the parentheses; empty or null when there are none
   */
  Responsibility read(String note, String text) {
    if (note == null || note.isBlank()) {
      return subject(text);
    }
    Roll roll = new Roll();
    for (int i = 0; i < note.length(); ) {
      int next = skipCue(note, i);
      if (next > i) {
        boolean label = next < note.length() && "：:".indexOf(note.charAt(next)) >= 0;
        if (cue(Cues.Kind.LEAD, note, i) != null) {
          roll.say(Agency.Role.LEAD, label);
        } else if (cue(Cues.Kind.PARTICIPANT, note, i) != null) {
          roll.say(Agency.Role.PARTICIPANT, label);
        } else if (label || next < note.length() && PARTS.indexOf(note.charAt(next)) >= 0) {
          roll.close();
        }
      } else {
        next = Math.max(i + 1, nameEnd(note, i));
        // A date in the same note is no body.
        if (nameEnd(note, i) > i && !Character.isDigit(note.charAt(i))) {
          roll.waiting.add(note.substring(i, next));
        }
      }
      i = next;
    }
    roll.assign(roll.following);
    boolean severally = lexicon.cues().anywhere(Cues.Kind.SEVERALLY, note);
    return new Responsibility(roll.agencies, severally, note);
  }

  /** The bodies as they are read, some of them still waiting for a word that tells their role. */
  private final class Roll {
    private final List<Agency> agencies = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private Agency.Role following;

    /**
     * A牵头 is said of the names before it, 牵头单位：A of those after it. In A牵头，会同B the second word has
     * no names of its own: B takes part.
     */
    void say(Agency.Role role, boolean label) {
      if (label || waiting.isEmpty() && !(role == Agency.Role.LEAD && led())) {
        assign(following);
        following = role;
      } else {
        assign(role);
        following = role == Agency.Role.LEAD ? Agency.Role.PARTICIPANT : null;
      }
    }

    /** A负责 ends what is said of A; 责任单位：B begins anew. */
    void close() {
      assign(following);
      following = null;
    }

    private boolean led() {
      return agencies.stream().anyMatch(agency -> agency.role() == Agency.Role.LEAD);
    }

    /** Enters those waiting with the role or, when it is null, by their place: the first leads. */
    void assign(Agency.Role role) {
      for (String mention : waiting) {
        if (!lexicon.bodies().known(mention)) {
          warnings.agency(mention);
        }
        Agency.Role place = led() ? Agency.Role.PARTICIPANT : Agency.Role.LEAD;
        agencies.add(
            new Agency(lexicon.bodies().canonical(mention), mention, role == null ? place : role));
      }
      waiting.clear();
    }
  }

  private String cue(Cues.Kind kind, String note, int at) {
    return lexicon.cues().of(kind).at(note, at, note.length());
  }

  /** The place after the words here that are no name, or {@code from}. */
  private int skipCue(String note, int from) {
    if (lexicon.bodies().at(note, from, note.length()) != null) {
      return from;
    }
    int end = from;
    for (Cues.Kind kind :
        List.of(
            Cues.Kind.LEAD, Cues.Kind.PARTICIPANT, Cues.Kind.SEVERALLY, Cues.Kind.RESPONSIBLE)) {
      String word = cue(kind, note, from);
      if (word != null) {
        end = Math.max(end, from + word.length());
      }
    }
    return end;
  }

  /** A known name may open a longer one: 人民银行 is not 人民银行合肥中心支行. */
  private int nameEnd(String note, int from) {
    String known = lexicon.bodies().at(note, from, note.length());
    int i = known == null ? from : from + known.length();
    if (known != null && startsBody(note, i)) {
      return i;
    }
    while (i < note.length() && !endsName(note, from, i)) {
      i = "（(".indexOf(note.charAt(i)) < 0 ? i + 1 : closer(note, i) + 1;
    }
    return i;
  }

  private boolean startsBody(String note, int at) {
    return lexicon.bodies().at(note, at, note.length()) != null;
  }

  private boolean endsName(String note, int from, int at) {
    char c = note.charAt(at);
    if ("（(".indexOf(c) >= 0 && at > from) {
      // 各县（市、区）人民政府 is one body, 国家发展改革委（国家能源局） are two, and 财政部（牵头） leads.
      int shut = closer(note, at);
      return shut < 0
          || startsBody(note, at + 1)
          || skipCue(note, at + 1) > at + 1
          || lexicon.bodies().known(note.substring(from, at)) && endsThere(note, shut + 1);
    }
    int cue = skipCue(note, at);
    return STOPS.indexOf(c) >= 0
        || cue > at
            && (cue(Cues.Kind.RESPONSIBLE, note, at) == null || at == from || endsThere(note, cue));
  }

  /** Whether words that may stand in a name, as 实施 in …战略实施工作…办公室, end it. */
  private boolean endsThere(String note, int at) {
    return at == note.length()
        || STOPS.indexOf(note.charAt(at)) >= 0
        || skipCue(note, at) > at
        || startsBody(note, at);
  }

  private static int closer(String note, int opener) {
    int shut = note.indexOf(note.charAt(opener) == '（' ? '）' : ')', opener);
    return shut - opener > LONGEST_ASIDE ? -1 : shut;
  }

  private Responsibility subject(String text) {
    String body = lexicon.bodies().at(text, 0, text.length());
    if (body == null
        || lexicon.bodies().generic(lexicon.bodies().canonical(body))
        || lexicon.cues().of(Cues.Kind.SUBJECT).at(text, body.length(), text.length()) == null) {
      return new Responsibility(List.of(), false, "");
    }
    Agency lead = new Agency(lexicon.bodies().canonical(body), body, Agency.Role.LEAD);
    return new Responsibility(List.of(lead), false, body);
  }
}
