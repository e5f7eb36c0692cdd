package org.entente.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.library.Library;

/**
 * Makes cards of claims: one for each situation or relation, with all tellings of it.
 *
 * <p>What a card shows of a situation is what the claims shown vouch for, no more.
 */
final class Cards {
  static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
  private static final Node EXACT = NodeFactory.createURI("http://www.w3.org/ns/oa#exact");
  private static final Node START = NodeFactory.createURI("http://www.w3.org/ns/oa#start");

  /** The order in which modalities count as strong. */
  private static final List<String> STRENGTH =
      List.of("asserted", "reported", "unconfirmed", "planned", "denied");

  /** The order in which roles are read. */
  private static final Pattern TERM = Pattern.compile("[A-Za-z]{3,40}");

  static final List<String> ROLES =
      List.of(
          "person",
          "office",
          "of",
          "speaker",
          "agent",
          "party",
          "member",
          "mediator",
          "victim",
          "casualtyKind",
          "opponent",
          "alongside",
          "treaty",
          "organization",
          "target",
          "recipient",
          "host",
          "force",
          "item",
          "quantity",
          "topic",
          "quote",
          "origin",
          "destination",
          "place",
          "date",
          "start",
          "end");

  /** Never shown as roles: they serve comparing, not reading. */
  private static final Set<String> HIDDEN =
      Set.of(
          "involves",
          "toldAs",
          "earliest",
          "latest",
          "knownSince",
          "about",
          "sources",
          "independentSources");

  private final Library library;
  private final Ui ui;

  Cards(Library library, Ui ui) {
    this.library = library;
    this.ui = ui;
  }

  /** Cards of these claims, one for each fact, in the order given. */
  List<Card> inOrder(Collection<Node> claims) {
    List<Card> found = new ArrayList<>();
    byFact(claims).values().forEach(tellings -> card(tellings).ifPresent(found::add));
    return found;
  }

  private Map<String, List<Node>> byFact(Collection<Node> claims) {
    Map<String, List<Node>> byFact = new LinkedHashMap<>();
    for (Node claim : claims) {
      byFact.computeIfAbsent(factKey(claim), k -> new ArrayList<>()).add(claim);
    }
    return byFact;
  }

  /** Cards of these claims, grouped by the label of their kind, the largest group first. */
  Map<String, List<Card>> grouped(Collection<Node> claims) {
    Map<String, List<Node>> byFact = byFact(claims);
    Map<String, List<Card>> groups = new TreeMap<>();
    for (List<Node> tellings : byFact.values()) {
      card(tellings)
          .ifPresent(c -> groups.computeIfAbsent(c.label(), k -> new ArrayList<>()).add(c));
    }
    List<Map.Entry<String, List<Card>>> sorted = new ArrayList<>(groups.entrySet());
    sorted.sort(
        Comparator.comparingInt((Map.Entry<String, List<Card>> e) -> -e.getValue().size())
            .thenComparing(Map.Entry::getKey));
    Map<String, List<Card>> result = new LinkedHashMap<>();
    for (Map.Entry<String, List<Card>> group : sorted) {
      group
          .getValue()
          .sort(
              Comparator.comparingInt((Card c) -> -c.tellings().size())
                  .thenComparing(Card::anchor));
      result.put(group.getKey(), List.copyOf(group.getValue()));
    }
    return result;
  }

  private String factKey(Node claim) {
    List<Node> situations = library.objects(claim, Library.ent("tells"));
    return situations.isEmpty() ? reified(claim).toString() : situations.toString();
  }

  private List<Triple> reified(Node claim) {
    List<Triple> triples = new ArrayList<>();
    for (Node term : library.objects(claim, REIFIES)) {
      if (term.isTripleTerm()) {
        triples.add(term.getTriple());
      }
    }
    return triples;
  }

