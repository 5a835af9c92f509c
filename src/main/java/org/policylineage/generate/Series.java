package org.policylineage.generate;

import java.util.List;
import org.policylineage.generate.Material.Body;
import org.policylineage.generate.Material.Field;
import org.policylineage.generate.Material.Province;

/**
 * The yearly plans of one issuer.
 *
 * @param number by which chance is drawn, its place among all series
 * @param code opens the ids of its plans
 * @param province null for the nation
 * @param city empty for the nation and for provinces
 * @param field the one field of a bureau's plans, null where they cover many
 * @param fields what its plans cover
 * @param years how many plans there are, the last one for {@link Extent#LAST_YEAR}
 * @param below the series that take up tasks of this one
 */
record Series(
    int number,
    String code,
    Province province,
    String city,
    Field field,
    List<Field> fields,
    int years,
    List<Series> below) {
  /** The manners in which a task names who answers for it and by when. */
  enum Notes {
    LEAD_AND_DATE,
    SHARED,
    LABELLED,
    WHO_ONLY,
    DATE_ONLY
  }

  Notes notes() {
    Notes[] all = Notes.values();
    return all[Math.floorMod(number * 7 + code.hashCode(), all.length)];
  }

  boolean isNational() {
    return province == null;
  }

  /** The name that stands before its instruments and plans. */
  String region() {
    return isNational()
        ? ""
        : city.isEmpty() ? province.name() : city + (province.kind().equals("市") ? "区" : "市");
  }

  String issuer() {
    if (isNational()) {
      return "国务院办公厅";
    }
    return field != null
        ? region() + name(field.bodies().get(0)).substring(prefix().length())
        : region() + (city.isEmpty() ? "人民政府办公厅" : "人民政府办公室");
  }

  /** A body by the name that texts of this level give it. */
  String name(Body body) {
    return isNational()
        ? body.national()
        : prefix()
            + (city.isEmpty() && !province.kind().equals("市") ? body.province() : body.city());
  }

  private String prefix() {
    return city.isEmpty() ? province.kind() : province.kind().equals("市") ? "区" : "市";
  }

  /** Places inside it that a commitment may name; none in a city. */
  List<String> places() {
    if (isNational()) {
      return Material.get().provinces.stream().map(Province::shortName).toList();
    }
    return city.isEmpty() ? province.cities() : List.of();
  }
}
