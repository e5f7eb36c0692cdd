package org.entente.server.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.entente.graph.QuadOrder;
import org.entente.graph.Rdf11View;
import org.entente.server.library.Library;

/**
 * The quads of a {@link Selection}, subject by subject in an order that does not change. Of all
 * subjects only the names are held, of one at a time what is said of it.
 */
final class Excerpt {
  private static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;

  private final Library library;
  private final Selection selection;
  private final boolean rdf11;

  /**
   * @param rdf11 without triple terms
   */
  Excerpt(Library library, Selection selection, boolean rdf11) {
    this.library = library;
    this.selection = selection;
    this.rdf11 = rdf11;
  }

  /** Takes the quads of one subject at a time, in their order. */
  interface Work<E extends Exception> {
    void accept(List<Quad> quads) throws E;
  }

  /** Graph by graph. */
  <E extends Exception> void byGraph(Work<E> work) throws E {
    if (!selection.isEverything()) {
      Map<Node, Set<Node>> chosen = new HashMap<>();
      for (Node subject : chosen()) {
        library
            .dataset()
            .find(Node.ANY, subject, Node.ANY, Node.ANY)
            .forEachRemaining(
                quad -> chosen.computeIfAbsent(quad.getGraph(), g -> new HashSet<>()).add(subject));
      }
      for (Node graph : sorted(chosen.keySet())) {
        each(graph, chosen.getOrDefault(graph, Set.of()), work);
      }
      return;
    }
    Set<Node> graphs = new TreeSet<>(ORDER);
    library.dataset().listGraphNodes().forEachRemaining(graphs::add);
    graphs.add(Quad.defaultGraphIRI);
    for (Node graph : graphs) {
      each(graph, subjects(graph), work);
    }
  }

  /** All graphs together, each triple once, in no graph. */
  <E extends Exception> void bySubject(Work<E> work) throws E {
    for (Node subject : sorted(selection.isEverything() ? subjects(Node.ANY) : chosen())) {
      Set<Quad> quads = new HashSet<>();
      library
          .dataset()
          .find(Node.ANY, subject, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> quads.add(new Quad(Quad.defaultGraphNodeGenerated, quad.asTriple())));
      work.accept(view(new ArrayList<>(quads)));
    }
  }

  private <E extends Exception> void each(Node graph, Set<Node> subjects, Work<E> work) throws E {
    for (Node subject : sorted(subjects)) {
      work.accept(view(Iter.toList(library.dataset().find(graph, subject, Node.ANY, Node.ANY))));
    }
  }

  private List<Quad> view(List<Quad> quads) {
    List<Quad> view = new ArrayList<>(rdf11 ? Rdf11View.quads(quads) : quads);
    view.sort(QuadOrder.INSTANCE);
    return view;
  }

  private Set<Node> subjects(Node graph) {
    Set<Node> subjects = new HashSet<>();
    Iterator<Quad> quads = library.dataset().find(graph, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      subjects.add(quads.next().getSubject());
    }
    return subjects;
  }

  private static List<Node> sorted(Set<Node> nodes) {
    List<Node> sorted = new ArrayList<>(nodes);
    sorted.sort(ORDER);
    return sorted;
  }

  /** The claims chosen, with what they tell, where they say it, and the things told of. */
  private Set<Node> chosen() {
    Set<Node> chosen = new LinkedHashSet<>();
    for (Node claim : new Selected(library).claims(selection)) {
      take(claim, chosen);
      for (String property : List.of("tells", "evidence", "about")) {
        for (Node part : library.objects(claim, Library.ent(property))) {
          take(part, chosen);
          library.objects(part, Library.ent("quantity")).forEach(each -> take(each, chosen));
        }
      }
      library.objects(claim, Library.DERIVED).forEach(article -> take(article, chosen));
    }
    return chosen;
  }

  private static void take(Node node, Set<Node> chosen) {
    if (node.isURI() || node.isBlank()) {
      chosen.add(node);
    }
  }
}
