package org.entente.server.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.entente.graph.QuadFormat;
import org.entente.server.library.Library;

/**
 * A nanopublication for each claim that says that something is so (asserted or reported): its
 * statement, where it comes from, and who published it (nanopub.net, guidelines). What is denied,
 * planned or doubted is no assertion, and a conclusion has no source of its own: they are left out.
 */
final class Nanopublications {
  private static final String NP = "http://www.nanopub.org/nschema#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
  private static final Set<String> SAID = Set.of("asserted", "reported");

  private final Library library;

  Nanopublications(Library library) {
    this.library = library;
  }

  void write(Iterable<Node> claims, OutputStream out) {
    try (QuadFormat.Writer writer = QuadFormat.TRIG.writer(library.base(), out)) {
      for (Node claim : claims) {
        of(claim).forEach(writer::write);
      }
    }
  }

  /** Empty where the claim makes none. */
  List<Quad> of(Node claim) {
    Optional<String> modality =
        library.object(claim, Library.ent("modality")).filter(Node::isURI).map(Library::localName);
    List<Node> articles = library.objects(claim, iri(PROV + "wasDerivedFrom"));
    if (modality.filter(SAID::contains).isEmpty() || articles.isEmpty() || !claim.isURI()) {
      return List.of();
    }
    Node nanopub = iri(claim.getURI() + "/np");
    Node head = iri(claim.getURI() + "/np#head");
    Node assertion = iri(claim.getURI() + "/np#assertion");
    Node provenance = iri(claim.getURI() + "/np#provenance");
    Node publication = iri(claim.getURI() + "/np#pubinfo");
    List<Quad> said = new ArrayList<>();
    for (Node term : library.objects(claim, REIFIES)) {
      if (term.isTripleTerm() && !term.getTriple().getObject().isTripleTerm()) {
        said.add(new Quad(assertion, term.getTriple()));
      }
    }
    if (said.isEmpty()) {
      return List.of();
    }
    List<Quad> quads = new ArrayList<>();
    quads.add(new Quad(head, nanopub, RDF.type.asNode(), iri(NP + "Nanopublication")));
    quads.add(new Quad(head, nanopub, iri(NP + "hasAssertion"), assertion));
    quads.add(new Quad(head, nanopub, iri(NP + "hasProvenance"), provenance));
    quads.add(new Quad(head, nanopub, iri(NP + "hasPublicationInfo"), publication));
    quads.addAll(said);
    for (Node article : articles) {
      quads.add(new Quad(provenance, assertion, iri(PROV + "wasDerivedFrom"), article));
    }
    for (Node passage : library.objects(claim, Library.ent("evidence"))) {
      quads.add(new Quad(provenance, assertion, iri(PROV + "wasQuotedFrom"), passage));
    }
    for (Node speaker : library.objects(claim, Library.ent("attributedTo"))) {
      quads.add(new Quad(provenance, assertion, iri(PROV + "wasAttributedTo"), speaker));
    }
    for (String property : List.of("modality", "confidence", "rule")) {
      for (Node value : library.objects(claim, Library.ent(property))) {
        quads.add(new Quad(provenance, assertion, Library.ent(property), value));
      }
    }
    addPublication(quads, publication, nanopub, claim, articles.get(0));
    return quads;
  }

  /** Of the article's day, not of today, so that the same graph gives the same publications. */
  private void addPublication(
      List<Quad> quads, Node publication, Node nanopub, Node claim, Node article) {
    Optional<String> day =
        library.text(article, Library.ISSUED).filter(d -> d.matches("\\d{4}-\\d{2}-\\d{2}.*"));
    day.ifPresent(
        d ->
            quads.add(
                new Quad(
                    publication,
                    nanopub,
                    iri(DCTERMS + "created"),
                    NodeFactory.createLiteralDT(
                        d.substring(0, 10) + "T00:00:00Z", XSDDatatype.XSDdateTime))));
    quads.add(
        new Quad(
            publication, nanopub, iri(DCTERMS + "creator"), iri("https://w3id.org/entente/ns")));
    quads.add(new Quad(publication, nanopub, iri(PROV + "wasDerivedFrom"), claim));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
