package org.entente.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.reasoner.Explanation;
import org.entente.reasoner.Rule;
import org.entente.server.library.Library;

/** Puts an explanation into the words and links of a page. */
final class WhyPages {
  private final Library library;
  private final Ui ui;
  private final Cards cards;

  WhyPages(Library library, Ui ui) {
    this.library = library;
    this.ui = ui;
    this.cards = new Cards(library, ui);
  }

  /** Facts on the same grounds stand together, with their sentence once. */
  List<Why> of(List<Explanation> explanations) {
    Map<String, List<Explanation>> byGrounds = new LinkedHashMap<>();
    for (Explanation each : explanations) {
      boolean plain = each.steps().isEmpty() && !each.isRepeated();
      String key = plain ? each.statements() + " " + each.known() : each.toString();
      byGrounds.computeIfAbsent(key, k -> new ArrayList<>()).add(each);
    }
    return byGrounds.values().stream().map(this::group).toList();
  }

  private Why group(List<Explanation> group) {
    Explanation first = group.get(0);
    return new Why(
        group.stream().map(each -> fact(each.fact())).toList(),
        first.statements().stream().map(this::telling).toList(),
        first.known().stream().map(Library::localName).toList(),
        first.steps().stream().map(this::step).toList(),
        first.isRepeated());
  }

  private List<Value> fact(Triple fact) {
    Node property = fact.getPredicate();
    String joined =
        property.equals(RDF.type.asNode())
            ? ui.say("why.isa")
            : library.label(property, ui.language());
    return List.of(
        cards.value(fact.getSubject()), Value.plain(joined), cards.value(fact.getObject()));
  }

  private Card.Telling telling(Explanation.Statement statement) {
    return new Card.Telling(
        Value.link(ui.say("claim.title"), ui.keep(library.href(statement.claim()))),
        statement.modality().key(),
        statement.attributedTo().stream().map(cards::value).toList(),
        percent(statement.confidence()),
        statement.article().map(cards::value).orElse(Value.plain("")),
        statement.article().flatMap(a -> library.text(a, Library.ISSUED)).orElse(""),
        "",
        statement.passages().stream()
            .map(passage -> Card.Passage.of(passage.sentence(), passage.exact()))
            .toList());
  }

  private Why.Step step(Explanation.Step step) {
    String rule =
        step.source()
            .map(Rule::says)
            .map(says -> says.getOrDefault(ui.language(), step.rule()))
            .orElse(ui.say("why.ontology"));
    return new Why.Step(
        rule,
        step.source().map(Rule::id).orElse(""),
        step.conclusion().map(cards::value).orElse(Value.plain("")),
        step.modality().key(),
        percent(step.confidence()),
        step.remarks().stream()
            .map(
                remark ->
                    new Card.Role(
                        library.label(remark.property(), ui.language()),
                        List.of(cards.value(remark.value()))))
            .toList(),
        of(step.premises()));
  }

  private static String percent(double confidence) {
    return Math.round(100 * confidence) + " %";
  }
}
