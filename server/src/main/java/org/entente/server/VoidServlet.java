package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.entente.server.library.Census;
import org.entente.server.library.Library;
import org.entente.server.network.NetworkFormat;

/** What is served here, for programs: VoID and DCAT, at {@code /.well-known/void}. */
final class VoidServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private final transient Desk desk;
  private final transient AtomicReference<Counted> counted = new AtomicReference<>();

  VoidServlet(Desk desk) {
    this.desk = desk;
  }

  /** Counts of one version of the store. */
  private record Counted(Optional<String> version, Census census) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String here = request.getRequestURL().toString();
    String root = here.substring(0, here.length() - request.getRequestURI().length() + 1);
    String endpoint = root + desk.endpoint(getServletContext()).substring(1);
    Optional<String> version = desk.version(getServletContext());
    Model model =
        desk.read(
            getServletContext(),
            library -> describe(library, root, endpoint, census(library, version)));
    version.ifPresent(
        v -> model.getResource(root + ".well-known/void#dataset").addProperty(OWL.versionInfo, v));
    Documents.answer(request, response, model);
  }

  /** Counting reads the whole store, so it is done once for each version. */
  private Census census(Library library, Optional<String> version) {
    Counted known = counted.get();
    if (known == null || version.isEmpty() || !known.version().equals(version)) {
      known = new Counted(version, Census.of(library));
      counted.set(known);
    }
    return known.census();
  }

  private static Model describe(Library library, String root, String endpoint, Census census) {
    Model model = ModelFactory.createDefaultModel();
    Prefixes.into(model, Prefixes.of());
    model.setNsPrefix("void", VOID.getURI());
    model.setNsPrefix("dcat", DCAT.getURI());
    String document = root + ".well-known/void";
    Resource dataset =
        model
            .createResource(document + "#dataset")
            .addProperty(RDF.type, VOID.Dataset)
            .addProperty(RDF.type, DCAT.Dataset)
            .addProperty(DCTerms.title, "Entente : ce que disent des articles", "fr")
            .addProperty(DCTerms.title, "Entente: what articles say", "en")
            .addProperty(
                DCTerms.description,
                "Facts about states, treaties, forces, people and places, each with the sentence"
                    + " that says it, who vouches for it, and how sure it is.",
                "en")
            .addProperty(DCTerms.language, "fr")
            .addProperty(DCTerms.language, "en")
            .addProperty(VOID.uriSpace, library.base() + "id/")
            .addProperty(VOID.sparqlEndpoint, model.createResource(endpoint))
            .addProperty(VOID.vocabulary, model.createResource(Library.ENT))
            .addProperty(VOID.rootResource, model.createResource(root))
            .addLiteral(VOID.triples, census.triples())
            .addLiteral(VOID.entities, census.entities())
            .addLiteral(VOID.distinctSubjects, census.entities())
            .addLiteral(VOID.properties, (long) census.byProperty().size())
            .addLiteral(VOID.classes, (long) census.byClass().size());
    for (String iri :
        List.of("http://www.w3.org/ns/prov#", "http://www.w3.org/ns/oa#", "https://schema.org/")) {
      dataset.addProperty(VOID.vocabulary, model.createResource(iri));
    }
    for (String syntax : List.of("Turtle", "N-Triples", "JSON-LD", "RDF_XML", "TriG")) {
      dataset.addProperty(VOID.feature, model.createResource(FORMATS + syntax));
    }
    census
        .newest()
        .ifPresent(
            day ->
                dataset.addProperty(
                    DCTerms.modified, model.createTypedLiteral(day, XSDDatatype.XSDdate)));
    for (Node example : library.mostTalkedOf(3)) {
      dataset.addProperty(VOID.exampleResource, model.createResource(example.getURI()));
    }
    addPartitions(model, dataset, document, census);
    addLinks(model, dataset, document, census);
    addDistributions(model, dataset, document, root, endpoint);
    model
        .createResource(document)
        .addProperty(RDF.type, ResourceFactory.createResource(VOID.getURI() + "DatasetDescription"))
        .addProperty(
            ResourceFactory.createProperty("http://xmlns.com/foaf/0.1/primaryTopic"), dataset);
    model
        .createResource(document + "#catalog")
        .addProperty(RDF.type, DCAT.Catalog)
        .addProperty(DCTerms.title, "Entente", "en")
        .addProperty(DCAT.dataset, dataset);
    return model;
  }

  private static void addPartitions(Model model, Resource dataset, String document, Census census) {
    for (Map.Entry<String, Long> each : census.byClass().entrySet()) {
      dataset.addProperty(
          VOID.classPartition,
          model
              .createResource(document + "#class-" + tail(each.getKey()))
              .addProperty(VOID._class, model.createResource(each.getKey()))
              .addLiteral(VOID.entities, each.getValue()));
    }
    for (Map.Entry<String, Long> each : census.byProperty().entrySet()) {
      dataset.addProperty(
          VOID.propertyPartition,
          model
              .createResource(document + "#property-" + tail(each.getKey()))
              .addProperty(VOID.property, model.createResource(each.getKey()))
              .addLiteral(VOID.triples, each.getValue()));
    }
  }

  /** A name for a part: the vocabulary's IRIs are plain, and told apart by a hash. */
  private static String tail(String iri) {
    String name = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    String plain = name.replaceAll("[^A-Za-z0-9_-]", "_");
    return iri.startsWith(Library.ENT) ? plain : plain + "-" + Integer.toHexString(iri.hashCode());
  }

  private static void addLinks(Model model, Resource dataset, String document, Census census) {
    if (census.toWikidata() > 0) {
      Resource wikidata =
          model
              .createResource(document + "#wikidata")
              .addProperty(RDF.type, VOID.Dataset)
              .addProperty(VOID.uriSpace, "http://www.wikidata.org/entity/");
      model
          .createResource(document + "#links-wikidata")
          .addProperty(RDF.type, VOID.Linkset)
          .addProperty(VOID.linkPredicate, OWL.sameAs)
          .addProperty(VOID.subjectsTarget, dataset)
          .addProperty(VOID.objectsTarget, wikidata)
          .addLiteral(VOID.triples, census.toWikidata());
    }
  }

  private static void addDistributions(
      Model model, Resource dataset, String document, String root, String endpoint) {
    dataset.addProperty(
        DCAT.distribution,
        model
            .createResource(document + "#sparql")
            .addProperty(RDF.type, DCAT.Distribution)
            .addProperty(DCTerms.title, "SPARQL", "en")
            .addProperty(RDFS.seeAlso, model.createResource(root + "examples"))
            .addProperty(DCAT.accessURL, model.createResource(endpoint)));
    Resource dump = model.createResource(root + "export?format=nquads");
    dataset.addProperty(VOID.dataDump, dump);
    dataset.addProperty(
        DCAT.distribution,
        model
            .createResource(document + "#nquads")
            .addProperty(RDF.type, DCAT.Distribution)
            .addProperty(DCAT.mediaType, "application/n-quads")
            .addProperty(DCAT.downloadURL, dump));
    for (NetworkFormat format : NetworkFormat.values()) {
      dataset.addProperty(
          DCAT.distribution,
          model
              .createResource(document + "#" + format.key())
              .addProperty(RDF.type, DCAT.Distribution)
              .addProperty(DCAT.mediaType, format.mediaType().replaceFirst(";.*", ""))
              .addProperty(
                  DCAT.downloadURL, model.createResource(root + "export?format=" + format.key())));
    }
  }
}
