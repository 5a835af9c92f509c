package org.policylineage.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The heap: its peak since last asked, and what lives after a collection. */
final class Memory {
  private static final List<MemoryPoolMXBean> POOLS =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  private Memory() {}

  static void reset() {
    System.gc();
    POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The sum of the pools' peaks, which need not have come at once: no less than the true peak. */
  static long peak() {
    return POOLS.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  /** After a collection. */
  static long live() {
    System.gc();
    return POOLS.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
  }
}
