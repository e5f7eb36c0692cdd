package org.entente.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.server.library.Library;

/** The page of an article: its text with the evidence marked, and beside it what it says. */
final class ArticlePages {
  private static final Node START = NodeFactory.createURI("http://www.w3.org/ns/oa#start");
  private static final Node END = NodeFactory.createURI("http://www.w3.org/ns/oa#end");

  private final Library library;
  private final Ui ui;

  ArticlePages(Library library, Ui ui) {
    this.library = library;
    this.ui = ui;
  }

  String render(Desk desk, Node article, String path) {
    String text = library.text(article, Library.ent("text")).orElse("");
    Cards cards = new Cards(library, ui);
    List<Node> claims = new ArrayList<>(library.subjects(Library.DERIVED, article));
    claims.sort(Comparator.comparingInt(this::begins).thenComparing(Object::toString));
    List<Card> facts = cards.inOrder(claims);
    Map<String, String> labels = new LinkedHashMap<>();
    facts.forEach(card -> labels.put(card.anchor(), card.label()));
    List<Marked.Stretch> stretches = new ArrayList<>();
    for (Node claim : claims) {
      String anchor = cards.anchor(claim);
      for (Node evidence : library.objects(claim, Library.ent("evidence"))) {
        stretches.add(
            new Marked.Stretch(
                offset(evidence, START),
                offset(evidence, END),
                anchor,
                labels.getOrDefault(anchor, "")));
      }
    }
    stretches.sort(
        Comparator.comparingInt(Marked.Stretch::start).thenComparing(Marked.Stretch::anchor));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("ui", ui);
    values.put("title", library.label(article, ui.language()));
    values.put("path", path);
    values.put("publisher", library.text(article, Library.ent("publisher")).orElse(""));
    values.put("date", library.text(article, Library.ISSUED).orElse(""));
    values.put("location", library.text(article, Library.ent("location")).orElse(""));
    values.put("language", library.text(article, Library.LANGUAGE).orElse(""));
    values.put("pieces", Marked.cut(text, stretches));
    values.put("facts", facts);
    values.put(
        "mentions",
        library.objects(article, Library.ent("mentions")).stream().map(cards::value).toList());
    return desk.page("story.jte", values);
  }

  private int begins(Node claim) {
    return library.objects(claim, Library.ent("evidence")).stream()
        .mapToInt(evidence -> offset(evidence, START))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private int offset(Node evidence, Node property) {
    try {
      return library.text(evidence, property).map(Integer::parseInt).orElse(-1);
    } catch (NumberFormatException e) {
      return -1; // a store that others wrote into
    }
  }
}
