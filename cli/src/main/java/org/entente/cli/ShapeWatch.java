package org.entente.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.reasoner.Validator;

/**
 * Whether what is read has the shape it should have, looked at beside the reading. A violation is a
 * mistake of ours, not of the article.
 */
final class ShapeWatch {
  /** It takes some 50 ms for each; entente validate looks at all. */
  private static final int MOST = 40;

  private final Map<String, List<String>> found = new TreeMap<>(); // things by message
  private CompletableFuture<Validator> last = CompletableFuture.supplyAsync(Validator::shipped);
  private int seen;

  /** Has the graph of one article looked at, soon. */
  void watch(Collection<Quad> quads) {
    if (seen++ < MOST) {
      last =
          last.thenApplyAsync(
              validator -> {
                look(validator, quads);
                return validator;
              });
    }
  }

  /** What was found, one line for each kind of mistake; waits for the looking to end. */
  List<String> notes() {
    last.join();
    List<String> notes = new ArrayList<>();
    found.forEach(
        (message, things) ->
            notes.add(
                "a mistake of Entente's, please report it: %s (%d times, first %s)"
                    .formatted(message, things.size(), things.get(0))));
    return notes;
  }

  private void look(Validator validator, Collection<Quad> quads) {
    Graph graph = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> graph.add(quad.asTriple()));
    for (Validator.Finding finding : validator.validate(graph)) {
      if (finding.isViolation()) {
        found
            .computeIfAbsent(finding.message(), m -> new ArrayList<>())
            .add(finding.focus().toString());
      }
    }
  }
}
