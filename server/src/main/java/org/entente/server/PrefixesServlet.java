package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The prefixes, as SHACL declares them; so every RDF library can load them. */
final class PrefixesServlet extends HttpServlet {
  static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Model model = ModelFactory.createDefaultModel();
    declare(model, model.createResource(request.getRequestURL().toString()));
    Documents.answer(request, response, model);
  }

  /** Adds each prefix to what {@code sh:prefixes} points to. */
  static void declare(Model model, Resource declarations) {
    Prefixes.into(model, Prefixes.of());
    model.setNsPrefix("sh", SHACL);
    for (Map.Entry<String, String> each : Prefixes.of().entrySet()) {
      declarations.addProperty(
          ResourceFactory.createProperty(SHACL + "declare"),
          model
              .createResource()
              .addProperty(ResourceFactory.createProperty(SHACL + "prefix"), each.getKey())
              .addProperty(
                  ResourceFactory.createProperty(SHACL + "namespace"),
                  model.createTypedLiteral(each.getValue(), XSDDatatype.XSDanyURI)));
    }
  }
}
