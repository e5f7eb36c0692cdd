package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.server.library.Library;
import org.entente.server.library.Register;

/** The page of a thing: its names, what the articles say of it, what is concluded. */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int FACTS = 24;
  private static final int CONCLUSIONS = 30;

  /** Of one fact; the ledger has the others. */
  private static final int TELLINGS = 4;

  private static final int EVENTS = 12;
  private static final Set<String> DRAWN =
      Set.of(
          "State",
          "Person",
          "Treaty",
          "Organization",
          "InternationalOrganization",
          "GovernmentBody",
          "ArmedForce",
          "MilitaryUnit",
          "StateGroup",
          "Media",
          "Place");
  private static final int MOST_CONCLUDED = 5000;
  private static final int ON_CHART = 80;

  private final transient Desk desk;

  PageServlet(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = Ui.of(request);
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    Filter filter = Filter.of(request);
    Lists lists =
        new Lists(
            Pages.of(request),
            Pages.of(request, "facts", FACTS),
            Pages.of(request, "conclusions", CONCLUSIONS));
    response.addHeader("Vary", "Accept-Language");
    Optional<String> page =
        desk.read(
            getServletContext(),
            library ->
                library
                    .find(path)
                    .map(
                        thing ->
                            Desk.withHead(
                                page(library, ui, thing, path, filter, lists),
                                SchemaOrg.block(
                                    library,
                                    thing,
                                    library.type(thing).orElse(""),
                                    ui.language()))));
    if (page.isEmpty()) {
      Replies.html(response, 404, desk.missing(ui));
      return;
    }
    String address = request.getRequestURI().substring("/page".length());
    Links.alternates(response, address);
    response.addHeader("Link", "</id" + address + ">; rel=\"describes\"");
    Replies.html(response, 200, page.get());
  }

  /** The long lists of a page, each with its own pages. */
  private record Lists(Pages incoming, Pages facts, Pages conclusions) {}

  private String page(Library library, Ui ui, Node thing, String path, Filter filter, Lists lists) {
    Optional<String> type = library.type(thing);
    if (type.filter("Article"::equals).isPresent()) {
      return new ArticlePages(library, ui).render(desk, thing, path);
    }
    Cards cards = new Cards(library, ui);
    List<List<Node>> facts = new ArrayList<>();
    List<Node> concluded = new ArrayList<>();
    int concludedOf = 0;
    int total = 0;
    if (cards.isConclusion(thing)) {
      concluded.addAll(filter.passes(library, thing) ? List.of(thing) : List.of());
      concludedOf = concluded.size();
    } else {
      List<Register.Claim> claims = new ArrayList<>(claimsOf(library, thing));
      claims.removeIf(claim -> !filter.passes(library, claim));
      total = claims.size();
      facts.addAll(Facts.of(claims, TELLINGS));
      if (filter.concluded() && library.register().claim(thing).isEmpty()) {
        List<Triple> all = library.concludedOf(thing, MOST_CONCLUDED);
        concludedOf = all.size();
        lists
            .conclusions()
            .cut(all)
            .forEach(triple -> concluded.addAll(library.conclusions(triple)));
      }
    }
    List<Node> shown = lists.facts().cut(facts).stream().flatMap(List::stream).toList();
    Incoming incoming = Incoming.of(library, ui, thing, lists.incoming());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("ui", ui);
    values.put("title", library.label(thing, ui.language()));
    values.put("type", type.map(t -> library.label(Library.ent(t), ui.language())).orElse(""));
    values.put("names", library.allNames(thing));
    values.put("path", path);
    values.put("same", same(library, thing));
    values.put("groups", cards.grouped(shown));
    values.put("filter", filter);
    values.put("kinds", Kinds.of(library, ui));
    values.put("sections", new Overview(library, ui, filter).of(thing, type.orElse("")));
    values.put("events", events(library, ui, thing, filter));
    values.put("chart", chart(library, ui, thing, type.orElse(""), filter));
    values.put(
        "picture",
        DRAWN.contains(type.orElse(""))
            ? new Neighbourhood(library, ui).of(thing)
            : Optional.empty());
    values.put("incoming", incoming.shown());
    values.put("pages", lists.incoming().over(incoming.total()));
    values.put("total", total);
    values.put("facts", lists.facts().over(facts.size()));
    values.put("conclusions", cards.grouped(concluded));
    values.put("concluded", lists.conclusions().over(concludedOf));
    values.put("properties", properties(library, cards, ui, thing));
    values.put(
        "why", type.filter("Conclusion"::equals).map(t -> ui.keep("/why/" + path)).orElse(""));
    return desk.page("thing.jte", values);
  }

  /** The last that happened to a thing, the newest first. */
  private static List<Happening> events(Library library, Ui ui, Node thing, Filter filter) {
    Happenings happenings = new Happenings(library, ui);
    return happenings.show(happenings.last(thing, filter, EVENTS)).reversed();
  }

  /** Of a place where it lies, and of a unit where it is said to have been. */
  private static Optional<Chart> chart(
      Library library, Ui ui, Node thing, String type, Filter filter) {
    if (!Set.of("Place", "MilitaryUnit", "ArmedForce", "State").contains(type)) {
      return Optional.empty();
    }
    Happenings happenings = new Happenings(library, ui);
    List<Happening.Spot> own =
        type.equals("Place") || type.equals("State")
            ? happenings.spot(thing).stream().toList()
            : List.of();
    List<Happening> there =
        type.equals("Place")
            ? List.of()
            : happenings.show(happenings.last(thing, filter, ON_CHART));
    Chart chart = Chart.of(there, own);
    return chart.sites().isEmpty() ? Optional.empty() : Optional.of(chart);
  }

  /** Of a claim itself, of a situation its tellings, else what is about it. */
  private static List<Register.Claim> claimsOf(Library library, Node thing) {
    Register register = library.register();
    return register
        .claim(thing)
        .map(List::of)
        .or(() -> register.situation(thing).map(Register.Situation::tellings))
        .filter(claims -> !claims.isEmpty())
        .orElseGet(() -> register.about(thing));
  }

  private static List<Value> same(Library library, Node thing) {
    List<Value> same = new ArrayList<>();
    for (Node property : List.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode())) {
      for (Node other : library.objects(thing, property)) {
        if (other.isURI() && other.getURI().startsWith("http")) {
          Value value = Value.link(Library.localName(other), other.getURI());
          if (!same.contains(value)) {
            same.add(value);
          }
        }
      }
    }
    return same;
  }

  /**
   * What else the store says of it, by the label of the property; names, types and text left out.
   */
  private static List<Card.Role> properties(Library library, Cards cards, Ui ui, Node thing) {
    List<Node> elsewhere =
        List.of(
            RDF.type.asNode(),
            RDFS.label.asNode(),
            SKOS.prefLabel.asNode(),
            SKOS.altLabel.asNode(),
            OWL.sameAs.asNode(),
            SKOS.exactMatch.asNode(),
            Library.ent("text"),
            Library.ent("adjective"),
            Library.ent("demonym"),
            Library.ent("mentions"),
            Library.ent("evidence"),
            Library.ent("about"),
            Library.ent("toldAs"),
            Library.ent("involves"),
            NodeFactory.createURI(RDF.getURI() + "reifies"));
    Map<String, List<Value>> byLabel = new LinkedHashMap<>();
    for (Triple triple : library.triples(thing, Node.ANY, Node.ANY)) {
      Node property = triple.getPredicate();
      if (!elsewhere.contains(property) && property.getURI().startsWith(Library.ENT)) {
        List<Value> values =
            byLabel.computeIfAbsent(library.label(property, ui.language()), l -> new ArrayList<>());
        Value value = cards.value(triple.getObject());
        if (!values.contains(value)) {
          values.add(value);
        }
      }
    }
    List<Card.Role> rows = new ArrayList<>();
    byLabel.forEach((label, values) -> rows.add(new Card.Role(label, List.copyOf(values))));
    rows.sort((a, b) -> a.name().compareTo(b.name()));
    return rows;
  }
}
