package org.entente.reasoner;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes decimals in the one form that TDB2 can find again. Jena 5.6.0 stores "0.90" and "49"
 * inside its indexes with their scale, reads them back as "0.9" and "49.0", and then neither finds
 * nor deletes them under that name.
 */
final class Decimals {
  private Decimals() {}

  static Quad canonical(Quad quad) {
    Node object = canonical(quad.getObject());
    return object == quad.getObject() // Nodes are not copied where nothing changes
        ? quad
        : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), object);
  }

  /** The same value; also inside triple terms, which must equal the triples they speak of. */
  static Node canonical(Node node) {
    if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      Node object = canonical(triple.getObject());
      return object == triple.getObject()
          ? node
          : NodeFactory.createTripleTerm(triple.getSubject(), triple.getPredicate(), object);
    }
    if (node.isLiteral()
        && XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype())
        && node.getLiteral().isWellFormed()) {
      String written = node.getLiteralLexicalForm();
      String canonical = write(new BigDecimal(written));
      return canonical.equals(written) ? node : literal(canonical);
    }
    return node;
  }

  static Node literal(double value) {
    return literal(write(BigDecimal.valueOf(value)));
  }

  private static Node literal(String lexical) {
    return NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdecimal);
  }

  /** "0.9", "49.0", "0.0". */
  private static String write(BigDecimal value) {
    String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }
}
