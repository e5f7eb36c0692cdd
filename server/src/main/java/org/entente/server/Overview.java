package org.entente.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.entente.server.library.Library;

/**
 * What a reader looks for first, by the kind of thing: of a treaty the life of each party in it, of
 * a state its ties and its office-holders, of a person the offices. Each cell leads to its facts.
 */
public final class Overview {
  private static final int TERMS = 15;
  private static final List<String> ACTS =
      List.of("TreatySigning", "TreatyRatification", "TreatyEntryIntoForce", "TreatyWithdrawal");
  private static final List<String> TIES =
      List.of(
          "partyTo",
          "memberOf",
          "alliedWith",
          "boundToDefend",
          "calledToDefend",
          "hasTroopsIn",
          "armsSupplierOf",
          "atWarWith",
          "hostileTo");

  /** A table; no columns named where they need no names. */
  public record Section(String title, List<String> columns, List<List<List<Value>>> rows) {}

  private final Library library;
  private final Ui ui;
  private final Cards cards;

  Overview(Library library, Ui ui) {
    this.library = library;
    this.ui = ui;
    this.cards = new Cards(library, ui);
  }

  List<Section> of(Node thing, String type) {
    List<Section> sections = new ArrayList<>();
    switch (type) {
      case "Treaty" -> {
        obligations(thing).ifPresent(sections::add);
        parties(thing).ifPresent(sections::add);
      }
      case "State", "InternationalOrganization", "StateGroup" -> {
        ties(thing).ifPresent(sections::add);
        terms("of", "person", thing).ifPresent(sections::add);
      }
      case "Person" -> terms("person", "of", thing).ifPresent(sections::add);
      default -> ties(thing).ifPresent(sections::add);
    }
    return sections;
  }

  private Optional<Section> obligations(Node treaty) {
    List<Value> kinds =
        library.objects(treaty, Library.ent("obliges")).stream().map(cards::value).toList();
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(ui.say("treaty.obliges"), List.of(), List.of(List.of(kinds))));
  }

  private Optional<Section> parties(Node treaty) {
    Map<String, Node> parties = new TreeMap<>();
    Map<String, List<Value>> cells = new LinkedHashMap<>();
    for (Node party : library.subjects(Library.ent("partyTo"), treaty)) {
      parties.put(name(party), party);
    }
    for (Node event : library.subjects(Library.ent("treaty"), treaty)) {
      String kind = library.type(event).orElse("");
      List<Node> agents = library.objects(event, Library.ent("agent"));
      for (Node agent : agents) {
        Node party = stateOf(agent);
        if (library.type(party).filter("Person"::equals).isEmpty()) { // who signs for a party
          parties.put(name(party), party);
          List<Value> told = cells.computeIfAbsent(name(party) + kind, k -> new ArrayList<>());
          Value act = act(event);
          if (!told.contains(act)) {
            told.add(act);
          }
        }
      }
      if (agents.isEmpty() && kind.equals("TreatyEntryIntoForce")) {
        cells.computeIfAbsent(kind, k -> new ArrayList<>()).add(act(event));
      }
    }
    List<List<List<Value>>> rows = new ArrayList<>();
    for (Map.Entry<String, Node> party : parties.entrySet()) {
      List<List<Value>> row = new ArrayList<>();
      row.add(List.of(cards.value(party.getValue())));
      for (String kind : ACTS) {
        List<Value> whole = cells.getOrDefault(kind, List.of());
        row.add(cells.getOrDefault(party.getKey() + kind, whole));
      }
      rows.add(row);
    }
    List<String> columns = new ArrayList<>(List.of(ui.say("treaty.party")));
    ACTS.forEach(kind -> columns.add(ui.say("treaty." + kind)));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(ui.say("treaty.parties"), columns, rows));
  }

  /** A government body acts for its state. */
  private Node stateOf(Node agent) {
    if (library.type(agent).filter("GovernmentBody"::equals).isPresent()) {
      for (Node whole : library.objects(agent, Library.ent("partOf"))) {
        if (library.type(whole).filter("State"::equals).isPresent()) {
          return whole;
        }
      }
    }
    return agent;
  }

  /** Its date, or that none is told, with how sure it is; leads to who says so. */
  private Value act(Node act) {
    String date =
        library
            .text(act, Library.ent("date"))
            .or(() -> library.text(act, Library.ent("start")))
            .orElse(ui.say("treaty.undated"));
    List<String> told =
        library.objects(act, Library.ent("toldAs")).stream().map(Library::localName).toList();
    Optional<String> strongest = Ui.MODALITIES.stream().filter(told::contains).findFirst();
    String modality =
        strongest
            .filter(m -> !m.equals("asserted"))
            .map(m -> " (" + ui.say("modality." + m) + ")")
            .orElse("");
    return Value.link(date + modality, ui.keep(library.href(act)));
  }

  private Optional<Section> ties(Node thing) {
    List<List<List<Value>>> rows = new ArrayList<>();
    for (String tie : TIES) {
      Node property = Library.ent(tie);
      List<Node> to = library.objects(thing, property);
      row(ui.say("tie." + tie), to).ifPresent(rows::add);
      List<Node> from = new ArrayList<>(library.subjects(property, thing));
      from.removeAll(to); // symmetric ones are told once
      row(ui.say("tie.by." + tie), from).ifPresent(rows::add);
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(ui.say("tie.title"), List.of(), rows));
  }

  private Optional<List<List<Value>>> row(String title, List<Node> things) {
    List<Value> values =
        things.stream()
            .filter(Node::isURI)
            .map(cards::value)
            .sorted(Comparator.comparing(Value::text))
            .toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(List.of(List.of(Value.plain(title)), values));
  }

  private Optional<Section> terms(String role, String shown, Node thing) {
    record Term(String start, Node node) {}
    List<Term> terms = new ArrayList<>();
    for (Node term : library.subjects(Library.ent(role), thing)) {
      if (library.type(term).filter("OfficeTerm"::equals).isPresent()) {
        terms.add(new Term(library.text(term, Library.ent("start")).orElse(""), term));
      }
    }
    terms.sort(
        Comparator.comparing(Term::start).reversed().thenComparing(term -> term.node().toString()));
    List<List<List<Value>>> rows = new ArrayList<>();
    for (Term term : terms.subList(0, Math.min(TERMS, terms.size()))) {
      String end = library.text(term.node(), Library.ent("end")).orElse("");
      String office = office(term.node());
      rows.add(
          List.of(
              List.of(Value.link(term.start() + " – " + end, ui.keep(library.href(term.node())))),
              List.of(Value.plain(office)),
              library.objects(term.node(), Library.ent(shown)).stream()
                  .map(cards::value)
                  .toList()));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(ui.say("term.title"), List.of(), rows));
  }

  /** In the reader's language where it is told in it. */
  private String office(Node term) {
    List<Node> offices =
        library.objects(term, Library.ent("office")).stream().filter(Node::isLiteral).toList();
    return offices.stream()
        .filter(office -> office.getLiteralLanguage().equals(ui.language()))
        .findFirst()
        .or(() -> offices.stream().findFirst())
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private String name(Node thing) {
    return library.label(thing, ui.language()) + " " + thing;
  }
}
