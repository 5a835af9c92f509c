package org.policylineage.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads who answers for a task: the first body listed leads, unless the note itself says who leads
 * (…牵头, 牵头单位：…；配合单位：…).
 */
final class ResponsibilityReader {
  private static final String STOPS = "，；：。、,;: 　和及（）()";

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
    List<Agency> agencies = new ArrayList<>();
    List<String> group = new ArrayList<>();
    boolean named = false;
    Agency.Role role = null;
    for (int i = 0; i < note.length(); ) {
      int next = skipCue(note, i);
      if (next > i) {
        if (cue(Cues.Kind.LEAD, note, i) != null) {
          // 牵头 after the names is said of them, 牵头单位： before the names of those that follow.
          role =
              close(agencies, group, Agency.Role.LEAD, note, next)
                  ? Agency.Role.PARTICIPANT
                  : Agency.Role.LEAD;
          named |=
              role == Agency.Role.PARTICIPANT || !cue(Cues.Kind.LEAD, note, i).startsWith("责任");
        } else if (cue(Cues.Kind.PARTICIPANT, note, i) != null) {
          role =
              close(agencies, group, Agency.Role.PARTICIPANT, note, next)
                  ? null
                  : Agency.Role.PARTICIPANT;
        }
        i = next;
        continue;
      }
      int end = nameEnd(note, i);
      if (end == i) {
        char stop = note.charAt(i);
        if ((stop == '；' || stop == ';') && !group.isEmpty()) {
          flush(agencies, group, role, named);
        }
        i++;
        continue;
      }
      group.add(note.substring(i, end));
      i = end;
    }
    flush(agencies, group, role, named);
    return new Responsibility(agencies, lexicon.cues().anywhere(Cues.Kind.SEVERALLY, note), note);
  }

  private boolean close(
      List<Agency> agencies, List<String> group, Agency.Role role, String note, int next) {
    boolean before =
        !group.isEmpty() && !(next < note.length() && "：:".indexOf(note.charAt(next)) >= 0);
    if (!group.isEmpty()) {
      group.forEach(mention -> add(agencies, mention, role));
      group.clear();
    }
    return before;
  }

  private void flush(List<Agency> agencies, List<String> group, Agency.Role role, boolean named) {
    for (String mention : group) {
      boolean first = agencies.isEmpty();
      Agency.Role its =
          named && role != null ? role : first ? Agency.Role.LEAD : Agency.Role.PARTICIPANT;
      add(agencies, mention, its);
    }
    group.clear();
  }

  private void add(List<Agency> agencies, String mention, Agency.Role role) {
    if (!lexicon.bodies().known(mention)) {
      warnings.agency(mention);
    }
    agencies.add(new Agency(lexicon.bodies().canonical(mention), mention, role));
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

  private int nameEnd(String note, int from) {
    String known = lexicon.bodies().at(note, from, note.length());
    if (known != null) {
      return from + known.length();
    }
    int i = from;
    while (i < note.length() && STOPS.indexOf(note.charAt(i)) < 0 && skipCue(note, i) == i) {
      i++;
    }
    return i;
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
