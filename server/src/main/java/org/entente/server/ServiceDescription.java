package org.entente.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/**
 * What the SPARQL endpoint says of itself where it is asked without a query (SPARQL 1.1 Service
 * Description); a browser is led to the editor.
 */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "JSON-LD",
          "RDF_XML",
          "TriG",
          "N-Quads");

  private final Desk desk;

  ServiceDescription(Desk desk) {
    this.desk = desk;
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Documents.wantsPage(request)) {
      response.addHeader("Vary", "Accept");
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/query");
      return;
    }
    String here = request.getRequestURL().toString();
    String root = here.substring(0, here.length() - request.getRequestURI().length() + 1);
    Documents.answer(request, response, describe(here, root, graphs(request)));
  }

  /** The named graphs that are few: not those of articles. */
  private List<String> graphs(HttpServletRequest request) {
    return desk.read(
        request.getServletContext(),
        library -> {
          String articles = library.base() + "graph/article/";
          return Iter.iter(library.dataset().listGraphNodes())
              .filter(graph -> graph.isURI() && !graph.getURI().startsWith(articles))
              .map(Node::getURI)
              .toList()
              .stream()
              .sorted()
              .toList();
        });
  }

  private static Model describe(String endpoint, String root, List<String> graphs) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("sd", SD);
    model.setNsPrefix("void", VOID.getURI());
    model.setNsPrefix("formats", "http://www.w3.org/ns/formats/");
    Resource service =
        model
            .createResource(endpoint + "#service")
            .addProperty(RDF.type, term("Service"))
            .addProperty(property("endpoint"), model.createResource(endpoint))
            .addProperty(property("supportedLanguage"), term("SPARQL11Query"))
            .addProperty(property("feature"), term("UnionDefaultGraph"));
    for (String format : RESULTS) {
      service.addProperty(
          property("resultFormat"), model.createResource("http://www.w3.org/ns/formats/" + format));
    }
    Resource dataset =
        model
            .createResource(endpoint + "#dataset")
            .addProperty(RDF.type, term("Dataset"))
            .addProperty(RDF.type, VOID.Dataset)
            .addProperty(RDFS.seeAlso, model.createResource(root + ".well-known/void"))
            .addProperty(
                property("defaultGraph"),
                model
                    .createResource(endpoint + "#union")
                    .addProperty(RDF.type, term("Graph"))
                    .addProperty(
                        RDFS.comment, "The union of all named graphs: one of each article", "en"));
    for (String graph : graphs) {
      dataset.addProperty(
          property("namedGraph"),
          model
              .createResource()
              .addProperty(RDF.type, term("NamedGraph"))
              .addProperty(property("name"), model.createResource(graph)));
    }
    service
        .addProperty(property("defaultDataset"), dataset)
        .addProperty(RDFS.seeAlso, model.createResource(root + "examples"))
        .addProperty(RDFS.seeAlso, model.createResource(root + "prefixes"));
    return model;
  }

  private static Resource term(String name) {
    return ResourceFactory.createResource(SD + name);
  }

  private static org.apache.jena.rdf.model.Property property(String name) {
    return ResourceFactory.createProperty(SD + name);
  }
}
