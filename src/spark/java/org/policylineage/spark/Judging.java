package org.policylineage.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.policylineage.corpus.Entry;
import org.policylineage.match.Link;
import org.policylineage.trace.Background;
import org.policylineage.trace.RelationJudge;
import org.policylineage.trace.Strand;
import org.policylineage.trace.Verdicts;
import scala.Tuple2;

/**
 * Judges links where they are. What a judge asks of the whole corpus is counted before: the words,
 * and in how many commitments each thing stands that some link may have to do with.
 */
final class Judging {
  private Judging() {}

  /** The verdicts of all links, in the order of the tables. */
  static JavaPairRDD<Key, Strand> of(
      JavaSparkContext spark,
      JavaPairRDD<Integer, Ready> documents,
      JavaRDD<Link> links,
      Key.Ranges byLater,
      Broadcast<DataFolder> data) {
    Broadcast<Background> background =
        spark.broadcast(
            documents
                .map(document -> Background.of(document._2().entries()))
                .treeReduce(Background::add));
    Broadcast<Map<String, Long>> counts =
        spark.broadcast(counts(spark, documents, things(links, background, data)));
    return links
        .mapPartitionsToPair(
            part -> {
              RelationJudge judge = judge(data, background, counts.value());
              return new Streamed<Link, Tuple2<Key, Strand>>(part) {
                @Override
                void take(Link link) {
                  give(
                      new Tuple2<>(
                          Key.of(link.later().position(), link.earlier().position()),
                          new Strand(link, Verdicts.of(link, judge))));
                }
              };
            })
        .repartitionAndSortWithinPartitions(byLater);
  }

  private static RelationJudge judge(
      Broadcast<DataFolder> data, Broadcast<Background> background, Map<String, Long> counts) {
    return data.value().tools().judge(background.value(), counts::get);
  }

  private static Set<String> things(
      JavaRDD<Link> links, Broadcast<Background> background, Broadcast<DataFolder> data) {
    return new HashSet<>(
        links
            .mapPartitions(
                part -> {
                  RelationJudge judge = judge(data, background, Map.of());
                  Set<String> things = new HashSet<>();
                  part.forEachRemaining(
                      link -> things.addAll(judge.things(link.earlier(), link.later())));
                  return things.iterator();
                })
            .distinct()
            .collect());
  }

  /** In how many commitments each thing stands. */
  private static Map<String, Long> counts(
      JavaSparkContext spark, JavaPairRDD<Integer, Ready> documents, Set<String> things) {
    Broadcast<Set<String>> asked = spark.broadcast(things);
    Map<String, Long> counts = new HashMap<>();
    things.forEach(thing -> counts.put(thing, 0L));
    counts.putAll(
        documents
            .mapPartitionsToPair(
                part -> {
                  Map<String, List<String>> byOpening = new HashMap<>();
                  asked
                      .value()
                      .forEach(
                          thing ->
                              byOpening
                                  .computeIfAbsent(opening(thing, 0), k -> new ArrayList<>())
                                  .add(thing));
                  Map<String, Long> found = new HashMap<>();
                  while (part.hasNext()) {
                    for (Entry entry : part.next()._2().entries()) {
                      held(entry.text(), byOpening)
                          .forEach(thing -> found.merge(thing, 1L, Long::sum));
                    }
                  }
                  return found.entrySet().stream()
                      .map(count -> new Tuple2<>(count.getKey(), count.getValue()))
                      .iterator();
                })
            .reduceByKey(Long::sum)
            .collectAsMap());
    return counts;
  }

  private static Set<String> held(String text, Map<String, List<String>> byOpening) {
    Set<String> held = new HashSet<>();
    for (int i = 0; i < text.length(); i++) {
      for (String thing : byOpening.getOrDefault(opening(text, i), List.of())) {
        if (text.startsWith(thing, i)) {
          held.add(thing);
        }
      }
    }
    return held;
  }

  /** Things are names of several characters; the first three find most of them apart. */
  private static String opening(String text, int at) {
    return text.substring(at, Math.min(text.length(), at + 3));
  }
}
