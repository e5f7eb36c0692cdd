package org.entente.server;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiAutoModule;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.entente.ontology.QueryCatalog;
import org.entente.reasoner.LocalStore;
import org.entente.server.library.Library;
import org.jspecify.annotations.Nullable;

/**
 * Adds linked data, pages and search to a Fuseki: the embedded one, or a stock one that finds this
 * class through its ServiceLoader. The first dataset of the server is the one that is shown.
 */
public final class EntenteModule implements FusekiAutoModule {
  /**
   * Servlet attribute that holds the data base IRI; where it is missing it is read from the store.
   */
  static final String BASE = "org.entente.base";

  private final Limits limits;
  private final boolean ours;
  private final Desk desk = new Desk();
  private final Thread warming = new Thread(this::warm, "warming");
  private volatile @Nullable FusekiServer started;

  /** For a stock Fuseki, which sets its own limits on requests. */
  public EntenteModule() {
    this(Limits.defaults(), false);
  }

  private EntenteModule(Limits limits, boolean ours) {
    this.limits = limits;
    this.ours = ours;
  }

  /** For a server that is all ours: requests are limited, and a stop waits for answers. */
  static EntenteModule within(Limits limits) {
    return new EntenteModule(limits, true);
  }

  @Override
  public String name() {
    return "Entente";
  }

  @Override
  public void prepare(
      FusekiServer.Builder builder, Set<String> datasetNames, @Nullable Model configModel) {
    Desk desk = this.desk;
    QueryCatalog catalog = QueryCatalog.load();
    builder.registerOperation(
        Operation.Query, new QueryService(limits, new ServiceDescription(desk)));
    builder.registerOperation(Operation.GSP_R, new GraphService());
    builder
        .addServlet(HealthServlet.LIVE, new HealthServlet(desk))
        .addServlet(HealthServlet.READY, new HealthServlet(desk))
        .addServlet("/id/*", new ThingServlet())
        .addServlet("/data/*", new DataServlet(desk))
        .addServlet("/page/*", new PageServlet(desk))
        .addServlet("/.well-known/void", new VoidServlet(desk))
        .addServlet("/ns", new NamespaceServlet(desk))
        .addServlet("/ns/*", new NamespaceServlet(desk))
        .addServlet("/prefixes", new PrefixesServlet())
        .addServlet("/examples", new ExamplesServlet(desk, catalog))
        .addServlet("/why/*", new WhyServlet(desk))
        .addServlet("/timeline", new TimelineServlet(desk, false))
        .addServlet("/map", new TimelineServlet(desk, true))
        .addServlet("/changes", new ChangesServlet(desk))
        .addServlet("/ledger/*", new LedgerServlet(desk))
        .addServlet("/search", new SearchServlet(desk))
        .addServlet("/suggest", new SuggestServlet(desk))
        .addServlet("/export", new ExportServlet(desk, catalog))
        .addServlet("/network", new ExportServlet(desk, catalog))
        .addServlet("/explore", new ExploreServlet(desk))
        .addServlet("/query", new SparqlPageServlet(desk))
        .addServlet("/questions/*", new QuestionServlet(desk, catalog))
        .addServlet("/static/*", new StaticServlet())
        .addServlet("/favicon.ico", new StaticServlet())
        .addServlet("", new StartServlet(desk, catalog))
        .addFilter("/*", new SafetyHeaders());
    if (limits.requestsPerMinute() > 0) {
      builder.addFilter(
          "/*", new RateLimit(limits.requestsPerMinute(), limits.behindProxy(), System::nanoTime));
    }
    builder.addFilter("/*", new Freshness(desk));
    Departed departed = new Departed(desk);
    for (String door : List.of("/id/*", "/page/*", "/data/*", "/why/*")) {
      builder.addFilter(door, departed);
    }
  }

  @Override
  public void serverBeforeStarting(FusekiServer server) {
    if (ours) {
      Server jetty = server.getJettyServer();
      jetty.insertHandler(new SizeLimitHandler(limits.requestBytes(), -1));
      jetty.insertHandler(new ChunkedBodies(limits.requestBytes()));
      jetty.insertHandler(new GracefulHandler());
      jetty.insertHandler(new OpenToAll());
      jetty.setStopTimeout(limits.stopTime().toMillis());
    }
  }

  @Override
  public void serverAfterStarting(FusekiServer server) {
    if (ours) {
      started = server;
      warming.setDaemon(true);
      warming.start();
    }
  }

  /** Reads what pages ask of the whole store, so that the first reader need not wait for it. */
  private void warm() {
    FusekiServer server = started;
    if (server != null) {
      try {
        desk.read(server.getServletContext(), Library::search);
      } catch (RuntimeException e) {
        // whoever asks for a page reads it, and is told what is wrong
      }
    }
  }

  @Override
  public void serverStopped(FusekiServer server) {
    try {
      warming.join(limits.stopTime().toMillis()); // the store is closed after this
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // A stock Fuseki knows nothing of rules: what is written through it would leave conclusions
  // behind. Stores of ours that it lets people write to are kept by the reasoner from here on.
  @Override
  public void configured(
      FusekiServer.Builder builder, DataAccessPointRegistry points, @Nullable Model configModel) {
    Map<DatasetGraph, LocalStore> adopted = new IdentityHashMap<>();
    for (DataAccessPoint point : List.copyOf(points.accessPoints())) {
      DatasetGraph dataset = point.getDataService().getDataset();
      if (isWritable(point.getDataService()) && !adopted.containsKey(dataset)) {
        LocalStore.adopt(dataset, RulesInForce::get, EntenteModule::inBackground)
            .ifPresent(store -> adopted.put(dataset, store));
      }
    }
    for (DataAccessPoint point : List.copyOf(points.accessPoints())) {
      LocalStore store = adopted.get(point.getDataService().getDataset());
      if (store != null) {
        DataService kept =
            DataService.newBuilder(point.getDataService()).dataset(store.dataset()).build();
        points.remove(point.getName());
        points.register(new DataAccessPoint(point.getName(), kept));
      }
    }
  }

  private static boolean isWritable(DataService service) {
    return service.getOperations().stream()
        .anyMatch(
            operation ->
                operation.equals(Operation.Update)
                    || operation.equals(Operation.GSP_RW)
                    || operation.equals(Operation.Upload)
                    || operation.equals(Operation.Patch));
  }

  private static void inBackground(Runnable work) {
    Thread.ofPlatform().daemon().name("conclusions").start(work);
  }
}
