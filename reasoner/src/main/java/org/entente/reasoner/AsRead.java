package org.entente.reasoner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * What identity decisions changed in a graph, so that it can be had again as it was read: a line
 * for each triple, in N-Triples, "- " before those that were taken out and "+ " before those that
 * were put in.
 */
final class AsRead {
  private AsRead() {}

  /** What made {@code now} of {@code read}; blank where they are equal. */
  static String difference(Set<Quad> read, Set<Quad> now) {
    List<String> lines = new ArrayList<>();
    read.stream().filter(q -> !now.contains(q)).forEach(q -> lines.add("- " + line(q)));
    now.stream().filter(q -> !read.contains(q)).forEach(q -> lines.add("+ " + line(q)));
    return lines.stream().sorted().collect(Collectors.joining("\n"));
  }

  /** The graph as it was read. */
  static Set<Quad> undo(Node graph, Set<Quad> now, String difference) {
    Set<Quad> read = new HashSet<>(now);
    read.removeAll(quads(graph, difference, "+ "));
    read.addAll(quads(graph, difference, "- "));
    return read;
  }

  private static List<Quad> quads(Node graph, String difference, String sign) {
    String lines =
        difference
            .lines()
            .filter(line -> line.startsWith(sign))
            .map(line -> line.substring(sign.length()))
            .collect(Collectors.joining("\n"));
    List<Quad> found = new ArrayList<>();
    RDFParser.fromString(lines, Lang.NTRIPLES)
        .toGraph()
        .find()
        .forEachRemaining(triple -> found.add(Quad.create(graph, triple)));
    return found;
  }

  private static String line(Quad quad) {
    return NodeFmtLib.strNT(quad.getSubject())
        + " "
        + NodeFmtLib.strNT(quad.getPredicate())
        + " "
        + NodeFmtLib.strNT(quad.getObject())
        + " .";
  }
}
