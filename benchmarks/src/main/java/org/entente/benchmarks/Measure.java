package org.entente.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Processor time of this thread, so that neither a disk nor a busy neighbour counts; memory. */
final class Measure {
  private Measure() {}

  static double seconds(Callable<?> work) throws Exception {
    long start = now();
    work.call();
    return (now() - start) / 1e9;
  }

  /** In nanoseconds. */
  static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Of the heap, after a full garbage collection. */
  static long megabytesInUse() {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    return (machine.totalMemory() - machine.freeMemory()) / 1_000_000;
  }
}