  private Optional<Card> card(List<Node> claims) {
    Optional<Node> situation = library.object(claims.get(0), Library.ent("tells"));
    Set<Triple> told = new LinkedHashSet<>();
    for (Node claim : claims) {
      told.addAll(reified(claim));
    }
    if (told.isEmpty()) {
      return Optional.empty();
    }
    String kind = situation.isPresent() ? kindOf(situation.get(), told) : relationOf(told);
    List<Card.Role> roles = situation.isPresent() ? situationRoles(told) : relationRoles(told);
    List<Card.Telling> tellings = claims.stream().map(this::telling).toList();
    return Optional.of(
        new Card(
            kind,
            labelOf(kind),
            anchor(claims.get(0)),
            strongest(tellings),
            roles,
            tellings,
            isConclusion(claims.get(0))
                ? ""
                : ui.keep("/ledger/" + library.path(situation.orElse(claims.get(0)))),
            counted(claims.get(0), situation, "sources"),
            counted(claims.get(0), situation, "independentSources")));
  }

  /** A count that the store keeps of a situation, or of the proposition of a relation; else 0. */
  private int counted(Node claim, Optional<Node> situation, String property) {
    List<Node> subjects = new ArrayList<>();
    situation.ifPresent(subjects::add);
    if (situation.isEmpty()) {
      for (Node term : library.objects(claim, REIFIES)) {
        subjects.addAll(library.subjects(REIFIES, term));
      }
    }
    for (Node subject : subjects) {
      Optional<String> count = library.text(subject, Library.ent(property));
      if (count.filter(c -> c.matches("[0-9]{1,6}")).isPresent()) {
        return Integer.parseInt(count.get());
      }
    }
    return 0;
  }

  /** Where the card of a claim's fact stands on a page. */
  String anchor(Node claim) {
    Node fact = library.object(claim, Library.ent("tells")).orElse(claim);
    return "f-" + Library.localName(fact);
  }

  private String kindOf(Node situation, Set<Triple> told) {
    for (Triple triple : told) {
      if (triple.getPredicate().equals(RDF.type.asNode())) {
        return Library.localName(triple.getObject());
      }
    }
    return library.type(situation).orElse("Situation");
  }

  private static String relationOf(Set<Triple> told) {
    return Library.localName(told.iterator().next().getPredicate());
  }

