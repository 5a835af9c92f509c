package org.policylineage.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.broadcast.Broadcast;
import org.policylineage.index.Frequencies;
import org.policylineage.match.Predecessors;
import org.policylineage.match.Predecessors.Content;
import org.policylineage.match.Predecessors.Nearest;
import scala.Tuple2;

/** Finds the earlier documents that each is compared with, block of documents by block. */
final class Kinship {
  private static final int BLOCK = 256;

  private record Told(int order, Content content) implements java.io.Serializable {}

  private Kinship() {}

  /**
   * The documents to compare each with, in order of date.
   *
   * @param frequencies of the sample's runs of characters
   */
  static List<List<Integer>> of(
      JavaPairRDD<Integer, Ready> documents,
      int count,
      Broadcast<DataFolder> data,
      Broadcast<Frequencies> frequencies) {
    Map<Integer, List<Integer>> chosen =
        count <= Predecessors.MOST + 1 ? Map.of() : chosen(documents, count, data, frequencies);
    List<List<Integer>> earlier = new ArrayList<>();
    for (int later = 0; later < count; later++) {
      earlier.add(
          later <= Predecessors.MOST
              ? Predecessors.all(later)
              : chosen.getOrDefault(later, List.of()));
    }
    return earlier;
  }

  private static Map<Integer, List<Integer>> chosen(
      JavaPairRDD<Integer, Ready> documents,
      int count,
      Broadcast<DataFolder> data,
      Broadcast<Frequencies> frequencies) {
    int blocks = (count + BLOCK - 1) / BLOCK;
    JavaPairRDD<Key, Told> held =
        documents.flatMapToPair(
            document -> {
              int order = document._1();
              List<org.policylineage.corpus.Entry> entries = document._2().entries();
              List<Tuple2<Key, Told>> sent = new ArrayList<>();
              if (!entries.isEmpty()) {
                Told told =
                    new Told(
                        order,
                        Content.of(
                                entries.get(0).document().info(),
                                entries,
                                data.value().tools().lexicon())
                            .heaviest(frequencies.value()));
                int own = order / BLOCK;
                for (int other = 0; other < blocks; other++) {
                  sent.add(
                      new Tuple2<>(other >= own ? Key.of(own, other) : Key.of(other, own), told));
                }
              }
              return sent.iterator();
            });
    JavaPairRDD<Integer, Nearest> parts =
        held.groupByKey(Math.min(blocks * blocks, 4096))
            .flatMapToPair(
                cell -> {
                  List<Told> before = new ArrayList<>();
                  List<Told> after = new ArrayList<>();
                  for (Told told : cell._2()) {
                    if (told.order() / BLOCK == cell._1().first()) {
                      before.add(told);
                    }
                    if (told.order() / BLOCK == cell._1().second()) {
                      after.add(told);
                    }
                  }
                  List<Tuple2<Integer, Nearest>> found = new ArrayList<>();
                  for (Told later : after) {
                    Nearest nearest = new Nearest();
                    for (Told earlier : before) {
                      if (earlier.order() < later.order()) {
                        nearest.offer(earlier.order(), earlier.content(), later.content());
                      }
                    }
                    found.add(new Tuple2<>(later.order(), nearest));
                  }
                  return found.iterator();
                });
    return Map.copyOf(parts.reduceByKey(Nearest::add).mapValues(Nearest::chosen).collectAsMap());
  }
}
