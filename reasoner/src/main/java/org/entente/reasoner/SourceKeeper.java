package org.entente.reasoner;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Keeps count of the articles that tell of each situation and each relation, and of those that do
 * not print another's dispatch. Whoever denies a fact is no source of it.
 */
final class SourceKeeper implements Keeper {
  /** What it looks at in an article's graph, besides the text. */
  static final Set<Node> PROPERTIES = Set.of(Terms.TELLS, Terms.REIFIES, Terms.MODALITY);

  private final DatasetGraph data;
  private final GraphNames names;
  private final SourceQuads quads;
  private final Set<Telling> touched = new LinkedHashSet<>();
  private final Set<Node> facts = new LinkedHashSet<>();
  private final Map<Node, Optional<String>> texts = new LinkedHashMap<>(); // by article's graph
  private boolean fromNothing;

  /** A claim, in the graph it stands in. */
  private record Telling(Node graph, Node claim) {}

  /**
   * @param data the dataset itself, inside a write transaction at each call
   */
  SourceKeeper(DatasetGraph data, GraphNames names) {
    this.data = data;
    this.names = names;
    this.quads = new SourceQuads(names);
  }

  @Override
  public void before(boolean adding, Node graph, Node subject, Node predicate, Node object) {
    if (fromNothing || !names.isArticle(graph)) {
      return;
    }
    if (predicate.equals(Terms.TEXT)) {
      if (adding) {
        texts.put(graph, Optional.of(object.getLiteralLexicalForm()));
      } else if (!texts.containsKey(graph)
          || Optional.of(object.getLiteralLexicalForm()).equals(texts.get(graph))) {
        texts.put(graph, Optional.empty());
      }
    } else if (PROPERTIES.contains(predicate)) {
      touched.add(new Telling(graph, subject));
      if (!adding && !predicate.equals(Terms.MODALITY)) {
        facts.add(object); // the claim will no longer lead there
      } else if (adding && predicate.equals(Terms.TELLS)) {
        facts.addAll(objects(new Telling(graph, subject), Terms.REIFIES)); // no relations, then
      }
    }
  }

  @Override
  public void beforeClear() {
    fromNothing = true;
  }

  @Override
  public void startFromNothing() {
    fromNothing = true;
  }

  @Override
  public Report conclude() {
    if (fromNothing) {
      replaceAll();
    } else {
      Dispatches dispatches = new Dispatches(data, names);
      change(dispatches);
      touched.forEach(telling -> facts.addAll(told(telling)));
      facts.forEach(fact -> restate(dispatches, fact));
    }
    forget();
    return Report.NOTHING;
  }

  @Override
  public void forget() {
    touched.clear();
    facts.clear();
    texts.clear();
    fromNothing = false;
  }

  private void replaceAll() {
    SourceCensus wanted = SourceCensus.of(data, names);
    SourceCensus there = SourceCensus.asWritten(data, names);
    replace(there.sources(), wanted.sources());
    replace(there.signatures(), wanted.signatures());
  }

  private void replace(Set<Quad> there, Set<Quad> wanted) {
    there.stream().filter(quad -> !wanted.contains(quad)).forEach(data::delete);
    wanted.stream().filter(quad -> !there.contains(quad)).forEach(data::add);
  }

  // Whatever an article tells that counts with others than before is counted again.
  private void change(Dispatches dispatches) {
    Map<Node, Optional<TextSignature>> signatures = new LinkedHashMap<>();
    texts.forEach((graph, text) -> signatures.put(graph, text.flatMap(TextSignature::of)));
    for (Node each : dispatches.change(signatures)) {
      for (Node property : List.of(Terms.TELLS, Terms.REIFIES)) {
        data.find(each, Node.ANY, property, Node.ANY)
            .forEachRemaining(q -> touched.add(new Telling(each, q.getSubject())));
      }
    }
  }

  /** The situations a claim tells, else the relations it reifies. */
  private List<Node> told(Telling telling) {
    List<Node> situations = objects(telling, Terms.TELLS);
    return situations.isEmpty() ? objects(telling, Terms.REIFIES) : situations;
  }

  private List<Node> objects(Telling telling, Node property) {
    return Iter.toList(
        Iter.map(data.find(telling.graph(), telling.claim(), property, Node.ANY), Quad::getObject));
  }

  private void restate(Dispatches dispatches, Node fact) {
    Set<Node> graphs = new HashSet<>();
    if (!fact.isTripleTerm() && !fact.isURI()) {
      return; // whatever it is, nothing can be said of it
    }
    Node property = fact.isTripleTerm() ? Terms.REIFIES : Terms.TELLS;
    data.find(Node.ANY, Node.ANY, property, fact)
        .forEachRemaining(
            q -> {
              Telling telling = new Telling(q.getGraph(), q.getSubject());
              if (names.isArticle(q.getGraph())
                  && !graphs.contains(q.getGraph())
                  && (!fact.isTripleTerm() || objects(telling, Terms.TELLS).isEmpty())
                  && !objects(telling, Terms.MODALITY).contains(Terms.DENIED)) {
                graphs.add(q.getGraph());
              }
            });
    Set<Node> independent = new HashSet<>();
    graphs.forEach(graph -> independent.add(dispatches.first(graph)));
    Set<Quad> there =
        Iter.toSet(data.find(names.sources(), quads.subject(fact), Node.ANY, Node.ANY));
    replace(
        there, graphs.isEmpty() ? Set.of() : quads.counts(fact, graphs.size(), independent.size()));
  }
}
