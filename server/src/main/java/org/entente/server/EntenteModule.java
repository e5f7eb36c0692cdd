package org.entente.server;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiAutoModule;
import org.apache.jena.rdf.model.Model;
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

  @Override
  public String name() {
    return "Entente";
  }

  @Override
  public void prepare(
      FusekiServer.Builder builder, Set<String> datasetNames, @Nullable Model configModel) {
    Desk desk = new Desk();
    QueryCatalog catalog = QueryCatalog.load();
    builder
        .addServlet("/id/*", new ThingServlet())
        .addServlet("/data/*", new DataServlet(desk))
        .addServlet("/page/*", new PageServlet(desk))
        .addServlet("/.well-known/void", new VoidServlet(desk))
        .addServlet("/why/*", new WhyServlet(desk))
        .addServlet("/search", new SearchServlet(desk))
        .addServlet("/suggest", new SuggestServlet(desk))
        .addServlet("/network", new NetworkServlet(desk))
        .addServlet("/explore", new ExploreServlet(desk))
        .addServlet("/query", new SparqlPageServlet(desk))
        .addServlet("/questions/*", new QuestionServlet(desk, catalog))
        .addServlet("/static/*", new StaticServlet())
        .addServlet("/favicon.ico", new StaticServlet())
        .addServlet("", new StartServlet(desk, catalog))
        .addFilter("/*", new SafetyHeaders());
  }
}
