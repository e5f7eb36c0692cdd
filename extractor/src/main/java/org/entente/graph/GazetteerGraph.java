package org.entente.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.article.EntenteException;
import org.entente.ontology.KnowledgeFiles;
import org.entente.ontology.TermLabels;

/** The gazetteer's files as a named graph under the data's base IRI. */
public final class GazetteerGraph {
  /** What the files write for the data's base IRI. */
  public static final String PREFIX = "https://w3id.org/entente/gazetteer/";

  private final Graph graph;

  private GazetteerGraph(Graph graph) {
    this.graph = graph;
  }

  /** The packaged files. */
  public static GazetteerGraph load() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String name : KnowledgeFiles.listOntology("gazetteer", ".ttl")) {
      try (InputStream in = KnowledgeFiles.openOntology(name)) {
        RDFDataMgr.read(graph, in, Lang.TURTLE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (RiotException e) {
        throw new EntenteException(
            "ontology/" + name + ": " + e.getMessage() + "; mend the file, then run again", e);
      }
    }
    return new GazetteerGraph(graph);
  }

  static GazetteerGraph of(Graph graph) {
    return new GazetteerGraph(graph);
  }

  /** Its quads in {base}graph/gazetteer, sorted; every preferred label also as rdfs:label. */
  public List<Quad> quads(IriMinter minter) {
    QuadSink sink = new QuadSink(minter.graph("gazetteer"));
    graph
        .find()
        .forEachRemaining(
            t -> {
              Node subject = rebase(t.getSubject(), minter);
              Node object = rebase(t.getObject(), minter);
              sink.add(subject, t.getPredicate(), object);
              if (t.getPredicate().equals(Terms.PREF_LABEL)) {
                sink.add(subject, Terms.LABEL, object);
              }
            });
    return sink.sorted();
  }

  /** The ontology's quads in {base}graph/ontology, sorted. */
  public static List<Quad> ontologyQuads(IriMinter minter) {
    QuadSink sink = new QuadSink(minter.graph("ontology"));
    TermLabels.ontology()
        .find()
        .forEachRemaining(t -> sink.add(t.getSubject(), t.getPredicate(), t.getObject()));
    return sink.sorted();
  }

  /** Preferred names by key. */
  public Names names() {
    Map<String, String> names = new HashMap<>();
    graph
        .find(Node.ANY, Terms.PREF_LABEL, Node.ANY)
        .forEachRemaining(
            t -> {
              if (t.getSubject().isURI() && t.getSubject().getURI().startsWith(PREFIX)) {
                String key = t.getSubject().getURI().substring(PREFIX.length());
                names.put(
                    key + "@" + t.getObject().getLiteralLanguage(),
                    t.getObject().getLiteralLexicalForm());
              }
            });
    return (key, language) -> Optional.ofNullable(names.get(key + "@" + language.code()));
  }

  private static Node rebase(Node node, IriMinter minter) {
    return node.isURI() && node.getURI().startsWith(PREFIX)
        ? minter.thing(node.getURI().substring(PREFIX.length()))
        : node;
  }
}
