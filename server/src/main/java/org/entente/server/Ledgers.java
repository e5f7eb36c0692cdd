package org.entente.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.library.Library;

/** Finds all tellings of a proposition and sets them side by side. */
final class Ledgers {
  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

  private final Library library;
  private final Ui ui;
  private final Cards cards;

  Ledgers(Library library, Ui ui) {
    this.library = library;
    this.ui = ui;
    this.cards = new Cards(library, ui);
  }

  /** Of an event, of a term of office, or of what a claim says; empty where nobody tells it. */
  Optional<Ledger> of(Node thing, Filter filter) {
    List<Node> claims = new ArrayList<>(tellings(thing));
    claims.removeIf(claim -> cards.isConclusion(claim) || !filter.passes(library, claim));
    claims.sort(Comparator.comparing(this::since).thenComparing(Object::toString));
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    Card card = cards.inOrder(claims).get(0);
    Map<Node, Map<String, List<Value>>> roles = new LinkedHashMap<>();
    claims.forEach(claim -> roles.put(claim, rolesOf(claim)));
    List<Card.Role> shared = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (Card.Role role : card.roles()) {
      boolean everywhere =
          roles.values().stream()
              .allMatch(own -> role.values().equals(own.getOrDefault(role.name(), List.of())));
      if (everywhere) {
        shared.add(role);
      } else {
        columns.add(role.name());
      }
    }
    Map<Node, Ledger.Entry> entries = new LinkedHashMap<>();
    for (Node claim : claims) {
      List<List<Value>> differing = new ArrayList<>();
      columns.forEach(name -> differing.add(roles.get(claim).getOrDefault(name, List.of())));
      entries.put(claim, entry(claim, entries.size() + 1, differing));
    }
    return Optional.of(
        new Ledger(
            card.label(),
            card.modality(),
            shared,
            columns,
            List.copyOf(entries.values()),
            stances(entries.values()),
            clashes(entries, roles)));
  }

  /** All claims of the same proposition. */
  List<Node> tellings(Node thing) {
    List<Node> told = library.subjects(Library.ent("tells"), thing);
    if (!told.isEmpty()) {
      return told;
    }
    Optional<Node> situation = library.object(thing, Library.ent("tells"));
    if (situation.isPresent()) {
      return library.subjects(Library.ent("tells"), situation.get());
    }
    Set<Node> found = new LinkedHashSet<>(); // a relation: whatever reifies the same triple
    for (Node term : library.objects(thing, REIFIES)) {
      for (Node claim : library.subjects(REIFIES, term)) {
        if (library.objects(claim, RDF.type.asNode()).contains(Library.ent("Claim"))) {
          found.add(claim);
        }
      }
    }
    return List.copyOf(found);
  }

  private Map<String, List<Value>> rolesOf(Node claim) {
    Map<String, List<Value>> roles = new LinkedHashMap<>();
    for (Card card : cards.inOrder(List.of(claim))) {
      card.roles().forEach(role -> roles.put(role.name(), role.values()));
    }
    return roles;
  }

  private String since(Node claim) {
    return library.text(claim, Library.ent("knownSince")).orElse("9999");
  }

  private Ledger.Entry entry(Node claim, int number, List<List<Value>> differing) {
    Card.Telling telling = cards.telling(claim);
    List<Value> who = telling.sources();
    if (who.isEmpty()) {
      String publisher =
          library
              .object(claim, Library.DERIVED)
              .flatMap(article -> library.text(article, Library.ent("publisher")))
              .orElse(telling.article().text());
      who = List.of(Value.plain(publisher));
    }
    return new Ledger.Entry("s-" + number, who, telling, differing);
  }

  private static List<Ledger.Stance> stances(Iterable<Ledger.Entry> entries) {
    List<Ledger.Stance> stances = new ArrayList<>();
    for (String modality : Ui.MODALITIES) {
      List<Ledger.Entry> taken = new ArrayList<>();
      for (Ledger.Entry entry : entries) {
        if (entry.telling().modality().equals(modality)) {
          taken.add(entry);
        }
      }
      if (!taken.isEmpty()) {
        stances.add(new Ledger.Stance(modality, taken));
      }
    }
    return stances;
  }

  private List<Ledger.Clash> clashes(
      Map<Node, Ledger.Entry> entries, Map<Node, Map<String, List<Value>>> roles) {
    Map<String, Ledger.Clash> clashes = new TreeMap<>();
    List<Node> claims = List.copyOf(entries.keySet());
    for (int i = 0; i < claims.size(); i++) {
      List<Node> against = contradicted(claims.get(i));
      for (Node second : claims.subList(i + 1, claims.size())) {
        if (against.contains(second)) {
          for (Optional<Node> reason : reasons(claims.get(i), second)) {
            clash(entries, roles, claims.get(i), second, reason, clashes);
          }
        }
      }
    }
    return List.copyOf(clashes.values());
  }

  private List<Node> contradicted(Node claim) {
    List<Node> found = new ArrayList<>(library.objects(claim, Library.ent("contradicts")));
    found.addAll(library.subjects(Library.ent("contradicts"), claim));
    return found;
  }

  /** Conclusions in either direction; those that name the property where there are any. */
  private List<Optional<Node>> reasons(Node first, Node second) {
    List<Node> reasons = new ArrayList<>();
    for (Triple triple :
        List.of(
            Triple.create(first, Library.ent("contradicts"), second),
            Triple.create(second, Library.ent("contradicts"), first))) {
      reasons.addAll(library.subjects(REIFIES, NodeFactory.createTripleTerm(triple)));
    }
    List<Node> telling =
        reasons.stream()
            .filter(r -> library.object(r, Library.ent("contradictsIn")).isPresent())
            .toList();
    List<Node> kept = telling.isEmpty() ? reasons : telling;
    return kept.isEmpty() ? List.of(Optional.empty()) : kept.stream().map(Optional::of).toList();
  }

  private void clash(
      Map<Node, Ledger.Entry> entries,
      Map<Node, Map<String, List<Value>>> roles,
      Node first,
      Node second,
      Optional<Node> reason,
      Map<String, Ledger.Clash> clashes) {
    Optional<Node> property = reason.flatMap(r -> library.object(r, Library.ent("contradictsIn")));
    String in = property.map(p -> library.label(p, ui.language())).orElse("");
    boolean stance = property.filter(Library.ent("modality")::equals).isPresent();
    Ledger.Entry one = entries.get(first);
    Ledger.Entry other = entries.get(second);
    clashes.putIfAbsent(
        one.anchor() + " " + other.anchor() + " " + in,
        new Ledger.Clash(
            in,
            one,
            stance ? stance(one) : roles.get(first).getOrDefault(in, List.of()),
            other,
            stance ? stance(other) : roles.get(second).getOrDefault(in, List.of()),
            reason.map(cards::why).map(ui::keep).orElse("")));
  }

  private List<Value> stance(Ledger.Entry entry) {
    return List.of(Value.plain(ui.say("modality." + entry.telling().modality())));
  }
}
