package org.entente.server;

import java.util.List;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiAutoModule;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.rdf.model.Model;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.entente.ontology.QueryCatalog;
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
    Desk desk = new Desk();
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
      jetty.insertHandler(new GracefulHandler());
      jetty.insertHandler(new OpenToAll());
      jetty.setStopTimeout(limits.stopTime().toMillis());
    }
  }
}
