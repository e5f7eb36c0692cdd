package org.entente.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.article.Article;
import org.entente.article.Language;
import org.entente.article.Span;
import org.entente.claim.Claim;
import org.entente.claim.Modality;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.entente.ontology.Ent;

/**
 * Writes claims as reifiers of the triples they vouch for. What happened gets a node whatever its
 * modality; a relation becomes an edge only where somebody says that it holds.
 */
final class ClaimDescriber {
  private final Article article;
  private final IriMinter minter;
  private final ArticleThings things;
  private final EventIris events;
  private final Labels labels;
  private final Passages passages;
  private final QuadSink sink;
  private final Map<String, String> stances = new HashMap<>(); // by name of claim

  ClaimDescriber(
      Article article,
      IriMinter minter,
      ArticleThings things,
      Labels labels,
      Passages passages,
      QuadSink sink) {
    this.article = article;
    this.minter = minter;
    this.things = things;
    this.events = new EventIris(minter, article, things);
    this.labels = labels;
    this.passages = passages;
    this.sink = sink;
  }

  void describe(Claim claim) {
    Optional<String> name = newName(claim);
    if (name.isEmpty()) {
      return; // told already, in the same words, on the same word
    }
    Node node = minter.thing("claim/" + name.get());
    FactType type = claim.fact().type();
    if (type == FactType.HoldsOffice) {
      situation(claim, node, claim.fact().roles());
    } else if (type.isRelation()) {
      relation(claim, node);
    } else if (isActOfEachParty(type)
        && claim.fact().roles().get(Role.AGENT) instanceof Filler.Entities agents) {
      // Each party signs for itself: "A et B ont signé" meets "B a signé" of another article.
      for (String agent : agents.ids()) {
        Map<Role, Filler> roles = new EnumMap<>(claim.fact().roles());
        roles.put(Role.AGENT, new Filler.Entities(List.of(agent)));
        situation(claim, node, roles);
      }
    } else {
      situation(claim, node, claim.fact().roles());
    }
    circumstances(claim, node);
  }

  private static boolean isActOfEachParty(FactType type) {
    return type == FactType.TreatySigning || type == FactType.TreatyRatification;
  }

  /** An event or a term of office. */
  private void situation(Claim claim, Node node, Map<Role, Filler> roles) {
    FactType type = claim.fact().type();
    boolean term = type == FactType.HoldsOffice;
    Node situation = term ? events.term(roles) : events.event(type, roles);
    Node type0 = term ? Ent.OfficeTerm : Ent.term(type.name());
    List<Triple> told = new ArrayList<>();
    told.add(Triple.create(situation, Terms.TYPE, type0));
    Set<Node> involved = new LinkedHashSet<>();
    roles.forEach((role, filler) -> told.addAll(role(situation, role, filler, involved)));
    for (Triple triple : told) {
      sink.add(triple.getSubject(), triple.getPredicate(), triple.getObject());
      sink.add(node, Terms.REIFIES, NodeFactory.createTripleTerm(triple));
    }
    for (Node thing : involved) {
      sink.add(situation, Ent.involves, thing);
      sink.add(node, Ent.about, thing);
    }
    if (term && roles.get(Role.PERSON) instanceof Filler.Entities people) {
      for (String person : people.ids()) {
        edge(claim, node, Triple.create(things.node(person), Ent.holdsOffice, situation));
      }
    }
    sink.add(situation, Ent.toldAs, modality(claim.modality()));
    sink.add(node, Ent.tells, situation);
    for (Language language : Language.values()) {
      // Of the situation only what identifies it, so that all its tellings call it the same.
      String name = labels.event(type, type0, events.identifying(type, roles), language);
      sink.addText(situation, Terms.LABEL, name, language);
      String label = labels.event(type, type0, claim.fact().roles(), language);
      sink.addText(node, Terms.LABEL, label, language);
    }
  }

  /** The triples one role makes; things it names are added to {@code involved}. */
  private List<Triple> role(Node situation, Role role, Filler filler, Set<Node> involved) {
    List<Triple> triples = new ArrayList<>();
    switch (filler) {
      case Filler.Entities entities -> {
        Optional<Node> words = words(role);
        for (String id : entities.ids()) {
          if (words.isPresent()) {
            String name = labels.name(id, labels.articleLanguage());
            triples.add(Triple.create(situation, words.get(), text(name)));
            involved.add(things.node(id));
          } else {
            triples.add(Triple.create(situation, Ent.term(role.key()), things.node(id)));
            involved.add(things.node(id));
          }
        }
      }
      case Filler.Text text -> {
        if (role == Role.KIND) {
          Node kind = NodeFactory.createLiteralString(text.value());
          triples.add(Triple.create(situation, Ent.casualtyKind, kind));
        } else {
          // Words in a role of things name nothing that the graph could hold.
          words(role).ifPresent(p -> triples.add(Triple.create(situation, p, text(text.value()))));
        }
      }
      case Filler.When when -> {
        for (TimeLiterals.Pair pair : TimeLiterals.told(when.value())) {
          triples.add(Triple.create(situation, pair.property(), pair.value()));
        }
        for (TimeLiterals.Pair pair : TimeLiterals.bounds(when.value())) {
          sink.add(situation, pair.property(), pair.value());
        }
      }
      case Filler.Amount amount -> {
        Node quantity = QuantityNode.describe(amount.value(), minter, sink);
        triples.add(Triple.create(situation, Ent.quantity, quantity));
      }
    }
    return triples;
  }

