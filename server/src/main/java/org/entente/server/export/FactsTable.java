package org.entente.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.library.Library;
import org.entente.server.network.CsvOut;

/** One row a claim: what it tells, how, who says it, where, in which words. */
final class FactsTable {
  static final List<String> HEAD =
      List.of(
          "kind",
          "fact",
          "participants",
          "date",
          "modality",
          "attributed to",
          "confidence",
          "article",
          "publisher",
          "published",
          "sentence",
          "words",
          "rule",
          "claim",
          "evidence");

  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
  private static final Node DERIVED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
  private static final Node EXACT = NodeFactory.createURI("http://www.w3.org/ns/oa#exact");

  private final Library library;
  private final String language;

  FactsTable(Library library, String language) {
    this.library = library;
    this.language = language;
  }

  void csv(Iterable<Node> claims, OutputStream out) throws IOException {
    CsvOut.row(out, HEAD);
    for (Node claim : claims) {
      CsvOut.row(out, row(claim));
    }
  }

  void xlsx(Iterable<Node> claims, OutputStream out) throws IOException {
    try (Spreadsheet sheet = new Spreadsheet(out, "Entente")) {
      sheet.row(HEAD);
      for (Node claim : claims) {
        sheet.row(row(claim));
      }
    }
  }

  private List<Object> row(Node claim) {
    Map<String, List<String>> roles = new TreeMap<>();
    String kind = "";
    String date = "";
    for (Node term : library.objects(claim, REIFIES)) {
      if (!term.isTripleTerm()) {
        continue;
      }
      Triple triple = term.getTriple();
      String role = Library.localName(triple.getPredicate());
      Node value = triple.getObject();
      if (role.equals("type")) {
        kind = value.isURI() ? Library.localName(value) : "";
      } else if (value.isLiteral() && (role.equals("date") || role.equals("start"))) {
        date = value.getLiteralLexicalForm();
      } else if (value.isTripleTerm()) {
        roles.computeIfAbsent(role, r -> new ArrayList<>()).add(value.toString());
      } else {
        if (kind.isEmpty() && !library.object(claim, Library.ent("tells")).isPresent()) {
          kind = role;
          roles
              .computeIfAbsent("subject", r -> new ArrayList<>())
              .add(library.label(triple.getSubject(), language));
        }
        roles.computeIfAbsent(role, r -> new ArrayList<>()).add(library.label(value, language));
      }
    }
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("kind", kind);
    cells.put("fact", library.label(claim, language));
    List<String> told = new ArrayList<>();
    roles.forEach((role, values) -> told.add(role + ": " + String.join(", ", values)));
    cells.put("participants", String.join("; ", told));
    cells.put("date", date);
    cells.put(
        "modality",
        library
            .object(claim, Library.ent("modality"))
            .filter(Node::isURI)
            .map(Library::localName)
            .orElse("inferred"));
    cells.put("attributed to", labels(claim, Library.ent("attributedTo")));
    cells.put("confidence", number(library.text(claim, Library.ent("confidence")).orElse("")));
    List<Node> articles = library.objects(claim, DERIVED);
    cells.put("article", labels(claim, DERIVED));
    cells.put("publisher", texts(articles, Library.ent("publisher")));
    cells.put("published", texts(articles, Library.ISSUED));
    List<Node> evidence = library.objects(claim, Library.ent("evidence"));
    cells.put("sentence", texts(evidence, Library.ent("sentence")));
    cells.put("words", texts(evidence, EXACT));
    cells.put("rule", texts(List.of(claim), Library.ent("rule")));
    cells.put("claim", claim.toString());
    cells.put("evidence", String.join(" ", evidence.stream().map(Node::toString).toList()));
    return HEAD.stream().map(cells::get).toList();
  }

  private String labels(Node subject, Node property) {
    return String.join(
        "; ",
        library.objects(subject, property).stream()
            .map(node -> library.label(node, language))
            .toList());
  }

  private String texts(List<Node> subjects, Node property) {
    List<String> texts = new ArrayList<>();
    subjects.forEach(subject -> library.text(subject, property).ifPresent(texts::add));
    return String.join(" | ", texts);
  }

  private static Object number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
