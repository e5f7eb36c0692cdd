package org.entente.reasoner;

import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Reads a store for the first change before there is one. Where a change comes first, or this fails
 * or is stopped, that change does the reading.
 */
final class WarmUp {
  private static final System.Logger LOGGER = System.getLogger(WarmUp.class.getName());

  private final TrackedDataset data;
  private final RuleKeeper keeper;
  private @Nullable CompletableFuture<Void> running;
  private volatile boolean stopped;

  WarmUp(TrackedDataset data, RuleKeeper keeper) {
    this.data = data;
    this.keeper = keeper;
  }

  /** Once; not after {@link #stop}. */
  synchronized void start(Executor background) {
    if (running == null && !stopped) {
      CompletableFuture<Void> ending = new CompletableFuture<>();
      running = ending;
      try {
        background.execute(
            () -> {
              try {
                read();
              } finally {
                ending.complete(null);
              }
            });
      } catch (RuntimeException | Error e) {
        ending.complete(null);
        throw e;
      }
    }
  }

  private void read() {
    try {
      if (!stopped) {
        data.executeRead(() -> keeper.draft(new UntilStopped(data.getWrapped())));
      }
    } catch (CancellationException e) {
      // nobody needs it any more
    } catch (RuntimeException e) {
      LOGGER.log(Level.DEBUG, "The first change will have to read the store", e);
    }
  }

  /** Returns when nothing is read any more. */
  void stop() {
    CompletableFuture<Void> ending;
    synchronized (this) {
      stopped = true;
      ending = running;
    }
    if (ending != null) {
      ending.join();
    }
  }

  private final class UntilStopped extends DatasetGraphWrapper {
    UntilStopped(DatasetGraph inner) {
      super(inner);
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
      return Iter.map(get().find(graph, subject, predicate, object), this::unlessStopped);
    }

    private Quad unlessStopped(Quad quad) {
      if (stopped) {
        throw new CancellationException();
      }
      return quad;
    }
  }
}
