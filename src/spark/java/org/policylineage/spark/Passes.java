package org.policylineage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.policylineage.corpus.Entry;
import org.policylineage.index.Statistics;
import org.policylineage.match.Candidacy;
import org.policylineage.match.Link;
import org.policylineage.match.LinkScores;
import org.policylineage.match.Links;
import org.policylineage.match.MatchModel;
import org.policylineage.match.Matcher;
import org.policylineage.match.Neighbours;
import org.policylineage.match.PairScores;
import org.policylineage.match.Predecessors.Pair;
import org.policylineage.match.PreparedDocument;
import scala.Tuple2;

/**
 * The two passes of matching. A partition is a shard: some neighbouring earlier documents, first in
 * its order, and then one by one the later documents that are compared with them.
 */
final class Passes {
  private static final int EARLIER = 0;
  private static final int LATER = 1;

  /** Stands before all pairs of the same later document. */
  private static final int ITSELF = -1;

  /** The candidates of a document with another, {@code earlier} where that one is. */
  private record Side(int other, boolean earlier, Candidacy candidacy) implements Serializable {}

  /** What the second pass needs of a document, or of a pair. */
  private record Message(List<Entry> entries, List<Side> sides, PairScores scores)
      implements Serializable {}

  private Passes() {}

  /** The first pass of all pairs. */
  static JavaPairRDD<Pair, PairScores> first(
      JavaPairRDD<Integer, Ready> documents,
      Plan plan,
      Broadcast<DataFolder> data,
      Broadcast<Statistics> statistics) {
    return documents
        .flatMapToPair(document -> sent(document._1(), document._2(), plan).iterator())
        .repartitionAndSortWithinPartitions(new Key.Ranges(plan.shards(), plan.shards()))
        .mapPartitionsToPair(
            records -> {
              Tools tools = data.value().tools();
              Matcher matcher = tools.matcher();
              Map<Integer, PreparedDocument> shard = new HashMap<>();
              return new Streamed<Tuple2<Key, Ready>, Tuple2<Pair, PairScores>>(records) {
                @Override
                void take(Tuple2<Key, Ready> record) {
                  Key key = record._1();
                  PreparedDocument document = record._2().prepare(tools, statistics.value());
                  if (key.second() == EARLIER) {
                    shard.put(key.third(), document);
                    return;
                  }
                  for (int before : plan.inShard(key.third(), key.first())) {
                    give(
                        new Tuple2<>(
                            new Pair(before, key.third()),
                            matcher.first(shard.get(before), document)));
                  }
                }
              };
            });
  }

  /** The links of all pairs, given the scores of the first pass. */
  static JavaPairRDD<Pair, List<Link>> second(
      JavaPairRDD<Integer, Ready> documents,
      JavaPairRDD<Pair, PairScores> scores,
      Plan plan,
      Broadcast<DataFolder> data) {
    JavaPairRDD<Integer, Side> sides =
        scores.flatMapToPair(
            pair -> {
              Candidacy candidacy = pair._2().candidacy();
              int earlier = pair._1().earlier();
              int later = pair._1().later();
              return List.of(
                      new Tuple2<>(earlier, new Side(later, false, candidacy)),
                      new Tuple2<>(later, new Side(earlier, true, candidacy)))
                  .iterator();
            });
    JavaPairRDD<Key, Message> ofDocuments =
        documents
            .mapValues(Ready::entries)
            .cogroup(sides, plan.shards())
            .flatMapToPair(
                document -> {
                  List<Side> own = new ArrayList<>();
                  document._2()._2().forEach(own::add);
                  Message message = new Message(document._2()._1().iterator().next(), own, null);
                  return sent(document._1(), message, plan).iterator();
                });
    JavaPairRDD<Key, Message> ofPairs =
        scores.mapToPair(
            pair ->
                new Tuple2<>(
                    new Key(
                        plan.shard(pair._1().earlier()),
                        LATER,
                        pair._1().later(),
                        pair._1().earlier()),
                    new Message(null, null, pair._2())));
    return ofDocuments
        .union(ofPairs)
        .repartitionAndSortWithinPartitions(new Key.Ranges(plan.shards(), plan.shards()))
        .mapPartitionsToPair(records -> new Second(records, plan, data.value().tools()));
  }

  /** A document is sent to its own shard, to be searched, and to those it is compared with. */
  private static <T> List<Tuple2<Key, T>> sent(int order, T content, Plan plan) {
    List<Tuple2<Key, T>> sent = new ArrayList<>();
    sent.add(new Tuple2<>(new Key(plan.shard(order), EARLIER, order, ITSELF), content));
    for (int shard : plan.shardsBefore(order)) {
      sent.add(new Tuple2<>(new Key(shard, LATER, order, ITSELF), content));
    }
    return sent;
  }

  /** The second pass over one shard. */
  private static final class Second
      extends Streamed<Tuple2<Key, Message>, Tuple2<Pair, List<Link>>> {
    private final Plan plan;
    private final Matcher matcher;
    private final MatchModel model;
    private final Map<Integer, List<Entry>> entries = new HashMap<>();
    private final Map<Integer, Neighbours> shard = new HashMap<>();
    private List<Entry> later;
    private Neighbours around;

    Second(Iterator<Tuple2<Key, Message>> records, Plan plan, Tools tools) {
      super(records);
      this.plan = plan;
      this.matcher = tools.matcher();
      this.model = tools.model();
    }

    @Override
    void take(Tuple2<Key, Message> record) {
      Key key = record._1();
      Message message = record._2();
      if (key.second() == EARLIER) {
        entries.put(key.third(), message.entries());
        shard.put(key.third(), neighbours(key.third(), message.sides()));
      } else if (key.fourth() == ITSELF) {
        later = message.entries();
        around = neighbours(key.third(), message.sides());
      } else {
        int earlier = key.fourth();
        LinkScores links = matcher.second(message.scores(), shard.get(earlier), around);
        give(
            new Tuple2<>(
                new Pair(earlier, key.third()),
                Links.of(entries.get(earlier), later, links, model)));
      }
    }

    private Neighbours neighbours(int order, List<Side> sides) {
      return Neighbours.of(
          plan.start()[order],
          plan.size(order),
          sides.stream()
              .map(
                  side ->
                      new Neighbours.Side(
                          plan.start()[side.other()], side.earlier(), side.candidacy()))
              .toList());
    }
  }

  /** All links, in the shape that what follows asks for. */
  static JavaRDD<Link> links(JavaPairRDD<Pair, List<Link>> linked) {
    return linked.flatMap(pair -> pair._2().iterator());
  }
}
