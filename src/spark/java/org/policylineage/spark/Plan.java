package org.policylineage.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order of the documents and which are compared: a few numbers a document, known everywhere.
 *
 * @param start the place in the corpus of each document's first commitment, and the end of the last
 * @param earlier the documents that each is compared with
 * @param perShard how many neighbouring earlier documents make a shard
 */
record Plan(int[] start, List<List<Integer>> earlier, int perShard) implements Serializable {
  int documents() {
    return start.length - 1;
  }

  int size(int order) {
    return start[order + 1] - start[order];
  }

  int shards() {
    return Math.max(1, (documents() + perShard - 1) / perShard);
  }

  int shard(int order) {
    return order / perShard;
  }

  /** The shards that a document is compared with as the later one. */
  Set<Integer> shardsBefore(int order) {
    Set<Integer> shards = new TreeSet<>();
    earlier.get(order).forEach(before -> shards.add(shard(before)));
    return shards;
  }

  /** The documents of a shard that a later one is compared with. */
  List<Integer> inShard(int later, int shard) {
    return earlier.get(later).stream().filter(before -> shard(before) == shard).toList();
  }
}