  private String labelOf(String kind) {
    String label = library.label(Library.ent(kind), ui.language());
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  private List<Card.Role> situationRoles(Set<Triple> told) {
    Map<String, Set<Value>> byRole = new LinkedHashMap<>();
    for (Triple triple : told) {
      String role = Library.localName(triple.getPredicate());
      if (triple.getPredicate().equals(RDF.type.asNode()) || HIDDEN.contains(role)) {
        continue;
      }
      if (!role.equals("holdsOffice")) {
        byRole.computeIfAbsent(role, r -> new LinkedHashSet<>()).add(value(triple.getObject()));
      }
    }
    List<String> names = new ArrayList<>(byRole.keySet());
    names.sort(Comparator.comparingInt(Cards::place).thenComparing(Comparator.naturalOrder()));
    List<Card.Role> roles = new ArrayList<>();
    for (String name : names) {
      roles.add(
          new Card.Role(
              library.label(Library.ent(name), ui.language()), List.copyOf(byRole.get(name))));
    }
    return roles;
  }

  private static int place(String role) {
    int at = ROLES.indexOf(role);
    return at < 0 ? ROLES.size() : at;
  }

  private List<Card.Role> relationRoles(Set<Triple> told) {
    List<Card.Role> roles = new ArrayList<>();
    for (Triple triple : told) {
      roles.add(new Card.Role("", List.of(value(triple.getSubject()))));
      roles.add(
          new Card.Role(
              library.label(triple.getPredicate(), ui.language()),
              List.of(value(triple.getObject()))));
    }
    return roles;
  }

  /** A value as the page shows it; quantities are spelled out. */
  Value value(Node node) {
    if (node.isLiteral()) {
      return Value.plain(node.getLiteralLexicalForm());
    }
    if (node.isURI()) {
      if (library.type(node).filter("Quantity"::equals).isPresent()) {
        return Value.plain(quantity(node));
      }
      String label = library.label(node, ui.language());
      return node.getURI().startsWith(Library.ENT)
          ? Value.plain(label)
          : Value.link(label, ui.keep(library.href(node)));
    }
    return Value.plain(node.isTripleTerm() ? "…" : quantity(node));
  }

  private String quantity(Node node) {
    StringBuilder text = new StringBuilder();
    library
        .text(node, Library.ent("approximate"))
        .filter("true"::equals)
        .ifPresent(x -> text.append("≈ "));
    text.append(
        amount(
            library.text(node, Library.ent("best")),
            library.text(node, Library.ent("min")),
            library.text(node, Library.ent("max"))));
    library
        .text(node, Library.ent("unit"))
        .ifPresent(u -> text.append(' ').append(ui.say("unit." + u)));
    library
        .text(node, Library.ent("per"))
        .ifPresent(p -> text.append(" / ").append(ui.say("unit." + p)));
    return text.toString();
  }

  /** A word of an answer: a term of ours by its label ("TreatySigning"), anything else as it is. */
  String word(String text) {
    boolean isTerm = TERM.matcher(text).matches() && library.exists(Library.ent(text));
    return isTerm ? library.label(Library.ent(text), ui.language()) : text;
  }

  /** The figure told, else its bounds: "1 000", "900–1 100", "≥ 900". */
  String amount(Optional<String> best, Optional<String> min, Optional<String> max) {
    if (best.isPresent()) {
      return number(best.get());
    }
    if (min.isPresent() && max.isPresent()) {
      return number(min.get()) + "–" + number(max.get());
    }
    return min.map(m -> "≥ " + number(m)).or(() -> max.map(m -> "≤ " + number(m))).orElse("");
  }

  private String number(String lexical) {
    try {
      return new java.text.DecimalFormat(
              "#,##0.##", java.text.DecimalFormatSymbols.getInstance(Locale.of(ui.language())))
          .format(new java.math.BigDecimal(lexical));
    } catch (NumberFormatException e) {
      return lexical;
    }
  }

  Card.Telling telling(Node claim) {
    String modality =
        isConclusion(claim)
            ? "inferred"
            : library.object(claim, Library.ent("modality")).map(Library::localName).orElse("");
    List<Value> sources =
        library.objects(claim, Library.ent("attributedTo")).stream().map(this::value).toList();
    String confidence =
        library
            .text(claim, Library.ent("confidence"))
            .map(c -> Math.round(100 * Double.parseDouble(c)) + " %")
            .orElse("");
    Optional<Node> article = library.object(claim, Library.DERIVED).filter(Node::isURI);
    String date = article.flatMap(a -> library.text(a, Library.ISSUED)).orElse("");
    boolean concluded = modality.equals("inferred");
    return new Card.Telling(
        concluded
            ? Value.link(ui.say("thing.why"), ui.keep(why(claim)))
            : Value.link(ui.say("claim.title"), ui.keep(library.href(claim))),
        modality,
        sources,
        confidence,
        article.map(this::value).orElse(Value.plain("")),
        date,
        concluded ? rule(claim) : "",
        passages(claim));
  }

  /** Where the page is that tells why. */
  String why(Node conclusion) {
    String page = library.href(conclusion);
    return page.startsWith("/page/") ? "/why/" + page.substring("/page/".length()) : page;
  }

  private String rule(Node conclusion) {
    String id = library.text(conclusion, Library.ent("rule")).orElse("");
    return RulesInForce.get()
        .findRule(id)
        .map(rule -> rule.names().getOrDefault(ui.language(), id))
        .orElse(id);
  }

  boolean isConclusion(Node claim) {
    return library.objects(claim, RDF.type.asNode()).contains(Library.ent("Conclusion"));
  }

  private List<Card.Passage> passages(Node claim) {
    List<Node> evidence = new ArrayList<>(library.objects(claim, Library.ent("evidence")));
    evidence.sort(
        Comparator.comparingInt(
            e -> library.text(e, START).map(Integer::parseInt).orElse(Integer.MAX_VALUE)));
    List<Card.Passage> passages = new ArrayList<>();
    for (Node node : evidence) {
      String exact = library.text(node, EXACT).orElse("");
      String sentence = library.text(node, Library.ent("sentence")).orElse(exact);
      passages.add(Card.Passage.of(sentence, exact));
    }
    return passages;
  }

  private static String strongest(List<Card.Telling> tellings) {
    return tellings.stream()
        .map(Card.Telling::modality)
        .min(
            Comparator.comparingInt(
                m -> STRENGTH.indexOf(m) < 0 ? STRENGTH.size() : STRENGTH.indexOf(m)))
        .orElse("");
  }
}
