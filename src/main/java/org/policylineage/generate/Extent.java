package org.policylineage.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.policylineage.generate.Material.Field;
import org.policylineage.generate.Material.Province;

/**
 * How many plans a number of tasks makes, whose they are and how long each is: first more years,
 * then more provinces, then cities, then bureaus.
 */
final class Extent {
  static final int LAST_YEAR = 2023;

  private static final int FEWEST_DOCUMENTS = 4;
  private static final int MOST_YEARS = 10;
  private static final int MOST_CITIES = 30;
  private static final int TASKS_A_FIELD = 9;
  private static final int FEWEST_FIELDS = 3;

  private final long seed;
  private final int tasks;
  private final int documents;
  private final Series nation;

  Extent(int tasks, long seed) {
    this.seed = seed;
    this.tasks = tasks;
    // 180 tasks a document in a corpus of a thousand, 250 in one of a million.
    double length = 110 + 23 * StrictMath.log10(tasks);
    this.documents = Math.max(FEWEST_DOCUMENTS, (int) StrictMath.round(tasks / length));
    this.nation = series();
  }

  /** The national series, with all others below it. */
  Series nation() {
    return nation;
  }

  int documents() {
    return documents;
  }

  /** How many tasks the document has, counting documents from 0 as they are made. */
  int tasksOf(int document) {
    return end(document) - end(document - 1);
  }

  /** How many tasks the documents up to this one have together. */
  private int end(int document) {
    if (document < 0) {
      return 0;
    }
    if (document == documents - 1) {
      return tasks;
    }
    int even = (int) ((long) tasks * (document + 1) / documents);
    int most = Math.max(1, tasks / documents / 6);
    return even + Dice.of(seed, document, 3).below(2 * most + 1) - most;
  }

  private Series series() {
    Dice dice = Dice.of(seed, 1);
    int most = Math.min(MOST_YEARS, (int) StrictMath.ceil(StrictMath.sqrt(documents)));
    int left = documents - most;
    Series first = new Series(0, "cn", null, "", null, fields(dice), most, new ArrayList<>());
    int number = 1;
    List<Province> provinces = new ArrayList<>(Material.get().provinces);
    dice.shuffle(provinces);
    for (Province province : provinces) {
      int years = Math.min(most, left);
      left -= years;
      if (years > 0) {
        first
            .below()
            .add(
                new Series(
                    number++,
                    province.code(),
                    province,
                    "",
                    null,
                    fields(dice),
                    years,
                    new ArrayList<>()));
      }
    }
    for (Field field : cityFields()) {
      for (int city = 0; left > 0 && city < MOST_CITIES; city++) {
        for (Series above : first.below()) {
          int years = Math.min(most, left);
          if (years > 0 && city < above.province().cities().size()) {
            left -= years;
            String code = above.code() + String.format(Locale.ROOT, "%02d", city + 1);
            above
                .below()
                .add(
                    new Series(
                        number++,
                        field == null ? code : code + "f" + Material.get().fields.indexOf(field),
                        above.province(),
                        above.province().cities().get(city),
                        field,
                        field == null ? fields(dice) : List.of(field),
                        years,
                        List.of()));
          }
        }
      }
    }
    if (left > 0) {
      throw new IllegalArgumentException("more tasks than the regions of the tables can plan");
    }
    return first;
  }

  /** First the plans of the cities' governments, then those of their bureaus, field by field. */
  private static List<Field> cityFields() {
    List<Field> fields = new ArrayList<>();
    fields.add(null);
    fields.addAll(Material.get().fields);
    return fields;
  }

  private List<Field> fields(Dice dice) {
    List<Field> all = new ArrayList<>(Material.get().fields);
    dice.shuffle(all);
    int count = Math.max(FEWEST_FIELDS, tasks / documents / TASKS_A_FIELD);
    return List.copyOf(all.subList(0, Math.min(count, all.size())));
  }
}
