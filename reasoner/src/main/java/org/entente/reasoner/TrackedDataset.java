package org.entente.reasoner;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.EntenteException;

/**
 * A dataset whose every write transaction, whoever makes it (a load, a SPARQL update), draws the
 * conclusions before it commits. It also holds the gate that lets compaction wait for readers,
 * which Jena's own does not survive (apache/jena#3488).
 */
final class TrackedDataset extends DatasetGraphWrapper {
  private final Keeper keeper;
  private final GraphNames names;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
  // TDB2 lets the next write begin before the last commit returns; what is kept in memory cannot.
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Runnable committed;
  private volatile boolean behind;
  private Report concluded = Report.NOTHING; // guarded by the one write transaction

  /**
   * @param committed runs after each write that was committed
   */
  TrackedDataset(DatasetGraph inner, GraphNames names, Keeper keeper, Runnable committed) {
    super(inner);
    this.committed = committed;
    this.names = names;
    this.keeper = keeper;
  }

  /** What the last commit concluded. Ask in the thread that committed, before another writes. */
  Report concluded() {
    return concluded;
  }

  /**
   * Conclusions are other rules', or of before somebody else wrote: the next write, whoever makes
   * it, draws them all again.
   */
  void fallBehind() {
    behind = true;
  }

  boolean isBehind() {
    return behind;
  }

  /** Has the running write transaction draw all conclusions again. */
  void startFromNothing() {
    keeper.startFromNothing();
  }

  /** All of a graph, just after it was written: nobody need read it again. */
  void holds(Node graph, Set<Quad> quads) {
    keeper.holds(graph, quads);
  }

  /** Counts a quad that is written elsewhere and kept out of here, for no rule asks for it. */
  void passBy(boolean adding, Quad quad) {
    keeper.before(
        adding, quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  /** Runs while no transaction is open and none begins. */
  void exclusively(Runnable work, long timeoutMillis) {
    try {
      if (!gate.writeLock().tryLock(timeoutMillis, TimeUnit.MILLISECONDS)) {
        throw new EntenteException(
            "The store is still being read after "
                + timeoutMillis
                + " ms; compaction waits for a quieter moment. Try again later.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EntenteException("Interrupted while waiting for the store's readers", e);
    }
    try {
      work.run();
    } finally {
      gate.writeLock().unlock();
    }
  }

  /** Adds a quad that is known not to be there. */
  void addNew(Quad quad) {
    keeper.before(true, quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    get().add(quad);
  }

  /** Deletes a quad that is known to be there. */
  void deleteKnown(Quad quad) {
    keeper.before(false, quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    get().delete(quad);
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node written) {
    Node object = Decimals.canonical(written);
    if (names.isInferred(graph)) {
      throw new AddDeniedException(
          "Nobody writes to "
              + graph.getURI()
              + ": what it holds is concluded. Write the premises"
              + " to another graph.");
    }
    if (!get().contains(graph, subject, predicate, object)) {
      keeper.before(true, graph, subject, predicate, object);
      get().add(graph, subject, predicate, object);
    }
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node written) {
    Node object = Decimals.canonical(written);
    // A conclusion goes with its premises only; what is still supported would come back anyway.
    if (!names.isInferred(graph) && get().contains(graph, subject, predicate, object)) {
      keeper.before(false, graph, subject, predicate, object);
      get().delete(graph, subject, predicate, object);
    }
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    List<Quad> quads = toList(get().find(graph, subject, predicate, object));
    quads.forEach(this::delete);
  }

  @Override
  public void clear() {
    keeper.beforeClear();
    get().clear();
  }

  @Override
  public void addGraph(Node graph, Graph content) {
    removeGraph(graph);
    GraphUtil.addInto(getGraph(graph), content);
  }

  @Override
  public void removeGraph(Node graph) {
    deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public void begin(TxnType type) {
    gate.readLock().lock();
    try {
      if (type == TxnType.WRITE) {
        beginWrite();
      } else {
        super.begin(type);
      }
    } catch (RuntimeException | Error e) {
      gate.readLock().unlock();
      throw e;
    }
    if (type == TxnType.WRITE) {
      start();
    }
  }

  private void beginWrite() {
    writing.lock();
    try {
      if (!isInTransaction()) {
        keeper.prepare();
      }
      super.begin(TxnType.WRITE);
    } catch (RuntimeException | Error e) {
      writing.unlock();
      throw e;
    }
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void begin() {
    begin(TxnType.READ_PROMOTE);
  }

  @Override
  public boolean promote(Promote mode) {
    return promote(() -> super.promote(mode));
  }

  @Override
  public boolean promote() {
    return promote(super::promote);
  }

  private boolean promote(BooleanSupplier inner) {
    if (transactionMode() != ReadWrite.READ) {
      return inner.getAsBoolean();
    }
    boolean promoted = false;
    writing.lock();
    try {
      promoted = inner.getAsBoolean();
    } finally {
      if (!promoted) {
        writing.unlock();
      }
    }
    if (promoted) {
      start();
    }
    return promoted;
  }

  @Override
  public void commit() {
    if (transactionMode() == ReadWrite.WRITE) {
      try {
        concluded = keeper.conclude();
      } catch (RuntimeException | Error e) {
        // Jena's Txn does not look after a commit that fails: the thread would stay in it for ever.
        abort();
        end();
        throw e;
      }
      try {
        super.commit();
        behind = false;
        keeper.committed();
        committed.run();
      } finally {
        letOthersWrite();
      }
    } else {
      super.commit();
    }
  }

  @Override
  public void abort() {
    if (!isInTransaction()) {
      return; // a commit that failed has seen to it
    }
    if (transactionMode() == ReadWrite.WRITE) {
      keeper.forget();
    }
    super.abort();
    letOthersWrite();
  }

  @Override
  public void end() {
    try {
      super.end();
    } finally {
      letOthersWrite();
      if (gate.getReadHoldCount() > 0) {
        gate.readLock().unlock();
      }
    }
  }

  private void letOthersWrite() {
    while (writing.isHeldByCurrentThread() && !isInTransaction()) {
      writing.unlock();
    }
  }

  private void start() {
    keeper.forget();
    if (behind) {
      keeper.startFromNothing();
    }
    concluded = Report.NOTHING;
  }

  private static List<Quad> toList(Iterator<Quad> quads) {
    List<Quad> found = new java.util.ArrayList<>();
    quads.forEachRemaining(found::add);
    return found;
  }
}
