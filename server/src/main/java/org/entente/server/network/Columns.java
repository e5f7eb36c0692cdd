package org.entente.server.network;

import java.util.List;
import java.util.function.Function;

/** The attributes of nodes and edges, told once for all formats. */
final class Columns {
  /** What kind of value a column holds. */
  enum Kind {
    TEXT,
    INTEGER,
    NUMBER,
    TRUTH
  }

  /**
   * @param value null where the thing has none
   */
  record Column<T>(
      String name, Kind kind, Function<T, @org.jspecify.annotations.Nullable Object> value) {}

  static final List<Column<Network.Node>> NODE =
      List.of(
          new Column<>("label", Kind.TEXT, Network.Node::label),
          new Column<>("name", Kind.TEXT, Network.Node::label), // Cytoscape shows "name"
          new Column<>("class", Kind.TEXT, Network.Node::type),
          new Column<>("wikidata", Kind.TEXT, n -> n.wikidata().isEmpty() ? null : n.wikidata()),
          new Column<>("latitude", Kind.NUMBER, n -> n.latitude().orElse(null)),
          new Column<>("longitude", Kind.NUMBER, n -> n.longitude().orElse(null)),
          new Column<>("claims", Kind.INTEGER, Network.Node::claims));

  static final List<Column<Network.Edge>> EDGE =
      List.of(
          new Column<>("label", Kind.TEXT, Network.Edge::label),
          new Column<>(
              "interaction", Kind.TEXT, Network.Edge::kind), // Cytoscape shows "interaction"
          new Column<>("kind", Kind.TEXT, Network.Edge::kind),
          new Column<>("role", Kind.TEXT, e -> e.role().isEmpty() ? null : e.role()),
          new Column<>("since", Kind.TEXT, e -> e.start().isEmpty() ? null : e.start()),
          new Column<>("until", Kind.TEXT, e -> e.end().isEmpty() ? null : e.end()),
          new Column<>("weight", Kind.NUMBER, e -> (double) Math.max(1, e.independent())),
          new Column<>("sources", Kind.INTEGER, Network.Edge::weight),
          new Column<>("independent", Kind.INTEGER, Network.Edge::independent),
          new Column<>("modality", Kind.TEXT, Network.Edge::modality),
          new Column<>("confidence", Kind.NUMBER, Network.Edge::confidence),
          new Column<>("inferred", Kind.TRUTH, Network.Edge::inferred),
          new Column<>("evidence", Kind.TEXT, e -> String.join(" ", e.claims())),
          new Column<>("evidence_count", Kind.INTEGER, e -> e.claims().size()),
          new Column<>("passages", Kind.TEXT, e -> String.join(" ", e.passages())));

  private Columns() {}

  /** Text without the control characters that XML 1.0 forbids. */
  static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == 0x9
                    || c == 0xA
                    || c == 0xD
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
