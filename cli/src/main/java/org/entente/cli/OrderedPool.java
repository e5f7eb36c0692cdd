package org.entente.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on several things at once and hands out the results in the order of the things, so that the
 * number of threads never shows. At most a few results wait at any time.
 */
final class OrderedPool {
  private static final int AHEAD_PER_THREAD = 4;

  private final int threads;

  OrderedPool(int threads) {
    this.threads = threads;
  }

  /**
   * Does all the work; {@code taker} runs in the calling thread.
   *
   * @param work pure, safe to run in several threads
   */
  <S, T> void forEach(List<S> things, Function<S, T> work, Consumer<T> taker) {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, task -> Thread.ofPlatform().daemon().name("reader").unstarted(task));
    try {
      Deque<Future<T>> waiting = new ArrayDeque<>();
      for (S thing : things) {
        waiting.add(workers.submit(() -> work.apply(thing)));
        if (waiting.size() >= threads * AHEAD_PER_THREAD) {
          taker.accept(result(waiting.remove()));
        }
      }
      while (!waiting.isEmpty()) {
        taker.accept(result(waiting.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
