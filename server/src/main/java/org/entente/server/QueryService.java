package org.entente.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.web.HttpSC;
import org.entente.graph.Rdf11View;

/**
 * SPARQL queries within {@link Limits}: an answer is made whole before its first byte is sent, so
 * that a query that takes too long is a 503 and not half an answer. Without a query, the endpoint
 * describes itself (SPARQL 1.1 Service Description).
 */
final class QueryService extends SPARQL_QueryDataset {
  /** Says that an answer is not all there is: {@code rows; limit=100000}. */
  static final String CUT = "Entente-Cut";

  private final Limits limits;
  private final Semaphore places;
  private final ServiceDescription description;

  QueryService(Limits limits, ServiceDescription description) {
    this.limits = limits;
    this.places = new Semaphore(limits.queriesAtOnce(), true);
    this.description = description;
  }

  @Override
  public void validate(HttpAction action) {
    if (!isBare(action)) {
      super.validate(action);
    }
  }

  @Override
  public void execGet(HttpAction action) {
    if (isBare(action)) {
      try {
        description.answer(action.getRequest(), action.getResponse());
      } catch (IOException e) {
        IO.exception(e);
      }
      return;
    }
    answer(action, () -> super.execGet(action));
  }

  @Override
  public void execPost(HttpAction action) {
    answer(action, () -> super.execPost(action));
  }

  /** Tells errors in UTF-8; Fuseki loses a message with a letter outside Latin-1. */
  private void answer(HttpAction action, Runnable work) {
    try {
      try {
        work.run();
      } catch (ActionErrorException e) {
        String message = e.getMessage() == null ? HttpSC.getMessage(e.getRC()) : e.getMessage();
        Replies.plain(action.getResponse(), e.getRC(), message);
      } catch (QueryCancelledException e) {
        String message =
            "This query takes longer than %d s. Ask for less, or take an export."
                .formatted(Math.max(1, limits.queryTime().toSeconds()));
        Replies.plain(action.getResponse(), 503, message);
      }
    } catch (IOException e) {
      IO.exception(e);
    }
  }

  private static boolean isBare(HttpAction action) {
    return action.getRequestMethod().equals(HttpNames.METHOD_GET)
        && action.getRequestParameter(HttpNames.paramQuery) == null;
  }

  @Override
  protected void execute(String queryString, HttpAction action) {
    boolean admitted;
    try {
      admitted = places.tryAcquire(limits.queryTime().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      admitted = false;
    }
    if (!admitted) {
      action.setResponseHeader("Retry-After", Long.toString(limits.queryTime().toSeconds()));
      ServletOps.error(503, limits.queriesAtOnce() + " queries are running; try again later");
    }
    try {
      super.execute(queryString, action);
    } finally {
      places.release();
    }
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec exec, Query query, String log) {
    Measure measure = new Measure();
    QueryExecResult result;
    if (query.isSelectType()) {
      RowSet found = exec.select();
      List<Var> columns = found.getResultVars();
      List<Binding> rows = new ArrayList<>();
      while (found.hasNext() && measure.isLeft()) {
        Binding row = found.next();
        columns.forEach(column -> measure.add(row.get(column)));
        measure.count();
        rows.add(row);
      }
      measure.isCut = found.hasNext();
      result = new QueryExecResult(RowSetStream.create(columns, rows.iterator()));
    } else if (query.isConstructType() && query.isConstructQuad()) {
      DatasetGraph quads = DatasetGraphFactory.create();
      Iterator<Quad> found = exec.constructQuads();
      while (found.hasNext() && measure.isLeft()) {
        Quad quad = found.next();
        measure.add(quad.asTriple());
        quads.add(quad);
      }
      measure.isCut = found.hasNext();
      quads.prefixes().putAll(query.getPrefixMapping());
      result = new QueryExecResult(quads);
    } else if (query.isConstructType() || query.isDescribeType()) {
      Graph graph = GraphFactory.createDefaultGraph();
      Iterator<Triple> found =
          query.isDescribeType() ? exec.describeTriples() : exec.constructTriples();
      while (found.hasNext() && measure.isLeft()) {
        Triple triple = found.next();
        measure.add(triple);
        graph.add(triple);
      }
      measure.isCut = found.hasNext();
      graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
      result = new QueryExecResult(graph);
    } else {
      return super.executeQuery(action, exec, query, log);
    }
    if (measure.isCut) {
      action.setResponseHeader(CUT, measure.reason());
      action.setResponseHeader(
          "Warning", "299 - \"the answer is cut: " + measure.reason() + "; add LIMIT and OFFSET\"");
    }
    return result;
  }

  /** RDF 1.1 for the syntaxes that cannot hold triple terms; Jena fails there. */
  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
    if (!(result.isGraph() || result.isDataset()) || !OldSyntax.isWanted(action.getRequest())) {
      super.sendResults(action, result, prologue);
    } else if (result.isGraph()) {
      super.sendResults(action, new QueryExecResult(withPrefixes(result.graph())), prologue);
    } else {
      super.sendResults(action, new QueryExecResult(view(result.dataset())), prologue);
    }
  }

  /** The RDF 1.1 view of a dataset; a new one, in memory. */
  static DatasetGraph view(DatasetGraph dataset) {
    DatasetGraph view = DatasetGraphFactory.create();
    Rdf11View.quads(Iter.toList(dataset.find())).forEach(view::add);
    view.prefixes().putAll(dataset.prefixes());
    return view;
  }

  static Graph withPrefixes(Graph graph) {
    Graph view = Rdf11View.graph(graph);
    view.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
    return view;
  }

  /** Counts what an answer holds. */
  private final class Measure {
    private int counted;
    private long size;
    private boolean isCut;

    boolean isLeft() {
      return counted < limits.rows() && size < limits.bytes();
    }

    void count() {
      counted++;
    }

    void add(Triple triple) {
      counted++;
      add(triple.getSubject());
      add(triple.getPredicate());
      add(triple.getObject());
    }

    void add(@org.jspecify.annotations.Nullable Node node) {
      if (node == null) {
        return;
      }
      size += node.isLiteral() ? node.getLiteralLexicalForm().length() : node.toString().length();
    }

    String reason() {
      return counted >= limits.rows()
          ? "rows; limit=" + limits.rows()
          : String.format(Locale.ROOT, "bytes; limit=%d", limits.bytes());
    }
  }
}
