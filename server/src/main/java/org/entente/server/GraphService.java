package org.entente.server;

import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Whole graphs (SPARQL 1.1 Graph Store Protocol, reading): as Fuseki does it, but in RDF 1.1 where
 * the syntax asked for holds no triple terms, as long as the graph fits in memory.
 */
final class GraphService extends GSP_R {
  private static final int MOST = 500_000;

  @Override
  protected void execGetGSP(HttpAction action) {
    if (!OldSyntax.isWanted(action.getRequest(), DEF.rdfOffer)) {
      super.execGetGSP(action);
      return;
    }
    ActionLib.setCommonHeaders(action);
    Lang lang = lang(ActionLib.contentNegotationRDF(action).getContentTypeStr(), Lang.RDFXML);
    action.beginRead();
    try {
      GraphTarget target = GraphTarget.determineTargetGSP(decideDataset(action), action);
      if (!target.exists()) {
        ServletOps.errorNotFound("No such graph: " + target.label());
      }
      Graph graph = target.graph();
      requireSmall(graph.size(), lang);
      ActionLib.graphResponse(action, QueryService.withPrefixes(graph), lang);
      ServletOps.success(action);
    } catch (JenaException e) {
      ServletOps.error(406, unwritable(lang, e));
    } finally {
      action.endRead();
    }
  }

  @Override
  protected void execGetQuads(HttpAction action) {
    if (!OldSyntax.isWanted(action.getRequest(), DEF.quadsOffer)) {
      super.execGetQuads(action);
      return;
    }
    ActionLib.setCommonHeaders(action);
    Lang lang = lang(ActionLib.contentNegotationQuads(action).getContentTypeStr(), Lang.JSONLD);
    action.beginRead();
    try {
      DatasetGraph dataset = decideDataset(action);
      requireSmall(dataset.stream().limit(MOST + 1L).count(), lang);
      ActionLib.datasetResponse(action, QueryService.view(dataset), lang);
      ServletOps.success(action);
    } catch (JenaException e) {
      ServletOps.error(406, unwritable(lang, e));
    } finally {
      action.endRead();
    }
  }

  private static Lang lang(String type, Lang otherwise) {
    Lang lang = RDFLanguages.contentTypeToLang(type);
    return lang == null ? otherwise : lang;
  }

  private static void requireSmall(long size, Lang lang) {
    if (size > MOST) {
      ServletOps.error(
          406,
          "Too large for %s: it is made in memory, for %d triples at most. Take text/turtle or application/n-quads"
              .formatted(lang.getLabel(), MOST));
    }
  }

  private static String unwritable(Lang lang, JenaException e) {
    return lang.getLabel()
        + " cannot hold this ("
        + e.getMessage()
        + "). Take text/turtle or application/n-triples";
  }
}
