package org.entente.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.library.Library;
import org.entente.server.library.Register;

/**
 * Tables with a row for each claim: when, who, where, how many, how certain, and who says so. What
 * stands in a row is what that claim says, no more.
 */
final class Tellings {
  private static final int ROWS = 40;

  private final Library library;
  private final Ui ui;
  private final Cards cards;
  private final Filter filter;

  Tellings(Library library, Ui ui, Filter filter) {
    this.library = library;
    this.ui = ui;
    this.cards = new Cards(library, ui);
    this.filter = filter;
  }

  /**
   * Events of some kinds in which a thing takes part.
   *
   * @param role in which it must stand; blank for any
   */
  List<Node> events(Node thing, String role, List<String> kinds) {
    Set<Node> inRole =
        role.isEmpty() ? Set.of() : new HashSet<>(library.subjects(Library.ent(role), thing));
    Map<Node, Boolean> wanted = new HashMap<>(); // by class, of which there are few
    List<Node> found = new ArrayList<>();
    for (Register.Situation event : library.register().involving(thing)) {
      boolean isOne =
          event.types().stream().anyMatch(t -> wanted.computeIfAbsent(t, k -> isOf(k, kinds)));
      if (isOne && (role.isEmpty() || inRole.contains(event.node()))) {
        found.add(event.node());
      }
    }
    return found;
  }

  private boolean isOf(Node type, List<String> kinds) {
    return library.broader(type).stream().map(Library::localName).anyMatch(kinds::contains);
  }

  /** A section of the claims of these events; each column gathers the fillers of some roles. */
  Optional<Overview.Section> table(String title, Collection<Node> events, List<Column> columns) {
    record Row(String date, Node event, Register.Claim claim) {}
    List<Row> rows = new ArrayList<>();
    for (Node event : events) {
      Optional<Register.Situation> situation = library.register().situation(event);
      for (Register.Claim claim : situation.map(Register.Situation::tellings).orElse(List.of())) {
        if (filter.passes(library, claim)) {
          String day = claim.earliest().isEmpty() ? situation.get().earliest() : claim.earliest();
          rows.add(new Row(day, event, claim));
        }
      }
    }
    rows.sort(
        (a, b) ->
            a.date().equals(b.date())
                ? a.claim().node().toString().compareTo(b.claim().node().toString())
                : b.date().compareTo(a.date())); // the newest first, undated ones last
    List<String> names = new ArrayList<>(List.of(ui.say("telling.when")));
    columns.forEach(column -> names.add(ui.say("telling." + column.name())));
    names.add(ui.say("ledger.stance"));
    names.add(ui.say("telling.who"));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Overview.Section(
                title,
                names,
                rows.stream()
                    .limit(ROWS)
                    .map(row -> cells(row.claim().node(), row.event(), columns))
                    .toList()));
  }

  private List<List<Value>> cells(Node claim, Node event, List<Column> columns) {
    List<Triple> told = told(claim, event);
    List<List<Value>> cells = new ArrayList<>();
    String date =
        library
            .text(claim, Library.ent("date"))
            .or(() -> library.text(event, Library.ent("date")))
            .orElse("");
    cells.add(
        List.of(
            Value.link(
                date.isEmpty() ? ui.say("timeline.undated") : date, ui.keep(library.href(event)))));
    for (Column column : columns) {
      cells.add(fillers(told, column, event));
    }
    cells.add(List.of(Value.plain(stance(claim))));
    cells.add(saidBy(claim));
    return cells;
  }

  /** A column: its word, and the roles it gathers; the role "kind" is the event's class. */
  record Column(String name, List<String> roles) {
    static Column of(String name, String... roles) {
      return new Column(name, List.of(roles));
    }
  }

  private List<Triple> told(Node claim, Node event) {
    List<Triple> told = new ArrayList<>();
    for (Node term : library.objects(claim, Cards.REIFIES)) {
      if (term.isTripleTerm() && term.getTriple().getSubject().equals(event)) {
        told.add(term.getTriple());
      }
    }
    return told;
  }

  private List<Value> fillers(List<Triple> told, Column column, Node event) {
    List<Value> values = new ArrayList<>();
    for (String role : column.roles()) {
      if (role.equals("kind")) {
        library
            .type(event)
            .map(type -> Value.plain(library.label(Library.ent(type), ui.language())))
            .ifPresent(values::add);
      }
      for (Triple triple : told) {
        if (triple.getPredicate().equals(Library.ent(role))
            && !triple.getPredicate().equals(RDF.type.asNode())) {
          Value value = cards.value(triple.getObject());
          if (!values.contains(value)) {
            values.add(value);
          }
        }
      }
    }
    return values;
  }

  private String stance(Node claim) {
    return library
        .object(claim, Library.ent("modality"))
        .map(modality -> ui.say("modality." + Library.localName(modality)))
        .orElse("");
  }

  /** At whose door it is laid, and the article, which leads to the claim with its sentence. */
  private List<Value> saidBy(Node claim) {
    List<Value> who = new ArrayList<>();
    library.objects(claim, Library.ent("attributedTo")).forEach(node -> who.add(cards.value(node)));
    Optional<Node> article = library.object(claim, Library.DERIVED);
    String publisher =
        article
            .flatMap(a -> library.text(a, Library.ent("publisher")))
            .or(() -> article.map(a -> library.label(a, ui.language())))
            .orElse("");
    String issued = article.flatMap(a -> library.text(a, Library.ISSUED)).orElse("");
    who.add(Value.link((publisher + " " + issued).strip(), ui.keep(library.href(claim))));
    return who;
  }
}
