package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.TermLabels;
import org.entente.server.library.Library;

/**
 * The ontology document at {@code /ns}, as a page or as data; {@code /ns/Treaty} is one term: its
 * place in the page, or its triples.
 */
public final class NamespaceServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final transient Graph ontology = TermLabels.ontology();

  NamespaceServlet(Desk desk) {
    this.desk = desk;
  }

  /** One row of the page. */
  public record Term(
      String name,
      String label,
      String definition,
      String example,
      List<Value> above,
      List<Value> domain,
      List<Value> range,
      List<Value> aligned) {}

  /** A heading of the page and its rows. */
  public record Section(String title, List<Term> terms) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name =
        Optional.ofNullable(request.getPathInfo()).map(path -> path.substring(1)).orElse("");
    Model model = ModelFactory.createModelForGraph(ontology);
    if (!name.isEmpty()) {
      model = term(name);
      if (model.isEmpty()) {
        Replies.plain(response, 404, "There is no term " + name + "; all of them are at /ns");
        return;
      }
    }
    if (!Documents.wantsPage(request)) {
      response.addHeader("Link", "</ns>; rel=\"alternate\"; type=\"text/html\"");
      Documents.answer(request, response, model);
      return;
    }
    response.addHeader("Vary", "Accept, Accept-Language");
    if (!name.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/ns#" + name); // name is a term of ours, so plain ASCII
      return;
    }
    for (Syntax syntax : Syntax.data()) {
      response.addHeader(
          "Link",
          "</ns?format=%s>; rel=\"alternate\"; type=\"%s\""
              .formatted(syntax.suffix(), syntax.mediaType()));
    }
    Ui ui = Ui.of(request);
    Replies.html(
        response, 200, desk.page("ns.jte", Map.of("ui", ui, "sections", sections(ui.language()))));
  }

  private Model term(String name) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(ontology.getPrefixMapping());
    ontology
        .find(Library.ent(name), Node.ANY, Node.ANY)
        .forEachRemaining(triple -> model.getGraph().add(triple));
    return model;
  }

  private List<Section> sections(String language) {
    boolean french = language.equals("fr");
    return List.of(
        section(french ? "Classes" : "Classes", OWL.Class.asNode(), language),
        section(
            french ? "Liens entre choses" : "Properties between things",
            OWL.ObjectProperty.asNode(),
            language),
        section(
            french ? "Propriétés à valeur" : "Properties with values",
            OWL.DatatypeProperty.asNode(),
            language),
        section(french ? "Annotations" : "Annotations", OWL.AnnotationProperty.asNode(), language),
        section(
            french ? "Valeurs nommées" : "Named values", OWL2.NamedIndividual.asNode(), language));
  }

  private Section section(String title, Node type, String language) {
    List<Term> terms = new ArrayList<>();
    List<Triple> found = ontology.find(Node.ANY, RDF.type.asNode(), type).toList();
    found.sort((a, b) -> a.getSubject().toString().compareTo(b.getSubject().toString()));
    for (Triple triple : found) {
      Node term = triple.getSubject();
      if (term.isURI() && term.getURI().startsWith(Library.ENT)) {
        List<Value> above = new ArrayList<>(values(term, RDFS.subClassOf.asNode()));
        above.addAll(values(term, RDFS.subPropertyOf.asNode()));
        List<Value> aligned = new ArrayList<>(values(term, SKOS.exactMatch.asNode()));
        aligned.addAll(values(term, SKOS.closeMatch.asNode()));
        terms.add(
            new Term(
                Library.localName(term),
                text(term, RDFS.label.asNode(), language),
                text(term, SKOS.definition.asNode(), language),
                text(term, SKOS.example.asNode(), language),
                List.copyOf(above),
                values(term, RDFS.domain.asNode()),
                values(term, RDFS.range.asNode()),
                List.copyOf(aligned)));
      }
    }
    return new Section(title, List.copyOf(terms));
  }

  private String text(Node term, Node property, String language) {
    String other = "";
    for (Triple triple : ontology.find(term, property, Node.ANY).toList()) {
      if (triple.getObject().isLiteral()) {
        if (triple.getObject().getLiteralLanguage().equals(language)) {
          return triple.getObject().getLiteralLexicalForm();
        }
        other = triple.getObject().getLiteralLexicalForm();
      }
    }
    return other;
  }

  private List<Value> values(Node term, Node property) {
    List<Value> values = new ArrayList<>();
    for (Triple triple : ontology.find(term, property, Node.ANY).toList()) {
      Node other = triple.getObject();
      if (other.isURI()) {
        boolean ours = other.getURI().startsWith(Library.ENT);
        String name = Library.localName(other);
        String shown = ours ? name : ontology.getPrefixMapping().shortForm(other.getURI());
        values.add(Value.link(shown, ours ? "/ns#" + name : other.getURI()));
      }
    }
    values.sort((a, b) -> a.text().compareTo(b.text()));
    return List.copyOf(values);
  }
}
