package org.entente.graph;

import java.math.BigDecimal;
import java.util.StringJoiner;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.ontology.Ent;
import org.entente.time.Quantity;

/** A quantity as a node of its own, the same for the same figure: "about-11000-person". */
final class QuantityNode {
  private QuantityNode() {}

  static String key(Quantity quantity) {
    StringJoiner key = new StringJoiner("-");
    if (quantity.approximate()) {
      key.add("about");
    }
    quantity.min().ifPresent(v -> key.add("from").add(plain(v)));
    quantity.value().ifPresent(v -> key.add(plain(v)));
    quantity.max().ifPresent(v -> key.add("to").add(plain(v)));
    quantity.unit().ifPresent(u -> key.add(Slug.of(u)));
    quantity.per().ifPresent(p -> key.add("per").add(Slug.of(p)));
    return key.toString();
  }

  /** Describes it and returns its node. */
  static Node describe(Quantity quantity, IriMinter minter, QuadSink sink) {
    Node node = minter.thing("quantity/" + key(quantity));
    sink.add(node, Terms.TYPE, Ent.Quantity);
    quantity.value().ifPresent(v -> sink.add(node, Ent.best, number(v)));
    quantity.min().ifPresent(v -> sink.add(node, Ent.min, number(v)));
    quantity.max().ifPresent(v -> sink.add(node, Ent.max, number(v)));
    sink.add(
        node,
        Ent.approximate,
        NodeFactory.createLiteralDT(
            String.valueOf(quantity.approximate()), XSDDatatype.XSDboolean));
    quantity.unit().ifPresent(u -> sink.add(node, Ent.unit, NodeFactory.createLiteralString(u)));
    quantity.per().ifPresent(p -> sink.add(node, Ent.per, NodeFactory.createLiteralString(p)));
    return node;
  }

  /** Without exponent and idle zeros: "11000", "0.5". */
  static String plain(double value) {
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return decimal.signum() == 0 ? "0" : decimal.toPlainString();
  }

  /**
   * An xsd:integer where it is whole, else a canonical xsd:decimal; stores keep both as written.
   */
  private static Node number(double value) {
    String plain = plain(value);
    return NodeFactory.createLiteralDT(
        plain, plain.contains(".") ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger);
  }
}
