package org.entente.reasoner;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.function.Consumer;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.update.UpdateRequest;
import org.entente.article.EntenteException;

/** A SPARQL server, found fit to hold our graph, and spoken to in its protocols. */
final class RemoteServer {
  private static final Node CANARY = Terms.iri("urn:entente:canary");
  private static final String UNION = "?default-graph-uri=urn:x-arq:UnionGraph";

  private final String address;
  private boolean asksForUnion;

  private RemoteServer(String address) {
    this.address = address;
  }

  /**
   * @param server address of a dataset, with "user:password@" before the host where it wants one
   * @param graph a graph to try it with
   * @throws EntenteException where it does not answer or cannot hold our graph
   */
  static RemoteServer connect(URI server, Node graph) {
    RemoteServer found = new RemoteServer(withoutUser(server));
    String user = server.getUserInfo();
    if (user != null) {
      int colon = user.indexOf(':');
      AuthEnv.get()
          .registerUsernamePassword(
              URI.create(found.address),
              colon < 0 ? user : user.substring(0, colon),
              colon < 0 ? "" : user.substring(colon + 1));
    }
    found.trial(graph);
    return found;
  }

  /** As the server is; open until closed. */
  RDFLink link() {
    return link(address);
  }

  /**
   * With the union of all graphs as the default graph; open until closed. Where the server's own
   * default graph is something else, this is asked of each query, and queries see no named graphs.
   */
  RDFLink unionLink() {
    return link(asksForUnion ? address + UNION : address);
  }

  private RDFLink link(String queries) {
    return RDFLinkHTTP.newBuilder()
        .destination(address)
        .queryEndpoint(queries)
        .updateEndpoint(address)
        .build();
  }

  /** Deletes, then adds, in one request, which is one transaction. */
  void update(Collection<Quad> deleted, Collection<Quad> added) {
    UpdateRequest request = new UpdateRequest();
    if (!deleted.isEmpty()) {
      QuadDataAcc quads = new QuadDataAcc();
      deleted.forEach(quads::addQuad);
      request.add(new UpdateDataDelete(quads));
    }
    if (!added.isEmpty()) {
      QuadDataAcc quads = new QuadDataAcc();
      added.forEach(quads::addQuad);
      request.add(new UpdateDataInsert(quads));
    }
    if (!request.getOperations().isEmpty()) {
      with(link -> link.update(request));
    }
  }

  /** Speaks with the server, and turns its refusals into words. */
  void with(Consumer<RDFLink> work) {
    try (RDFLink link = link()) {
      work.accept(link);
    } catch (HttpException e) {
      throw refusal(e.getStatusCode(), e);
    } catch (QueryExceptionHTTP e) {
      throw refusal(e.getStatusCode(), e);
    }
  }

  // Canary: a triple term written to a named graph, found again, deleted, gone.
  private void trial(Node graph) {
    Node term = NodeFactory.createTripleTerm(CANARY, CANARY, CANARY);
    Quad quad = Quad.create(graph, CANARY, Terms.REIFIES, term);
    String ask =
        "ASK { GRAPH <%s> { <%s> <%s> <<( <%s> <%s> <%s> )>> } }"
            .formatted(
                graph.getURI(),
                CANARY.getURI(),
                Terms.REIFIES.getURI(),
                CANARY.getURI(),
                CANARY.getURI(),
                CANARY.getURI());
    update(java.util.List.of(), java.util.List.of(quad));
    try {
      with(
          link -> {
            if (!link.queryAsk(ask)) {
              throw new EntenteException(
                  address
                      + ": what is written to a named graph does not stay there. A dataset with an"
                      + " inference model over it loses it; give the address of the plain"
                      + " dataset.");
            }
            String plain = "ASK { <%s> ?p ?o }".formatted(CANARY.getURI());
            asksForUnion = !link.queryAsk(plain);
          });
    } finally {
      update(java.util.List.of(quad), java.util.List.of());
    }
    with(
        link -> {
          if (link.queryAsk(ask)) {
            throw new EntenteException(
                address + ": what is deleted stays. Give the address of a plain dataset.");
          }
        });
  }

  private EntenteException refusal(int status, RuntimeException cause) {
    String remedy =
        switch (status) {
          case 401, 403 ->
              "it wants a user and password that may write: give --to http://USER:PASSWORD@HOST/…";
          case 404 -> "there is no such dataset: look at the server's start page for its name";
          case 405, 415 -> "it takes no updates there: give the address of a dataset that does";
          case 400 ->
              "it does not understand triple terms: it must speak RDF 1.2, as Fuseki 5.5 does";
          default ->
              status <= 0
                  ? "it does not answer: is it running, is the address right?"
                  : "see its log";
        };
    return new EntenteException(
        address + ": " + (status > 0 ? "the server says " + status + "; " : "") + remedy, cause);
  }

  private static String withoutUser(URI server) {
    if (server.getHost() == null
        || server.getScheme() == null
        || !server.getScheme().startsWith("http")) {
      throw new EntenteException(
          server + ": is no address of a dataset; give one like http://localhost:3030/ds");
    }
    try {
      return new URI(
              server.getScheme(),
              null,
              server.getHost(),
              server.getPort(),
              server.getPath(),
              null,
              null)
          .toString();
    } catch (URISyntaxException e) {
      throw new EntenteException(server + ": is no address of a dataset", e);
    }
  }
}
