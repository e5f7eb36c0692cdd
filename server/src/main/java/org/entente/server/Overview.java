package org.entente.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.server.library.Library;

/**
 * What a reader looks for first, by the kind of thing: of a treaty the life of each party in it, of
 * a state its ties and its office-holders, of a person the offices. Each cell leads to its facts.
 */
public final class Overview {
  private static final int TERMS = 10;
  private static final List<String> ACTS =
      List.of("TreatySigning", "TreatyRatification", "TreatyEntryIntoForce", "TreatyWithdrawal");
  private static final List<Tellings.Column> FORCES =
      List.of(
          Tellings.Column.of("act", "kind"),
          Tellings.Column.of("by", "agent", "opponent", "target"),
          Tellings.Column.of("force", "force", "item"),
          Tellings.Column.of("strength", "quantity"),
          Tellings.Column.of("where", "destination", "place", "origin"));
  private static final List<String> TIES =
      List.of(
          "partyTo",
          "formerPartyTo",
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

  private final Tellings tellings;
  private final Guarantees guarantees;

  Overview(Library library, Ui ui, Filter filter) {
    this.library = library;
    this.ui = ui;
    this.cards = new Cards(library, ui);
    this.tellings = new Tellings(library, ui, filter);
    this.guarantees = new Guarantees(library, ui, cards);
  }

  List<Section> of(Node thing, String type) {
    List<Section> sections = new ArrayList<>();
    switch (type) {
      case "Treaty" -> {
        obligations(thing).ifPresent(sections::add);
        parties(thing).ifPresent(sections::add);
        guarantees.byTreaty(thing).ifPresent(sections::add);
        acts(thing).ifPresent(sections::add);
      }
      case "State", "InternationalOrganization", "StateGroup" -> {
        ties(thing).ifPresent(sections::add);
        guarantees.ofState(thing).ifPresent(sections::add);
        troops("troops.abroad", thing, List.of("agent")).ifPresent(sections::add);
        troops("troops.foreign", thing, List.of("destination", "place", "target"))
            .ifPresent(sections::add);
        terms("of", "person", thing).ifPresent(sections::add);
      }
      case "Person" -> {
        terms("person", "of", thing).ifPresent(sections::add);
        said(thing).ifPresent(sections::add);
        met(thing).ifPresent(sections::add);
      }
      case "MilitaryUnit", "ArmedForce" -> {
        ties(thing).ifPresent(sections::add);
        command(thing).ifPresent(sections::add);
        strength(thing).ifPresent(sections::add);
        terms("of", "person", thing).ifPresent(sections::add);
      }
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

  private Optional<Section> acts(Node treaty) {
    return tellings.table(
        ui.say("treaty.acts"),
        tellings.events(treaty, "", List.of("TreatyAct", "Negotiation", "Leaving", "Joining")),
        List.of(
            Tellings.Column.of("act", "kind"),
            Tellings.Column.of("by", "agent", "person"),
            Tellings.Column.of("where", "place")));
  }

  private Optional<Section> troops(String title, Node state, List<String> roles) {
    List<Node> events = new ArrayList<>();
    for (String role : roles) {
      for (Node event :
          tellings.events(state, role, List.of("Deployment", "Withdrawal", "Occupation"))) {
        if (!events.contains(event)
            && (roles.contains("agent")
                || !library.objects(event, Library.ent("agent")).contains(state))) {
          events.add(event);
        }
      }
    }
    return tellings.table(ui.say(title), events, FORCES);
  }

  private Optional<Section> strength(Node unit) {
    return tellings.table(
        ui.say("unit.told"),
        tellings.events(unit, "", List.of("MilitaryEvent", "Transfer", "DiplomaticEvent")),
        FORCES);
  }

  /** Under whom it stands, where, since when: its relations, and what belongs to it. */
  private Optional<Section> command(Node unit) {
    List<List<List<Value>>> rows = new ArrayList<>();
    for (String relation : List.of("partOf", "affiliatedWith", "locatedIn")) {
      Node property = Library.ent(relation);
      for (Node other : library.objects(unit, property)) {
        rows.add(
            List.of(
                List.of(Value.plain(library.label(property, ui.language()))),
                List.of(cards.value(other)),
                List.of(Value.plain(since(unit, property, other)))));
      }
    }
    row(ui.say("unit.parts"), library.subjects(Library.ent("partOf"), unit))
        .ifPresent(row -> rows.add(List.of(row.get(0), row.get(1), List.of())));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(ui.say("unit.command"), List.of("", "", ui.say("unit.since")), rows));
  }

  /** The day of the first article that tells a relation; blank where only a list knows it. */
  private String since(Node subject, Node property, Node object) {
    Node term = NodeFactory.createTripleTerm(Triple.create(subject, property, object));
    return library.subjects(Cards.REIFIES, term).stream()
        .flatMap(
            claim ->
                library
                    .text(claim, Library.ent("validFrom"))
                    .or(() -> library.text(claim, Library.ent("knownSince")))
                    .stream())
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  private Optional<Section> said(Node person) {
    return tellings.table(
        ui.say("person.said"),
        tellings.events(person, "speaker", List.of("SpeechAct")),
        List.of(
            Tellings.Column.of("act", "kind"),
            Tellings.Column.of("words", "quote", "topic"),
            Tellings.Column.of("to", "target", "recipient")));
  }

  private Optional<Section> met(Node person) {
    return tellings.table(
        ui.say("person.met"),
        tellings.events(person, "", List.of("Meeting", "Visit", "Negotiation")),
        List.of(
            Tellings.Column.of("act", "kind"),
            Tellings.Column.of("with", "agent", "host", "recipient", "person"),
            Tellings.Column.of("where", "place", "destination")));
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
      List<Node> to = new ArrayList<>(library.objects(thing, property));
      List<Node> from = new ArrayList<>(library.subjects(property, thing));
      if (tie.equals("partyTo")) { // whom an older article counts among the parties may have left
        Node former = Library.ent("formerPartyTo");
        to.removeAll(library.objects(thing, former));
        from.removeAll(library.subjects(former, thing));
      }
      row(ui.say("tie." + tie), to).ifPresent(rows::add);
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
              List.of(Value.link(span(term.start(), end), ui.keep(library.href(term.node())))),
              List.of(Value.plain(office)),
              library.objects(term.node(), Library.ent(shown)).stream()
                  .map(cards::value)
                  .toList()));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(ui.say("term.title"), List.of(), rows));
  }

  private String span(String start, String end) {
    return start.isEmpty() && end.isEmpty() ? ui.say("timeline.undated") : start + " – " + end;
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
