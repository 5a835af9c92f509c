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
import org.policylineage.trace.Lineage;
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

  /** A member of a lineage with the links into it. */
  private record Member(Entry entry, List<Strand> into) implements Serializable {}

  private Tracing() {}

  /**
   * The lineages in the order of their heads.
   *
   * @param entries all commitments by their places
   * @param strands all links, accepted or not, by the place of the later commitment
   * @param last the place of the last document
   */
  static JavaRDD<Lineage> of(
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
      if (calls.isEmpty()) {
        break;
      }
    }
    JavaPairRDD<Integer, Integer> members =
        reached
            .mapToPair(call -> new Tuple2<>(call.position(), call.head()))
            .distinct(ranges.numPartitions())
            .partitionBy(ranges);
    return members
        .cogroup(entries, accepted, ranges)
        .flatMapToPair(
            at -> {
              List<Strand> into = list(at._2()._3());
              into.sort(Comparator.comparingInt(strand -> strand.earlier().position()));
              Member member = new Member(at._2()._2().iterator().next(), into);
              List<Tuple2<Key, Member>> sent = new ArrayList<>();
              at._2()._1().forEach(head -> sent.add(new Tuple2<>(Key.of(head, at._1()), member)));
              return sent.iterator();
            })
        .repartitionAndSortWithinPartitions(ranges)
        .mapPartitions(
            part ->
                new Streamed<Tuple2<Key, Member>, Lineage>(part) {
                  private final List<Member> gathered = new ArrayList<>();
                  private int head = -1;

                  @Override
                  void take(Tuple2<Key, Member> member) {
                    if (member._1().first() != head) {
                      end();
                      head = member._1().first();
                    }
                    gathered.add(member._2());
                  }

                  @Override
                  void end() {
                    if (!gathered.isEmpty()) {
                      give(lineage(gathered, last));
                      gathered.clear();
                    }
                  }
                });
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

  private static Lineage lineage(List<Member> members, int last) {
    List<Entry> entries = new ArrayList<>();
    List<Strand> strands = new ArrayList<>();
    for (Member member : members) {
      entries.add(member.entry());
      strands.addAll(member.into());
    }
    return Lineages.of(entries.get(entries.size() - 1), entries, strands, last);
  }

  private static <T> List<T> list(Iterable<T> items) {
    List<T> list = new ArrayList<>();
    items.forEach(list::add);
    return list;
  }
}
