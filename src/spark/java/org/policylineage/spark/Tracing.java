package org.policylineage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.policylineage.corpus.Entry;
import org.policylineage.export.Tables;
import org.policylineage.trace.Lineages;
import org.policylineage.trace.Strand;
import scala.Tuple2;

/**
 * Traces lineages through partitions of commitments. Every head calls on the commitments it
 * continues; what can be reached inside a partition is reached there, and only calls on earlier
 * partitions are sent on. Links run back in time, so the rounds are at most as many as partitions.
 */
final class Tracing {
  /** A head calls on a commitment. */
  private record Call(int position, int head) implements Serializable {}

  /**
   * Where a commitment stands in a lineage.
   *
   * @param from the place of the lineage's first commitment; what leads to an earlier one leads out
   *     of it
   */
  private record Place(int head, int from) implements Serializable {}

  /** How many cells of a row of the table of lineages tell of its head. */
  private static final int OF_HEAD = Tables.lineages(List.of()).columns().indexOf("document");

  /** Stands before the members of a lineage. */
  private static final int OF_ALL = -1;

  private Tracing() {}

  /**
   * The rows of the table of lineages, in the order of their heads.
   *
   * @param entries all commitments by their places
   * @param strands all links, accepted or not, by the place of the later commitment
   * @param last the place of the last document
   */
  static JavaRDD<List<String>> of(
      JavaSparkContext spark,
      JavaPairRDD<Integer, Entry> entries,
      JavaPairRDD<Key, Strand> strands,
      Key.Ranges ranges,
      int last) {
    JavaPairRDD<Integer, Strand> accepted =
        strands
            .filter(strand -> strand._2().link().accepted())
            .mapPartitionsToPair(
                part ->
                    new Streamed<Tuple2<Key, Strand>, Tuple2<Integer, Strand>>(part) {
                      @Override
                      void take(Tuple2<Key, Strand> strand) {
                        give(new Tuple2<>(strand._1().first(), strand._2()));
                      }
                    },
                true)
            .partitionBy(ranges);
    JavaPairRDD<Integer, List<Integer>> edges =
        accepted
            .mapValues(strand -> strand.earlier().position())
            .groupByKey(ranges)
            .mapValues(Tracing::list)
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    JavaPairRDD<Integer, Boolean> continued =
        accepted
            .mapToPair(strand -> new Tuple2<>(strand._2().earlier().position(), true))
            .reduceByKey(ranges, (a, b) -> true);
    JavaRDD<Call> calls =
        entries
            .keys()
            .mapToPair(position -> new Tuple2<>(position, position))
            .partitionBy(ranges)
            .subtractByKey(continued, ranges)
            .map(head -> new Call(head._1(), head._1()));
    JavaRDD<Call> reached = spark.emptyRDD();
    while (true) {
      JavaRDD<Call> round = round(calls, edges, ranges).persist(StorageLevel.MEMORY_AND_DISK_SER());
      reached = reached.union(round.filter(call -> call.head() >= 0));
      calls =
          round
              .filter(call -> call.head() < 0)
              .map(call -> new Call(call.position(), ~call.head()));
      // Counted and not only looked at, so that all ranges work at once.
      if (calls.count() == 0) {
        break;
      }
    }
    JavaPairRDD<Integer, Place> members =
        reached
            .mapToPair(call -> new Tuple2<>(call.head(), call.position()))
            .distinct(ranges.numPartitions())
            .groupByKey(ranges)
            .flatMapToPair(lineage -> places(lineage._1(), list(lineage._2())).iterator())
            .partitionBy(ranges);
    return members
        .cogroup(entries, accepted, ranges)
        .flatMapToPair(
            at -> {
              List<Strand> into = list(at._2()._3());
              into.sort(Comparator.comparingInt(strand -> strand.earlier().position()));
              Entry entry = at._2()._2().iterator().next();
              List<String> row = row(entry, into, last);
              List<String> own = new ArrayList<>(row.subList(0, OF_HEAD));
              List<String> rest = new ArrayList<>(row.subList(OF_HEAD, row.size()));
              List<Tuple2<Key, List<String>>> sent = new ArrayList<>();
              for (Place place : at._2()._1()) {
                if (place.head() == at._1()) {
                  sent.add(new Tuple2<>(Key.of(place.head(), OF_ALL), own));
                }
                List<Strand> within =
                    into.stream().filter(s -> s.earlier().position() >= place.from()).toList();
                sent.add(
                    new Tuple2<>(
                        Key.of(place.head(), at._1()),
                        within.size() == into.size()
                            ? rest
                            : List.copyOf(row(entry, within, last).subList(OF_HEAD, row.size()))));
              }
              return sent.iterator();
            })
        .repartitionAndSortWithinPartitions(ranges)
        .mapPartitions(
            part ->
                new Streamed<Tuple2<Key, List<String>>, List<String>>(part) {
                  private List<String> head;

                  @Override
                  void take(Tuple2<Key, List<String>> cells) {
                    if (cells._1().second() == OF_ALL) {
                      head = cells._2();
                    } else {
                      List<String> row = new ArrayList<>(head);
                      row.addAll(cells._2());
                      give(row);
                    }
                  }
                });
  }

  /** The latest commitments of a lineage and no more than the program follows. */
  private static List<Tuple2<Integer, Place>> places(int head, List<Integer> members) {
    members.sort(Comparator.reverseOrder());
    List<Integer> kept = members.subList(0, Math.min(Lineages.MOST, members.size()));
    Place place = new Place(head, kept.get(kept.size() - 1));
    return kept.stream().map(position -> new Tuple2<>(position, place)).toList();
  }

  /**
   * The row of a commitment in its own lineage. In another it differs in the first cells only,
   * which tell the head and its outcome; so the cells travel and not what they are made of.
   */
  private static List<String> row(Entry entry, List<Strand> into, int last) {
    return Tables.lineage(Lineages.of(entry, List.of(entry), into, last)).rows().get(0);
  }

  /**
   * Calls answered: the members found, and with the complement of their heads the calls to send on.
   */
  private static JavaRDD<Call> round(
      JavaRDD<Call> calls, JavaPairRDD<Integer, List<Integer>> edges, Key.Ranges ranges) {
    JavaPairRDD<Integer, Integer> sent =
        calls.mapToPair(call -> new Tuple2<>(call.position(), call.head())).partitionBy(ranges);
    return sent.zipPartitions(
        edges,
        (asked, known) -> {
          Map<Integer, List<Integer>> back = new HashMap<>();
          known.forEachRemaining(edge -> back.put(edge._1(), edge._2()));
          Set<Call> seen = new HashSet<>();
          List<Call> open = new ArrayList<>();
          int own = -1;
          while (asked.hasNext()) {
            Tuple2<Integer, Integer> call = asked.next();
            own = ranges.getPartition(call._1());
            Call first = new Call(call._1(), call._2());
            if (seen.add(first)) {
              open.add(first);
            }
          }
          Set<Call> onward = new HashSet<>();
          while (!open.isEmpty()) {
            Call call = open.remove(open.size() - 1);
            for (int earlier : back.getOrDefault(call.position(), List.of())) {
              Call next = new Call(earlier, call.head());
              if (ranges.getPartition(earlier) != own) {
                onward.add(new Call(earlier, ~call.head()));
              } else if (seen.add(next)) {
                open.add(next);
              }
            }
          }
          seen.addAll(onward);
          return seen.iterator();
        });
  }

  private static <T> List<T> list(Iterable<T> items) {
    List<T> list = new ArrayList<>();
    items.forEach(list::add);
    return list;
  }
}
