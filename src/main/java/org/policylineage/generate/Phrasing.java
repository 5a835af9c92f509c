package org.policylineage.generate;

import java.util.List;
import org.policylineage.generate.Matter.Wording;

/** Puts matters into words. */
final class Phrasing {
  private static final List<String> PLACES = List.of("在%s、%s", "支持%s、%s", "以%s、%s为重点");

  private final Material material = Material.get();
  private final Series series;

  Phrasing(Series series) {
    this.series = series;
  }

  /** A sentence of the matters in their order, with its full stop. */
  String sentence(List<Matter> matters, int year) {
    StringBuilder text = new StringBuilder(opening(matters.get(0).wording()));
    for (int i = 0; i < matters.size(); i++) {
      text.append(i == 0 ? "" : "，").append(clause(matters.get(i), year));
    }
    int tail = matters.get(0).wording().tail();
    if (tail >= 0) {
      text.append("，").append(material.tails.get(tail % material.tails.size()));
    }
    return text.append("。").toString();
  }

  private String opening(Wording wording) {
    List<String> places = series.places();
    if (wording.place() >= 0 && places.size() > 1) {
      int first = wording.place() % places.size();
      int second = (first + 1 + wording.place() / places.size() % (places.size() - 1));
      return String.format(
              PLACES.get(wording.scopeWord() % PLACES.size()),
              places.get(first),
              places.get(second % places.size()))
          + "，";
    }
    if (wording.scope() >= 0) {
      List<String> scope = material.scopes.get(wording.scope() % material.scopes.size());
      return scope.get(wording.scopeWord() % scope.size()) + "，";
    }
    return "";
  }

  private String clause(Matter matter, int year) {
    Wording wording = matter.wording();
    List<String> schemes = matter.measure().steps().get(matter.step()).wordings();
    return material.filled(
        schemes.get(wording.scheme() % schemes.size()),
        slot -> slot(slot, matter, year),
        wording.word());
  }

  private String slot(String slot, Matter matter, int year) {
    List<String> topic = matter.topic().variants();
    return switch (slot) {
      case "X" -> topic.get(matter.wording().topic() % topic.size());
      case "n" -> "" + matter.amount();
      case "year" -> "" + year;
      case "campaign" -> material.campaigns.get(matter.named() % material.campaigns.size());
      case "title" -> title(matter);
      default -> throw new IllegalStateException("no slot or class of words: " + slot);
    };
  }

  /** The variants of a title are what its kind is called and whether the region opens it. */
  private String title(Matter matter) {
    List<String> kinds = material.titles.get(matter.named() % material.titles.size());
    int title = matter.wording().title();
    boolean region = title / kinds.size() % 3 > 0;
    return "《"
        + (region ? series.region() : "")
        + matter.topic().variants().get(0)
        + kinds.get(title % kinds.size())
        + "》";
  }
}
