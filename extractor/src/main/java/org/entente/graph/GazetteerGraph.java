package org.entente.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.EntenteException;
import org.entente.ontology.KnowledgeFiles;
import org.entente.ontology.TermLabels;
import org.jspecify.annotations.Nullable;

/** The gazetteer's files as a named graph under the data's base IRI. */
public final class GazetteerGraph {
  /** What the files write for the data's base IRI. */
  public static final String PREFIX = "https://w3id.org/entente/gazetteer/";

  private static @Nullable GazetteerGraph packaged;

  private final List<Triple> triples;
  private final Set<String> keys = new HashSet<>(); // filled when first asked for

  private GazetteerGraph(List<Triple> triples) {
    this.triples = List.copyOf(triples);
  }

  /** The packaged files, read when first asked for. */
  public static synchronized GazetteerGraph load() {
    if (packaged == null) {
      packaged = new GazetteerGraph(read());
    }
    return packaged;
  }

  static GazetteerGraph of(Graph graph) {
    return new GazetteerGraph(graph.find().toList());
  }

  /** Its quads in {base}graph/gazetteer, sorted; every preferred label also as rdfs:label. */
  public List<Quad> quads(IriMinter minter) {
    QuadSink sink = new QuadSink(minter.graph("gazetteer"));
    for (Triple triple : triples) {
      Node subject = rebase(triple.getSubject(), minter);
      Node object = rebase(triple.getObject(), minter);
      sink.add(subject, triple.getPredicate(), object);
      if (triple.getPredicate().equals(Terms.PREF_LABEL)) {
        sink.add(subject, Terms.LABEL, object);
      }
    }
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

  /** True where the packaged files have an entry for this thing, under whatever base. */
  synchronized boolean knows(Node thing) {
    if (keys.isEmpty()) {
      for (Triple triple : triples) {
        if (triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(PREFIX)) {
          keys.add(triple.getSubject().getURI().substring(PREFIX.length()));
        }
      }
    }
    int at = thing.isURI() ? thing.getURI().indexOf("/id/") : -1;
    return at >= 0 && keys.contains(thing.getURI().substring(at + "/id/".length()));
  }

  /** Preferred names by key. */
  public Names names() {
    Map<String, String> names = new HashMap<>();
    for (Triple triple : triples) {
      if (triple.getPredicate().equals(Terms.PREF_LABEL)
          && triple.getSubject().isURI()
          && triple.getSubject().getURI().startsWith(PREFIX)) {
        String key = triple.getSubject().getURI().substring(PREFIX.length());
        Node name = triple.getObject();
        names.put(key + "@" + name.getLiteralLanguage(), name.getLiteralLexicalForm());
      }
    }
    return (key, language) -> Optional.ofNullable(names.get(key + "@" + language.code()));
  }

  private static Node rebase(Node node, IriMinter minter) {
    return node.isURI() && node.getURI().startsWith(PREFIX)
        ? minter.thing(node.getURI().substring(PREFIX.length()))
        : node;
  }

  private static List<Triple> read() {
    List<Triple> triples = new ArrayList<>();
    for (String name : KnowledgeFiles.listOntology("gazetteer", ".ttl")) {
      try (InputStream in = KnowledgeFiles.openOntology(name)) {
        // The build has checked every IRI and literal; checking again would double the time.
        RDFParser.source(in)
            .lang(Lang.TURTLE)
            .checking(false)
            .resolveURIs(false)
            .parse(
                new StreamRDFBase() {
                  @Override
                  public void triple(Triple triple) {
                    triples.add(triple);
                  }
                });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (RiotException e) {
        throw new EntenteException(
            "ontology/" + name + ": " + e.getMessage() + "; mend the file, then run again", e);
      }
    }
    return triples;
  }
}