  /** The property of a role that holds the article's words. */
  private static Optional<Node> words(Role role) {
    return switch (role) {
      case OFFICE, FORCE, ITEM, TOPIC, QUOTE -> Optional.of(Ent.term(role.key()));
      default -> Optional.empty();
    };
  }

  private void relation(Claim claim, Node node) {
    switch (claim.fact().type()) {
      case PartyTo -> relation(claim, node, Role.PARTY, Ent.partyTo, Role.TREATY, false);
      case MemberOf -> relation(claim, node, Role.MEMBER, Ent.memberOf, Role.ORGANIZATION, false);
      case AffiliatedWith ->
          relation(claim, node, Role.PERSON, Ent.affiliatedWith, Role.ORGANIZATION, false);
      case LocatedIn -> relation(claim, node, Role.PLACE, Ent.locatedIn, Role.IN, false);
      case Obligation -> relation(claim, node, Role.TREATY, Ent.obliges, Role.KIND, false);
      case Allied -> relation(claim, node, Role.A, Ent.alliedWith, Role.B, true);
      case Hostile -> relation(claim, node, Role.A, Ent.hostileTo, Role.B, true);
      default -> throw new IllegalArgumentException("type: no relation: " + claim.fact().type());
    }
  }

  private void relation(
      Claim claim, Node node, Role subject, Node property, Role object, boolean symmetric) {
    for (Node s : fillers(claim, subject)) {
      for (Node o : fillers(claim, object)) {
        // Without order between both, one direction is told, so that tellings meet.
        boolean turned = symmetric && s.getURI().compareTo(o.getURI()) > 0;
        edge(claim, node, turned ? Triple.create(o, property, s) : Triple.create(s, property, o));
        sink.add(node, Ent.about, s);
        if (object != Role.KIND) {
          sink.add(node, Ent.about, o);
        }
      }
    }
    for (Language language : Language.values()) {
      String label = labels.relation(claim.fact(), property, language, subject, object);
      sink.addText(node, Terms.LABEL, label, language);
    }
  }

  private List<Node> fillers(Claim claim, Role role) {
    return switch (claim.fact().roles().get(role)) {
      case Filler.Entities entities -> entities.ids().stream().map(things::node).toList();
      case Filler.Text kind when role == Role.KIND -> List.of(Ent.term(kind.value()));
      case null, default -> List.of();
    };
  }

  /** Reifies a relation, and asserts it where the claim says that it holds. */
  private void edge(Claim claim, Node node, Triple edge) {
    sink.add(node, Terms.REIFIES, NodeFactory.createTripleTerm(edge));
    if (claim.modality() == Modality.ASSERTED || claim.modality() == Modality.REPORTED) {
      sink.add(edge.getSubject(), edge.getPredicate(), edge.getObject());
    }
  }

  /** Who says it, how, where, and the figures given. */
  private void circumstances(Claim claim, Node node) {
    sink.add(node, Terms.TYPE, Ent.Claim);
    sink.add(node, Ent.modality, modality(claim.modality()));
    sink.addText(node, Ent.rule, claim.frame());
    sink.add(node, Terms.DERIVED_FROM, minter.article(article.id()));
    sink.add(node, Ent.confidence, share(claim.confidence()));
    article.date().ifPresent(d -> sink.add(node, Ent.knownSince, TimeLiterals.date(d)));
    for (String speaker : claim.attributedTo()) {
      sink.add(node, Ent.attributedTo, things.node(speaker));
    }
    for (Span span : claim.evidence()) {
      sink.add(node, Ent.evidence, passages.describe(span));
    }
    if (claim.fact().roles().get(Role.TIME) instanceof Filler.When when) {
      TimeLiterals.told(when.value()).forEach(p -> sink.add(node, p.property(), p.value()));
      TimeLiterals.bounds(when.value()).forEach(p -> sink.add(node, p.property(), p.value()));
    }
    if (claim.fact().roles().get(Role.PLACE) instanceof Filler.Entities places) {
      places.ids().forEach(place -> sink.add(node, Ent.toldPlace, things.node(place)));
    }
    if (claim.fact().roles().get(Role.QUANTITY) instanceof Filler.Amount amount) {
      sink.add(node, Ent.quantity, QuantityNode.describe(amount.value(), minter, sink));
    }
  }

  /** From article, fact and evidence, so that a claim keeps its name while the rules get better. */
  private Optional<String> newName(Claim claim) {
    String what =
        claim.fact().type() + " " + events.roles(claim.fact().roles()) + " " + claim.evidence();
    // In one sentence one may deny what another says: two claims of one fact in the same words.
    String stance = claim.modality() + " " + claim.attributedTo();
    for (String each : List.of(what, what + " " + stance)) {
      String name = IriMinter.segment(article.id().value()) + "_" + Slug.hash(each);
      String known = stances.putIfAbsent(name, stance);
      if (known == null) {
        return Optional.of(name);
      } else if (known.equals(stance)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Hundredths, as a canonical decimal ("0.9", "1.0"), which stores keep as written. */
  private static Node share(double confidence) {
    BigDecimal share =
        BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return NodeFactory.createLiteralDT(
        share.setScale(Math.max(1, share.scale())).toPlainString(), XSDDatatype.XSDdecimal);
  }

  private static Node modality(Modality modality) {
    return Ent.term(modality.key());
  }

  private Node text(String text) {
    return NodeFactory.createLiteralLang(text, article.language().code());
  }
}
