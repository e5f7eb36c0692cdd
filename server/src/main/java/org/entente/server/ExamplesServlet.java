package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.ontology.NamedQuery;
import org.entente.ontology.QueryCatalog;

/**
 * The questions of the gallery as SHACL SPARQL executables, in the form that editors read examples
 * from (SIB, sparql-examples).
 */
final class ExamplesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String SCHEMA = "https://schema.org/";

  private final transient Desk desk;
  private final transient QueryCatalog catalog;

  ExamplesServlet(Desk desk, QueryCatalog catalog) {
    this.desk = desk;
    this.catalog = catalog;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String here = request.getRequestURL().toString();
    String root = here.substring(0, here.length() - request.getRequestURI().length());
    Model model = ModelFactory.createDefaultModel();
    Resource prefixes = model.createResource(root + "/prefixes");
    PrefixesServlet.declare(model, prefixes);
    Resource endpoint = model.createResource(root + desk.endpoint(getServletContext()));
    for (NamedQuery query : catalog.queries()) {
      model
          .createResource(here + "#" + query.name())
          .addProperty(RDF.type, term("SPARQLExecutable"))
          .addProperty(RDF.type, term("SPARQLSelectExecutable"))
          .addProperty(RDFS.label, query.question(), "fr")
          .addProperty(RDFS.label, query.english(), "en")
          .addProperty(RDFS.comment, query.question(), "fr")
          .addProperty(RDFS.comment, query.english(), "en")
          .addProperty(property(PrefixesServlet.SHACL + "prefixes"), prefixes)
          .addProperty(property(PrefixesServlet.SHACL + "select"), query.text())
          .addProperty(property(SCHEMA + "target"), endpoint)
          .addProperty(RDFS.seeAlso, model.createResource(root + "/questions/" + query.name()));
    }
    Documents.answer(request, response, model);
  }

  private static Resource term(String name) {
    return ResourceFactory.createResource(PrefixesServlet.SHACL + name);
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }
}
