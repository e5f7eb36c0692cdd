package org.entente.server.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.library.Library;

/** Finds the claims and conclusions of a {@link Selection}, sorted by IRI. */
final class Selected {
  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
  private static final int QUERY_SECONDS = 60;
  private static final int DEEPEST = 40;

  private final Library library;
  private final Map<Node, Boolean> told = new HashMap<>();

  Selected(Library library) {
    this.library = library;
  }

  Set<Node> claims(Selection selection) {
    Set<Node> claims = new TreeSet<>(Comparator.comparing(Node::toString));
    if (selection.query().isPresent()) {
      claims.addAll(named(selection.query().get()));
    } else if (selection.things().isEmpty()) {
      claims.addAll(library.subjects(RDF.type.asNode(), Library.ent("Claim")));
      claims.addAll(library.subjects(RDF.type.asNode(), Library.ent("Conclusion")));
    }
    if (!selection.things().isEmpty()) {
      Set<Node> about = new LinkedHashSet<>();
      selection.things().forEach(t -> about.addAll(library.claimsAbout(t, Integer.MAX_VALUE)));
      if (selection.query().isPresent()) {
        claims.retainAll(about);
      } else {
        claims.addAll(about);
      }
    }
    if (selection.from().isPresent() || selection.until().isPresent()) {
      String from = selection.from().map(d -> widened(d, "-01-01", "-01")).orElse("");
      String until = selection.until().map(d -> widened(d, "-12-31", "-31")).orElse("9999");
      claims.removeIf(claim -> !isWithin(claim, from, until));
    }
    if (!selection.known()) {
      claims.removeIf(claim -> !isTold(claim, 0));
    }
    return claims;
  }

  /**
   * The claims, and those telling the events, that a query's answer names; where it names none,
   * those about at least two of the things it names, or about the only one.
   */
  private Set<Node> named(Query query) {
    Set<Node> nodes = new LinkedHashSet<>();
    try (QueryExec exec =
        QueryExec.dataset(library.dataset())
            .query(query)
            .timeout(QUERY_SECONDS, TimeUnit.SECONDS)
            .build()) {
      if (query.isSelectType()) {
        RowSet rows = exec.select();
        while (rows.hasNext()) {
          Binding row = rows.next();
          for (Iterator<Var> vars = row.vars(); vars.hasNext(); ) {
            nodes.add(row.get(vars.next()));
          }
        }
      } else {
        Iterator<Triple> triples =
            query.isDescribeType() ? exec.describeTriples() : exec.constructTriples();
        triples.forEachRemaining(
            triple -> {
              nodes.add(triple.getSubject());
              nodes.add(triple.getObject());
            });
      }
    }
    Set<Node> claims = new LinkedHashSet<>();
    Set<Node> things = new LinkedHashSet<>();
    for (Node node : nodes) {
      if (!node.isURI()) {
        continue;
      }
      List<Node> types = library.objects(node, RDF.type.asNode());
      if (types.contains(Library.ent("Claim")) || types.contains(Library.ent("Conclusion"))) {
        claims.add(node);
      } else {
        List<Node> telling = library.subjects(Library.ent("tells"), node);
        claims.addAll(telling);
        if (telling.isEmpty() && node.getURI().startsWith(library.base() + "id/")) {
          things.add(node);
        }
      }
    }
    return claims.isEmpty() ? between(things) : claims;
  }

  private Set<Node> between(Set<Node> things) {
    Map<Node, Integer> ends = new HashMap<>();
    for (Node thing : things) {
      library.claimsAbout(thing, Integer.MAX_VALUE).forEach(c -> ends.merge(c, 1, Integer::sum));
    }
    int wanted = Math.min(2, things.size());
    ends.values().removeIf(count -> count < wanted);
    return ends.keySet();
  }

  private static String widened(String date, String year, String month) {
    return switch (date.length()) {
      case 4 -> date + year;
      case 7 -> date + month;
      default -> date;
    };
  }

  /** By the fact's own time; where it has none, by the day of its article. */
  private boolean isWithin(Node claim, String from, String until) {
    Optional<String> first = day(claim, "earliest");
    Optional<String> last = day(claim, "latest");
    if (first.isEmpty() && last.isEmpty()) {
      first = day(claim, "validFrom").or(() -> day(claim, "knownSince"));
      last = day(claim, "validUntil").or(() -> day(claim, "knownSince"));
    }
    if (first.isEmpty() && last.isEmpty()) {
      return false;
    }
    return last.or(() -> Optional.of("9999")).get().compareTo(from) >= 0
        && first.orElse("").compareTo(until) <= 0;
  }

  private Optional<String> day(Node claim, String property) {
    return library
        .text(claim, Library.ent(property))
        .map(text -> text.length() > 10 ? text.substring(0, 10) : text);
  }

  /** True for what an article says, and for what follows from at least one thing that one says. */
  private boolean isTold(Node claim, int depth) {
    Boolean known = told.get(claim);
    if (known != null) {
      return known;
    }
    boolean is = !library.objects(claim, RDF.type.asNode()).contains(Library.ent("Conclusion"));
    told.put(claim, is); // a circle of conclusions holds nothing up
    if (!is && depth < DEEPEST) {
      List<Node> premises = new ArrayList<>(library.objects(claim, Library.ent("premise")));
      for (int i = 0; i < premises.size() && !is; i++) {
        for (Node reifier : library.subjects(REIFIES, premises.get(i))) {
          is = is || isTold(reifier, depth + 1);
        }
      }
      told.put(claim, is);
    }
    return is;
  }
}
