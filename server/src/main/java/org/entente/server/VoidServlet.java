package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.entente.server.library.Library;

/** What is served here, for programs: VoID and DCAT, in Turtle, at {@code /.well-known/void}. */
final class VoidServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final List<String> COUNTED =
      List.of("Article", "Claim", "Conclusion", "Person", "State", "Treaty", "Event");

  private final transient Desk desk;

  VoidServlet(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = desk.read(getServletContext(), VoidServlet::describe);
    Replies.bytes(response, 200, "text/turtle; charset=utf-8", body);
  }

  private static byte[] describe(Library library) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("void", VOID.getURI());
    model.setNsPrefix("dcat", DCAT.getURI());
    model.setNsPrefix("dcterms", DCTerms.getURI());
    model.setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    String base = library.base();
    Resource endpoint = model.createResource(base + EntenteServer.SPARQL.substring(1));
    Resource dataset =
        model
            .createResource(base + ".well-known/void#dataset")
            .addProperty(RDF.type, VOID.Dataset)
            .addProperty(RDF.type, DCAT.Dataset)
            .addProperty(DCTerms.title, "Entente", "fr")
            .addProperty(VOID.uriSpace, base + "id/")
            .addProperty(VOID.sparqlEndpoint, endpoint)
            .addProperty(VOID.vocabulary, model.createResource(Library.ENT));
    for (String media : List.of("Turtle", "N-Triples", "JSON-LD", "RDF_XML", "TriG")) {
      dataset.addProperty(
          VOID.feature, model.createResource("http://www.w3.org/ns/formats/" + media));
    }
    for (Node example : library.mostTalkedOf(3)) {
      dataset.addProperty(VOID.exampleResource, model.createResource(example.getURI()));
    }
    for (String type : COUNTED) {
      dataset.addProperty(
          VOID.classPartition,
          model
              .createResource(base + ".well-known/void#" + type)
              .addProperty(VOID._class, model.createResource(Library.ENT + type))
              .addLiteral(VOID.entities, library.count(type)));
    }
    dataset.addProperty(
        DCAT.distribution,
        model
            .createResource(base + ".well-known/void#sparql")
            .addProperty(RDF.type, DCAT.Distribution)
            .addProperty(DCAT.accessURL, endpoint));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, model, RDFFormat.TURTLE_PRETTY);
    return out.toByteArray();
  }
}
